// One line per violation: its words on the left, its life as a bar on the
// right, the whole story behind it.
const PAGE = 40;
let shown = PAGE;

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

function bar(life, span) {
  const x = (day) => (Math.min(span.to, Math.max(span.from, day)) - span.from) / Math.max(1, span.to - span.from) * 100;
  return h('span', { class: 'life', 'aria-hidden': 'true' },
    s('svg', { class: 'bars', viewBox: '0 0 100 10', preserveAspectRatio: 'none' },
      s('line', { class: 'track', x1: 0, x2: 100, y1: 5, y2: 5 }),
      life.stretches.filter((stretch) => stretch.from <= span.to && stretch.to > span.from).map((stretch) => s('rect', {
        class: `stretch ${life.severity}${stretch.waived ? ' waived' : ''}`,
        x: x(stretch.from), width: Math.max(0.4, x(stretch.to) - x(stretch.from)), y: 2, height: 6,
      }))),
    s('svg', { class: 'marks' }, life.events.filter((event) => dayOf(event.date) >= span.from && dayOf(event.date) <= span.to).map((event) =>
      s('svg', { x: `${x(dayOf(event.date))}%`, y: '50%', class: 'mark-at' }, s('path', { class: `mark ${life.severity} ${event.kind}`, d: MARKS[event.kind] })))));
}

function story(life) {
  return h('ol', { class: 'story' }, life.events.map((event) => h('li', {},
    h('time', { datetime: event.date }, date(event.date)), ' ',
    h('strong', {}, t(`event.${event.kind}`)), ' ',
    event.by ? [t('event.by', event.by.author), ' ', h('code', {}, event.by.id.slice(0, 10)), ' ', h('q', {}, event.by.subject)] : t('event.time'),
    event.measure === null ? null : h('span', { class: 'muted' }, ' ', t('event.measure', number(event.measure))))));
}

function line(life, span) {
  return h('li', { class: 'biography' }, h('details', {},
    h('summary', {},
      h('span', { class: 'what' },
        h('span', { class: 'title' }, ruleTitle(life.rule)),
        h('span', { class: 'where' }, [life.team, life.address, life.plan].filter(Boolean).join(' · '))),
      bar(life, span),
      h('span', { class: 'state' },
        h('span', { class: `badge ${life.severity} ${life.status}` }, life.status === 'open' ? t(`severity.${life.severity}`) : t(`status.${life.status}`)),
        h('span', { class: 'days' }, count('days', life.days)))),
    h('div', { class: 'detail' },
      h('p', { class: 'message' }, say(life.message)),
      say(life.fix) ? h('p', {}, h('strong', {}, t('detail.fix')), ' ', say(life.fix)) : null,
      story(life),
      h('p', { class: 'muted' }, h('a', { href: `#rule-${anchors.get(life.rule)}` }, t('detail.why')), ' · ', h('code', {}, life.rule), ' · ', h('code', {}, life.place)))));
}

function axis(span) {
  const days = Math.max(1, span.to - span.from);
  const marks = monthsOf(span, 420).labelled;
  return h('div', { class: 'axis', 'aria-hidden': 'true' }, h('span', { class: 'axis-scale' },
    s('svg', {}, marks.map((day) => s('text', { x: `${(day - span.from) / days * 100}%`, y: 14 }, month(isoOf(day)))))));
}

function timeline(found) {
  if (!found.length) return [h('p', { class: 'empty' }, t('timeline.empty'))];
  const span = period();
  const sorted = [...found].sort(worstFirst);
  const list = h('ol', { class: 'biographies', id: 'biographies' });
  const more = h('button', { type: 'button', class: 'quiet more', onclick: () => {
    const before = shown;
    shown += PAGE * 5;
    extend();
    list.children[before].querySelector('summary').focus();
  } });
  const extend = () => {
    for (const life of sorted.slice(list.children.length, shown)) list.append(line(life, span));
    more.textContent = t('timeline.more', number(sorted.length - list.children.length));
    more.hidden = list.children.length >= sorted.length;
  };
  extend();
  return [legend(), axis(span), list, more];
}

const legend = () => h('ul', { class: 'legend' },
  SEVERITIES.map((severity) => h('li', { class: `key ${severity}` }, t(`severity.${severity}`))),
  h('li', { class: 'key waived' }, t('status.waived')),
  ['worsened', 'better', 'fixed'].map((kind) => h('li', {},
    s('svg', { class: 'sample', viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, s('path', { class: `mark ${kind}`, d: MARKS[kind] })), t(`event.${kind}`))));
