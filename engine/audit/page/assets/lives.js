// Days are counted from 1970, so that time zones cannot shift them.
const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 864e5);
const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

const stretchEnd = dayOf(data.last.date);

// stretches gives the times at which a violation stood, each from its first day
// to the day on which it ended (not included), and whether it was waived then.
// What a commit did stood on no day.
function stretches(life) {
  if (life.status === 'past') return [];
  const found = [];
  let open = null;
  const close = (day) => {
    if (open) found.push({ ...open, to: day });
    open = null;
  };
  for (const event of life.events) {
    const day = dayOf(event.date);
    if (event.kind === 'introduced' || event.kind === 'reopened' || event.kind === 'unwaived') {
      close(day);
      open = { from: day, waived: false };
    } else if (event.kind === 'waived') {
      close(day);
      open = { from: day, waived: true };
    } else if (event.kind === 'fixed') {
      close(day);
    } else if (!open) {
      open = { from: day, waived: false };
    }
  }
  close(stretchEnd + 1);
  return found.filter((stretch) => stretch.to > stretch.from);
}

for (const life of data.lives) {
  life.stretches = stretches(life);
  life.from = life.events.length ? dayOf(life.events[0].date) : stretchEnd;
  const last = life.events[life.events.length - 1];
  life.to = last && (last.kind === 'fixed' || life.status === 'past') ? dayOf(last.date) : stretchEnd;
}

const bounds = {
  from: Math.min(dayOf(data.first.date), ...data.moves.map((move) => dayOf(move.by.date)), data.lives.reduce((least, life) => Math.min(least, life.from), Infinity)),
  to: stretchEnd,
};

function median(values) {
  if (!values.length) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}

// standing counts what stood unwaived on a day, by severity.
function standing(lives, day) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const life of lives) {
    if (life.stretches.some((stretch) => !stretch.waived && stretch.from <= day && day < stretch.to)) counts[life.severity]++;
  }
  return counts;
}
