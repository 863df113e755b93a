// Violations over time: one area per severity, the gravest at the bottom, so
// that its height can be read off.
const CHART = { height: 260, left: 36, right: 12, top: 14, bottom: 28 };

function overTime(found, width) {
  const span = period();
  const days = Math.max(1, span.to - span.from);
  const step = Math.max(1, Math.ceil(days / 240));
  const sampled = [];
  for (let day = span.from; day < span.to; day += step) sampled.push(day);
  sampled.push(span.to);
  const counts = sampled.map((day) => standing(found, day));
  const most = Math.max(1, ...counts.map((c) => c.error + c.warning + c.info));
  const { height, left, right, top, bottom } = CHART;
  const x = (day) => left + (day - span.from) / days * (width - left - right);
  const y = (n) => height - bottom - n / most * (height - top - bottom);

  const base = counts.map(() => 0);
  const areas = SEVERITIES.map((severity) => {
    let upper = '', lower = '';
    counts.forEach((c, i) => {
      const end = x(i + 1 < sampled.length ? sampled[i + 1] : sampled[i]).toFixed(1);
      const start = x(sampled[i]).toFixed(1);
      lower = `L${end} ${y(base[i]).toFixed(1)}L${start} ${y(base[i]).toFixed(1)}${lower}`;
      base[i] += c[severity];
      upper += `${i ? 'L' : 'M'}${start} ${y(base[i]).toFixed(1)}L${end} ${y(base[i]).toFixed(1)}`;
    });
    return s('path', { class: `area ${severity}`, d: `${upper}${lower}Z` });
  });
  const dayAt = (across) => span.from + Math.round((across * width - left) / (width - left - right) * days);
  const reader = readDays(found, span, x, dayAt);
  return [
    reader.readout,
    fill(reader.svg, { viewBox: `0 0 ${width} ${height}` }, [
      ticks(most).map((n) => [
        s('line', { class: 'grid', x1: left, x2: width - right, y1: y(n), y2: y(n) }),
        s('text', { x: left - 8, y: y(n) + 4, 'text-anchor': 'end' }, number(n)),
      ]),
      areas,
      marksOf(span, width).map(({ day, name }) => s('text', { x: x(day), y: height - 8, 'text-anchor': x(day) > width - 50 ? 'end' : 'start' }, name)),
      reader.guide]),
    monthTable(found, span),
  ];
}

// readDays gives the picture its line to read a day with: by pointing, or with
// the keys of a slider, which go from one change to the next.
function readDays(found, span, x, dayAt) {
  const guide = s('line', { class: 'guide', y1: CHART.top, y2: CHART.height - CHART.bottom });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
  let day = span.to;
  const show = (to) => {
    day = Math.min(span.to, Math.max(span.from, to));
    const counts = standing(found, day);
    guide.setAttribute('x1', x(day));
    guide.setAttribute('x2', x(day));
    readout.replaceChildren(h('strong', {}, date(isoOf(day))), ...SEVERITIES.map((severity) => h('span', { class: `key ${severity}` }, count(`count.${severity}`, counts[severity]))));
    svg.setAttribute('aria-valuenow', day);
    svg.setAttribute('aria-valuetext', `${date(isoOf(day))}: ${SEVERITIES.map((severity) => count(`count.${severity}`, counts[severity])).join(', ')}`);
  };
  const changes = different(found.flatMap((life) => life.stretches.flatMap((stretch) => [stretch.from, stretch.to])))
    .filter((at) => at > span.from && at < span.to).sort((a, b) => a - b);
  const onward = () => show(changes.find((at) => at > day) ?? span.to);
  const back = () => show(changes.findLast((at) => at < day) ?? span.from);
  const keys = { ArrowRight: onward, ArrowUp: onward, ArrowLeft: back, ArrowDown: back, Home: () => show(span.from), End: () => show(span.to) };
  const point = (e) => {
    const box = svg.getBoundingClientRect();
    show(dayAt((e.clientX - box.left) / box.width));
  };
  const svg = s('svg', {
    class: 'chart', id: 'over-time', role: 'slider', tabindex: 0, 'aria-label': t('chart.label', date(isoOf(span.from)), date(isoOf(span.to))),
    'aria-valuemin': span.from, 'aria-valuemax': span.to, onpointermove: point, onpointerdown: point,
    onkeydown: (e) => { if (keys[e.key]) { keys[e.key](); e.preventDefault(); } },
  });
  show(span.to);
  return { svg, guide, readout };
}

// monthTable says in numbers what the areas show.
function monthTable(found, span) {
  const ends = monthsOf(span).map((day) => day - 1).filter((day) => day >= span.from);
  if (ends[ends.length - 1] !== span.to) ends.push(span.to);
  return h('details', { class: 'numbers' }, h('summary', {}, t('chart.numbers')),
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('chart.numbers') }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('chart.day')), SEVERITIES.map((severity) => h('th', { scope: 'col', class: 'figure' }, t(`severity.${severity}`))))),
      h('tbody', {}, ends.map((day) => {
        const counts = standing(found, day);
        return h('tr', {}, h('th', { scope: 'row' }, date(isoOf(day))), SEVERITIES.map((severity) => h('td', { class: 'figure' }, number(counts[severity]))));
      })))));
}
