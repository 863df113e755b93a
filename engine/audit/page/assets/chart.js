// Violations over time: one area per severity, the gravest at the bottom, so
// that its height can be read off.
const CHART = { height: 260, left: 36, right: 12, top: 14, bottom: 28 };

// ticks gives round counts for the axis of a chart.
function ticks(most) {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((candidate) => most / candidate <= 5) || Math.ceil(most / 5);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

// monthsOf gives the first days of months in a period, far enough apart for
// their labels.
function monthsOf({ from, to }, width) {
  const firsts = [];
  const at = new Date(from * 864e5);
  for (let m = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)); m.getTime() / 864e5 <= to; m = new Date(Date.UTC(m.getUTCFullYear(), m.getUTCMonth() + 1, 1))) {
    const day = m.getTime() / 864e5;
    if (day >= from) firsts.push(day);
  }
  const every = [1, 2, 3, 6, 12, 24, 60].find((n) => firsts.length / n <= width / 84) || 120;
  const aligned = (day) => { const d = new Date(day * 864e5); return (d.getUTCFullYear() * 12 + d.getUTCMonth()) % every === 0; };
  return { labelled: firsts.filter(aligned), all: firsts };
}

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
      const right = x(i + 1 < sampled.length ? sampled[i + 1] : sampled[i]).toFixed(1);
      const left = x(sampled[i]).toFixed(1);
      lower = `L${right} ${y(base[i]).toFixed(1)}L${left} ${y(base[i]).toFixed(1)}${lower}`;
      base[i] += c[severity];
      upper += `${i ? 'L' : 'M'}${left} ${y(base[i]).toFixed(1)}L${right} ${y(base[i]).toFixed(1)}`;
    });
    return s('path', { class: `area ${severity}`, d: `${upper}${lower}Z` });
  });
  const end = counts[counts.length - 1];
  const guide = s('line', { class: 'guide', y1: top, y2: height - bottom, x1: -9, x2: -9 });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' }, tally(span.to, end));
  const point = (e) => {
    const box = e.currentTarget.getBoundingClientRect();
    const at = span.from + ((e.clientX - box.left) / box.width * width - left) / (width - left - right) * days;
    const day = Math.round(Math.min(span.to, Math.max(span.from, at)));
    guide.setAttribute('x1', x(day));
    guide.setAttribute('x2', x(day));
    readout.replaceChildren(...tally(day, standing(found, day)));
  };
  return [
    readout,
    s('svg', {
      class: 'chart', id: 'over-time', viewBox: `0 0 ${width} ${height}`, role: 'img', onpointermove: point, onpointerdown: point,
      'aria-label': t('chart.label', date(isoOf(span.from)), date(isoOf(span.to)), number(end.error), number(end.warning), number(end.info)),
    },
    ticks(most).map((n) => [
      s('line', { class: 'grid', x1: left, x2: width - right, y1: y(n), y2: y(n) }),
      s('text', { x: left - 8, y: y(n) + 4, 'text-anchor': 'end' }, number(n)),
    ]),
    areas,
    monthsOf(span, width).labelled.map((day) => s('text', { x: x(day), y: height - 8, 'text-anchor': x(day) > width - 50 ? 'end' : 'start' }, month(isoOf(day)))),
    guide),
    monthTable(found, span),
  ];
}

const tally = (day, counts) => [
  h('strong', {}, date(isoOf(day))),
  ...SEVERITIES.map((severity) => h('span', { class: `key ${severity}` }, count(`count.${severity}`, counts[severity]))),
];

// monthTable says in numbers what the areas show.
function monthTable(found, span) {
  const ends = monthsOf(span, 1e6).all.map((day) => day - 1).filter((day) => day >= span.from);
  if (ends[ends.length - 1] !== span.to) ends.push(span.to);
  return h('details', { class: 'numbers' }, h('summary', {}, t('chart.numbers')),
    h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('chart.numbers') }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('chart.day')), SEVERITIES.map((severity) => h('th', { scope: 'col', class: 'figure' }, t(`severity.${severity}`))))),
      h('tbody', {}, ends.map((day) => {
        const counts = standing(found, day);
        return h('tr', {}, h('th', { scope: 'row' }, date(isoOf(day))), SEVERITIES.map((severity) => h('td', { class: 'figure' }, number(counts[severity]))));
      })))));
}
