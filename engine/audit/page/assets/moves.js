// The objectives whose goalposts moved, one card each, with every value that
// was agreed on in its order.
function goal(looser) {
  return s('svg', { class: `goal ${looser ? 'looser' : ''}`, viewBox: '0 0 32 24', 'aria-hidden': 'true' },
    s('path', { d: 'M3 22V3H29V22', class: 'posts' }),
    s('path', { d: 'M9 3V20M16 3V20M23 3V20M3 9H29M3 15H29', class: 'net' }));
}

function step(move) {
  const direction = move.looser ? 'looser' : 'tighter';
  return h('li', {},
    h('p', { class: 'change' },
      h('span', { class: 'attribute' }, t(`attribute.${move.attribute}`)),
      h('del', {}, h('span', { class: 'hidden' }, t('move.before'), ' '), say(move.before)),
      h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
      h('ins', {}, h('span', { class: 'hidden' }, t('move.after'), ' '), say(move.after))),
    h('p', {},
      h('span', { class: `badge ${direction}` }, t(`move.${direction}`)), ' ',
      h('span', { class: `badge ${move.reviewed ? 'reviewed' : 'unreviewed'}` }, t(move.reviewed ? 'move.reviewed' : 'move.unreviewed'))),
    h('p', { class: 'muted' }, h('time', { datetime: move.by.date }, date(move.by.date)), ' · ', move.by.author, ' · ', h('q', {}, move.by.subject), ' ', h('code', {}, move.by.id.slice(0, 10))));
}

// unapplied names the filters that were set and leave this list as it is.
function unapplied() {
  const names = forViolations.filter((name) => chosen[name]).map((name) => t(`filter.${name}`).toLocaleLowerCase(lang));
  if (!names.length || !data.moves.length) return [];
  return [h('p', { class: 'muted unapplied' }, t('moves.unapplied', new Intl.ListFormat(lang).format(names)))];
}

function goalposts(found) {
  if (!found.length) return [...unapplied(), h('p', { class: 'empty' }, t(chosen.team ? 'moves.none' : 'moves.empty'))];
  const objectives = new Map();
  for (const move of found) {
    const key = `${move.plan}\n${move.objective}`;
    objectives.set(key, [...(objectives.get(key) || []), move]);
  }
  const cards = [...objectives.values()].sort((a, b) => b.length - a.length);
  return [...unapplied(), h('ul', { class: 'cards', id: 'moves' }, cards.map((moved) => {
    const last = moved[moved.length - 1];
    return h('li', { class: 'card' },
      h('h3', {}, goal(moved.some((move) => move.looser)), h('span', {}, last.title || last.objective)),
      h('p', { class: 'muted' }, [count('moves', moved.length), ...different(moved.map((move) => move.team || t('team.none'))), last.objective, last.plan].join(' · ')),
      h('ol', { class: 'steps' }, moved.map(step)));
  }))];
}
