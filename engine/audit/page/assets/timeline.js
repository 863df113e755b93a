// One line per violation: its words on the left, its life as a bar on the
// right, the whole story behind it.
const PAGE = 40;
let shown = PAGE;
let told = false; // whether every story is open

const RANK = { open: 0, waived: 1, fixed: 2, past: 3 };
const worstFirst = (a, b) => RANK[a.status] - RANK[b.status]
  || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  || b.days - a.days;

// Marks differ in shape, not in colour alone.
const MARKS = {
  introduced: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z', reopened: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  worsened: 'M-5 4L0 -5L5 4Z', better: 'M-5 -4L0 5L5 -4Z',
  waived: 'M-4 -4H4V4H-4Z', unwaived: 'M-4 -4H4V4H-4Z', fixed: 'M0 -5L5 0L0 5L-5 0Z',
};

const across = (day, span) => (Math.min(span.to, Math.max(span.from, day)) - span.from) / Math.max(1, span.to - span.from) * 100;

function bar(life, span, marks) {
  const x = (day) => across(day, span);
  return h('span', { class: 'life', 'aria-hidden': 'true' }, s('svg', {},
    marks.map(({ day }) => s('line', { class: 'grid', x1: `${x(day)}%`, x2: `${x(day)}%`, y1: '0%', y2: '100%' })),
    s('line', { class: 'track', x1: '0%', x2: '100%', y1: '50%', y2: '50%' }),
    life.stretches.filter((stretch) => stretch.from <= span.to && stretch.to > span.from).map((stretch) => s('rect', {
      class: `stretch ${life.severity}${stretch.waived ? ' waived' : ''}`,
      x: `${x(stretch.from)}%`, width: `${Math.max(0.4, x(stretch.to) - x(stretch.from))}%`, y: '22%', height: '56%',
    })),
    life.events.filter((event) => event.day >= span.from && event.day <= span.to).map((event) =>
      s('svg', { x: `${x(event.day)}%`, y: '50%', class: 'mark-at' }, s('path', { class: `mark ${life.severity} ${event.kind}`, d: MARKS[event.kind] })))));
}

function story(life) {
  return h('ol', { class: 'story' }, life.events.map((event) => h('li', {},
    h('time', { datetime: event.date }, date(event.date)), ' ',
    h('strong', {}, t(`event.${event.kind}`)), ' ',
    event.by ? [t('event.by', event.by.author), ' ', h('code', {}, event.by.id.slice(0, 10)), ' ', h('q', {}, event.by.subject)] : t('event.time'),
    event.measure === null ? null : h('span', { class: 'muted' }, ' ', t('event.measure', number(event.measure))))));
}

function line(life, span, marks) {
  return h('li', { class: 'biography' }, h('details', { open: told },
    h('summary', {},
      h('span', { class: 'what' },
        h('span', { class: 'title' }, ruleTitle(life.rule)),
        h('span', { class: 'where' }, [life.team, life.address, life.plan || life.place].filter(Boolean).join(' · '))),
      bar(life, span, marks),
      h('span', { class: 'state' },
        h('span', { class: `badge ${life.severity} ${life.status}` }, life.status === 'open' ? t(`severity.${life.severity}`) : t(`status.${life.status}`)),
        h('span', { class: 'days' }, life.status === 'open' ? '' : `${t(`severity.${life.severity}`)} · `, h('span', { class: 'whole' }, count('days', life.days))))),
    h('div', { class: 'detail' },
      h('p', { class: 'message' }, say(life.message)),
      say(life.fix) ? h('p', {}, h('strong', {}, t('detail.fix')), ' ', say(life.fix)) : null,
      story(life),
      h('p', { class: 'muted' }, h('a', { href: `#rule-${anchors.get(life.rule)}` }, t('detail.why')), ' · ', h('code', {}, life.rule), ' · ', h('code', {}, life.place)))));
}

function axis(span, marks) {
  return h('div', { class: 'axis', 'aria-hidden': 'true' }, h('span', { class: 'axis-scale' },
    s('svg', {}, marks.map(({ day, name }) => s('text', { x: `${across(day, span)}%`, y: 14, 'text-anchor': across(day, span) > 82 ? 'end' : 'start' }, name)))));
}

// drawLines shows the first lines of the list, as many as asked for.
let drawLines = () => {};

// nothing tells good news from a filter that leaves nothing.
const nothing = () => h('p', { class: 'empty' }, t(data.lives.length ? 'filter.none' : 'timeline.empty'));

function timeline(found) {
  drawLines = () => {};
  if (!found.length) return [nothing()];
  const span = period();
  const marks = marksOf(span, 290); // as many as a phone has room for
  const sorted = [...found].sort(worstFirst);
  const list = h('ol', { class: 'biographies', id: 'biographies' });
  const more = h('button', { type: 'button', class: 'quiet more', onclick: () => {
    const before = shown;
    shown += PAGE * 5;
    drawLines(shown);
    list.children[before].querySelector('summary').focus();
  } });
  drawLines = (most) => {
    while (list.children.length > most) list.lastChild.remove();
    for (const life of sorted.slice(list.children.length, most)) list.append(line(life, span, marks));
    more.textContent = t('timeline.more', number(sorted.length - list.children.length));
    more.hidden = list.children.length >= sorted.length;
  };
  drawLines(shown);
  const all = h('button', { type: 'button', class: 'quiet all', onclick: () => {
    told = !told;
    for (const line of list.children) line.firstChild.open = told;
    all.textContent = t(told ? 'timeline.close' : 'timeline.open');
  } }, t(told ? 'timeline.close' : 'timeline.open'));
  return [h('div', { class: 'guidance' }, legend(), all), axis(span, marks), list, more];
}

const legend = () => h('ul', { class: 'legend' },
  SEVERITIES.map((severity) => h('li', { class: `key ${severity}` }, t(`severity.${severity}`))),
  h('li', { class: 'key waived' }, t('status.waived')),
  ['introduced', 'worsened', 'better', 'fixed'].map((kind) => h('li', {},
    s('svg', { class: 'sample', viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, s('path', { class: `mark ${kind}`, d: MARKS[kind] })), t(`event.${kind}`))));
