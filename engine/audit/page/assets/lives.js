// Days are counted from 1970, so that time zones cannot shift them. Years of
// five digits, which a clock may say, need a sign.
const dayOf = (iso) => Math.round(Date.parse(`${iso.length > 10 ? `+${iso.padStart(12, '0')}` : iso}T00:00:00Z`) / 864e5);
const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

// An audit that was asked for a later day than its last commit goes on until then.
const lastDay = Math.max(dayOf(data.last.date), data.parameters.Until ? dayOf(data.parameters.Until) : 0);

// A commit's clock may be ahead of those that follow. What came first is drawn
// first all the same, and nothing after the last day.
for (const life of data.lives) {
  let limit = lastDay;
  for (const event of life.events.toReversed()) event.day = limit = Math.min(limit, dayOf(event.date));
}
for (const move of data.moves) move.day = Math.min(lastDay, dayOf(move.by.date));

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
    const { day } = event;
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
  close(lastDay + 1);
  return found.filter((stretch) => stretch.to > stretch.from);
}

for (const life of data.lives) {
  life.stretches = stretches(life);
  life.from = life.events.length ? life.events[0].day : lastDay;
  const last = life.events[life.events.length - 1];
  life.to = last && (last.kind === 'fixed' || life.status === 'past') ? last.day : lastDay;
}

const bounds = {
  from: [...data.moves.map((move) => move.day), ...data.lives.map((life) => life.from), dayOf(data.first.date)].reduce((a, b) => Math.min(a, b), lastDay),
  to: lastDay,
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
