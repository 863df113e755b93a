// Figures per team and per rule, of what the filters leave.
const anchors = new Map(Object.keys(data.rules).sort().map((id, i) => [id, i]));

function grouped(found, name) {
  const groups = new Map();
  for (const life of found) {
    const key = name(life);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(life);
  }
  return [...groups].map(([key, group]) => ({
    key, all: group.length, days: median(group.filter((life) => life.status !== 'past').map((life) => life.days)),
    open: group.filter((life) => life.status === 'open').length,
    waived: group.filter((life) => life.status === 'waived').length,
    fixed: group.filter((life) => life.status === 'fixed').length,
    past: group.filter((life) => life.status === 'past').length,
  })).sort((a, b) => b.open - a.open || b.all - a.all || (a.key < b.key ? -1 : 1));
}

function shares(group, most) {
  let x = 0;
  return s('svg', { class: 'shares', 'aria-hidden': 'true' },
    ['open', 'waived', 'fixed', 'past'].map((status) => {
      const width = group[status] / most * 100;
      x += width;
      return s('rect', { class: `share ${status}`, x: `${x - width}%`, width: `${width}%`, height: '100%' });
    }));
}

function table(caption, head, groups, label) {
  const most = Math.max(...groups.map((group) => group.all));
  const columns = ['open', 'waived', 'fixed', 'past'];
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption }, h('table', { class: 'figures' },
    h('caption', { class: 'hidden' }, caption),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, head), h('td', { class: 'bar' }),
      columns.map((status) => h('th', { scope: 'col', class: 'figure' }, h('span', { class: `key ${status}` }, t(`status.${status}`)))),
      h('th', { scope: 'col', class: 'figure' }, t('figures.days')))),
    h('tbody', {}, groups.map((group) => h('tr', {},
      h('th', { scope: 'row' }, label(group.key)), h('td', { class: 'bar' }, shares(group, most)),
      columns.map((status) => h('td', { class: 'figure' }, number(group[status]))),
      h('td', { class: 'figure' }, number(group.days)))))));
}

function teams(found) {
  if (!found.length) return [nothing()];
  if (!data.lives.some((life) => life.team)) return [h('p', { class: 'empty' }, t('teams.empty'))];
  return [table(t('teams.title'), t('filter.team'), grouped(found, (life) => life.team), (team) => team || t('team.none'))];
}

function byRule(found) {
  if (!found.length) return [nothing()];
  return [table(t('rules.title'), t('filter.rule'), grouped(found, (life) => life.rule),
    (id) => (anchors.has(id) ? h('a', { href: `#rule-${anchors.get(id)}` }, ruleTitle(id)) : id))];
}

// explanations stay whole under every filter, so that links always arrive.
const explanations = () => [...anchors].map(([id, anchor]) => h('article', { class: 'explanation', id: `rule-${anchor}`, tabindex: -1 },
  h('h3', {}, ruleTitle(id)),
  h('p', { class: 'muted' }, h('code', {}, id), ' · ', t(`severity.${data.rules[id].severity}`)),
  prose(say(data.rules[id].description))));
