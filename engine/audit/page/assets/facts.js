// What the audit rests on, so that anybody can repeat it.
function facts() {
  const p = data.parameters;
  const list = (items) => items.join(', ');
  const rows = [
    ['facts.tool', data.tool], ['facts.rules', data.ruleSet],
    ['facts.configuration', p.Configuration], ['facts.revision', p.Revision],
    ['facts.since', p.Since], ['facts.until', p.Until], ['facts.paths', list(p.Paths)],
    ['facts.only', list(p.Only)], ['facts.enabled', list(p.Enabled)], ['facts.disabled', list(p.Disabled)],
    ['facts.profile', p.Profile], ['facts.parents', p.AllParents ? t('yes') : ''],
    ['facts.shallow', p.AllowIncomplete ? t('yes') : ''],
    ['facts.first', data.first.id], ['facts.last', data.last.id],
    ['facts.commits', t('facts.walked', number(data.commits), number(data.judged))],
  ];
  return [h('dl', { class: 'facts' }, rows.filter(([, value]) => value).map(([key, value]) => [h('dt', {}, t(key)), h('dd', {}, value)]))];
}

function warnings() {
  const notes = [];
  if (say(data.incomplete)) notes.push(h('p', {}, h('strong', {}, t('incomplete')), ' ', say(data.incomplete)));
  if (data.broken.length) {
    notes.push(h('details', {}, h('summary', {}, count('broken', data.broken.length)),
      h('ul', {}, data.broken.map((broken) => h('li', {}, date(broken.commit.date), ' ', h('code', {}, broken.commit.id.slice(0, 10)), ' ', broken.commit.author, ': ', broken.why.map(say).join(' '))))));
  }
  return notes.length ? h('div', { class: 'note', role: 'note' }, notes) : null;
}

// headline is the page in one sentence and four figures.
function headline(found, moved) {
  const open = found.filter((life) => life.status === 'open');
  const fixed = found.filter((life) => life.status === 'fixed');
  const of = (severity) => open.filter((life) => life.severity === severity).length;
  const tile = (id, value, label, note) => h('li', { class: 'tile', id: `tile-${id}` }, h('span', { class: 'value' }, value), h('span', { class: 'label' }, label), h('span', { class: 'muted' }, note));
  return [
    h('ul', { class: 'tiles' },
      tile('open', number(open.length), t('tile.open'), SEVERITIES.map((severity) => count(`count.${severity}`, of(severity))).join(' · ')),
      tile('fixed', number(fixed.length), t('tile.fixed'), t('tile.fixed.note', number(found.length))),
      tile('days', fixed.length ? number(median(fixed.map((life) => life.days))) : '–', t('tile.days'), t('tile.days.note')),
      tile('moves', number(moved.length), t('tile.moves'), t('tile.moves.note', number(moved.filter((move) => move.looser).length), number(moved.filter((move) => !move.reviewed).length)))),
  ];
}
