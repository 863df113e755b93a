// What both charts measure with, and the fills that tell severities apart
// without their colours: plain, striped, dotted; hatched where it was waived.

// ticks gives round counts for the axis of a chart.
function ticks(most) {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((candidate) => most / candidate <= 5) || Math.ceil(most / 5);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

// monthsOf gives the first days of the months in a period.
function monthsOf({ from, to }) {
  const firsts = [];
  const at = new Date(from * 864e5);
  for (let m = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)); m.getTime() / 864e5 <= to; m = new Date(Date.UTC(m.getUTCFullYear(), m.getUTCMonth() + 1, 1))) {
    const day = m.getTime() / 864e5;
    if (day >= from) firsts.push(day);
  }
  return firsts;
}

// marksOf gives the days that an axis names, far enough apart for their words:
// months, or the ends of a period that has too few of them.
function marksOf(span, width) {
  const firsts = monthsOf(span);
  const every = [1, 2, 3, 6, 12, 24, 60].find((n) => firsts.length / n <= width / 66) || 120;
  const aligned = firsts.filter((day) => { const d = new Date(day * 864e5); return (d.getUTCFullYear() * 12 + d.getUTCMonth()) % every === 0; });
  return aligned.length > 1 ? aligned.map((day) => ({ day, name: month(isoOf(day)) })) : different([span.from, span.to]).map((day) => ({ day, name: date(isoOf(day)) }));
}

const pattern = (name, ...marks) => s('pattern', { id: `fill-${name}`, class: name, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
  s('rect', { class: 'ground', width: 6, height: 6 }), marks);
const slanted = 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5';

const patterns = () => s('svg', { class: 'hidden', 'aria-hidden': 'true' }, s('defs', {},
  pattern('warning', s('path', { class: 'stripe', d: slanted })),
  pattern('info', s('circle', { class: 'dot', cx: 1.5, cy: 1.5, r: 0.9 }), s('circle', { class: 'dot', cx: 4.5, cy: 4.5, r: 0.9 })),
  pattern('waived', s('path', { class: 'stripe', d: slanted }))));
