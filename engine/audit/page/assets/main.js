const parts = {};

function section(id, note) {
  parts[id] = h('div', { class: 'body' });
  return h('section', { 'aria-labelledby': `${id}-title`, id }, h('h2', { id: `${id}-title` }, t(`${id}.title`)), note ? h('p', { class: 'lead' }, t(note)) : null, parts[id]);
}

// draw shows what the filters leave; the frame around it stays.
function draw() {
  const found = lives(), moved = moves();
  parts.headline.replaceChildren(...headline(found, moved));
  parts.time.replaceChildren(...overTime(found, Math.max(300, parts.time.clientWidth)));
  parts.timeline.replaceChildren(...timeline(found));
  parts.moves.replaceChildren(...goalposts(moved));
  parts.teams.replaceChildren(...teams(found));
  parts.rules.replaceChildren(...byRule(found));
  parts.status.textContent = t('filter.shown', number(found.length), number(data.lives.length));
}

function changed() {
  shown = PAGE;
  draw();
}

function reset() {
  for (const name of Object.keys(chosen)) chosen[name] = '';
  for (const control of document.querySelectorAll('.filters select, .filters input')) control.value = '';
  changed();
}

function languages() {
  return h('div', { class: 'languages', role: 'group', 'aria-label': 'Language · Ngôn ngữ' },
    [['en', 'English'], ['vi', 'Tiếng Việt']].map(([code, name]) => h('button', {
      type: 'button', lang: code, id: `lang-${code}`, 'aria-pressed': String(code === lang),
      onclick: () => { lang = code; frame(); document.getElementById(`lang-${code}`).focus(); },
    }, name)));
}

// frame builds the page in the language; the choices of the reader stay.
function frame() {
  document.documentElement.lang = lang;
  document.title = t('title');
  parts.headline = h('div', {});
  parts.status = h('p', { class: 'shown', role: 'status' });
  document.body.replaceChildren(
    h('a', { class: 'skip', href: '#content' }, t('skip')),
    h('header', {},
      h('div', { class: 'top' }, h('p', { class: 'brand' }, goal(false), 'goalpost'), languages()),
      h('h1', {}, t('title')),
      h('p', { class: 'period' }, t('period', date(data.first.date), date(data.last.date), count('commits', data.judged)))),
    h('main', { id: 'content', tabindex: -1 },
      warnings(),
      filterBar(changed, reset), parts.status,
      parts.headline,
      section('time', 'time.lead'),
      section('moves', 'moves.lead'),
      section('timeline', 'timeline.lead'),
      section('teams'),
      section('rules'),
      section('explain'),
      section('facts', 'facts.lead')),
    h('footer', {}, h('p', {}, t('footer', data.tool))));
  parts.explain.replaceChildren(...explanations());
  parts.facts.replaceChildren(...facts());
  draw();
}

let drawn = 0;
addEventListener('resize', () => {
  if (parts.time.clientWidth !== drawn) {
    drawn = parts.time.clientWidth;
    parts.time.replaceChildren(...overTime(lives(), Math.max(300, drawn)));
  }
});
frame();
