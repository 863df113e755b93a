const parts = {};
let drawn = 0; // the width of the chart

function section(id, note) {
  parts[id] = h('div', { class: 'body' });
  return h('section', { 'aria-labelledby': `${id}-title`, id }, h('h2', { id: `${id}-title` }, t(`${id}.title`)), note ? h('p', { class: 'lead' }, t(note)) : null, parts[id]);
}

// drawTime draws the chart as wide as it will stand, so that its words keep
// their size; the numbers below it stay open.
function drawTime(found, width) {
  const open = parts.time.querySelector('details')?.open;
  drawn = width;
  parts.time.replaceChildren(...overTime(found, Math.max(240, width)));
  parts.time.querySelector('details').open = Boolean(open);
}

// draw shows what the filters leave; the frame around it stays.
function draw() {
  const found = lives(), moved = moves();
  parts.headline.replaceChildren(...headline(found, moved));
  drawTime(found, parts.time.clientWidth);
  parts.timeline.replaceChildren(...timeline(found));
  parts.moves.replaceChildren(...goalposts(moved));
  parts.teams.replaceChildren(...teams(found));
  parts.rules.replaceChildren(...byRule(found));
  parts.status.textContent = t('filter.shown', number(found.length), number(data.lives.length), number(moved.length), number(data.moves.length));
  parts.chosen.textContent = chosenInWords();
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
  parts.chosen = h('p', { class: 'chosen' });
  const groups = [section('teams'), section('rules'), section('explain')];
  document.body.replaceChildren(
    h('a', { class: 'skip', href: '#content' }, t('skip')),
    patterns(),
    h('header', {},
      h('div', { class: 'top' }, h('p', { class: 'brand' }, goal(false), 'goalpost'), languages()),
      h('h1', {}, t('title')),
      h('p', { class: 'period' }, t('period', date(data.first.date), date(isoOf(lastDay)), count('commits', data.judged)))),
    h('main', { id: 'content', tabindex: -1 },
      warnings(),
      filterBar(changed, reset), parts.status, parts.chosen,
      parts.headline,
      section('time', 'time.lead'),
      section('moves', 'moves.lead'),
      section('timeline', 'timeline.lead'),
      data.lives.length ? groups : null,
      section('facts', 'facts.lead')),
    h('footer', {}, h('p', {}, t('footer', data.tool))));
  parts.explain.replaceChildren(...explanations());
  parts.facts.replaceChildren(...facts());
  draw();
}

addEventListener('resize', () => {
  if (parts.time.clientWidth !== drawn) drawTime(lives(), parts.time.clientWidth);
});

frame();
