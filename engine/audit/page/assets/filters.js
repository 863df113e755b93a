// What the reader has chosen; empty means all.
const chosen = { team: '', rule: '', status: '', severity: '', from: '', to: '' };
const NO_TEAM = '\u0000none';

const period = () => {
  const from = chosen.from ? Math.max(dayOf(chosen.from), bounds.from) : bounds.from;
  const to = chosen.to ? Math.min(dayOf(chosen.to), bounds.to) : bounds.to;
  return from <= to ? { from, to } : { from: to, to: from };
};

const ofTeam = (found) => !chosen.team || (found.team || NO_TEAM) === chosen.team;

function lives() {
  const { from, to } = period();
  return data.lives.filter((life) =>
    ofTeam(life)
    && (!chosen.rule || life.rule === chosen.rule)
    && (!chosen.status || life.status === chosen.status)
    && (!chosen.severity || life.severity === chosen.severity)
    && life.from <= to && life.to >= from);
}

// moves know no rule, status or severity: these say how a violation stands, and
// a target that was changed once is changed for good.
const forViolations = ['rule', 'status', 'severity'];

function moves() {
  const { from, to } = period();
  return data.moves.filter((move) => ofTeam(move) && move.day >= from && move.day <= to);
}

function select(name, options, changed) {
  const pick = h('select', { id: `filter-${name}`, onchange: (e) => { chosen[name] = e.target.value; changed(); } },
    h('option', { value: '' }, t('filter.all')),
    options.map(([value, label]) => h('option', { value }, label)));
  pick.value = chosen[name];
  return h('p', { class: 'field' }, h('label', { for: `filter-${name}` }, t(`filter.${name}`)), pick);
}

function dateField(name, changed) {
  const input = h('input', {
    type: 'date', id: `filter-${name}`, min: isoOf(bounds.from), max: isoOf(bounds.to),
    onchange: (e) => { chosen[name] = e.target.value; changed(); },
  });
  input.value = chosen[name];
  return h('p', { class: 'field' }, h('label', { for: `filter-${name}` }, t(`filter.${name}`)), input);
}

// chosenInWords tells on paper, where no filter is, what they had left out.
function chosenInWords() {
  const names = Object.keys(chosen).filter((name) => chosen[name]);
  const value = (control) => (control.type === 'date' ? date(control.value) : control.selectedOptions[0].textContent);
  return names.map((name) => `${t(`filter.${name}`)}: ${value(document.getElementById(`filter-${name}`))}`).join(' · ');
}

const byLabel = (a, b) => a[1].localeCompare(b[1], lang);

function filterBar(changed, reset) {
  const teams = different([...data.lives, ...data.moves].map(({ team }) => team || NO_TEAM))
    .map((team) => [team, team === NO_TEAM ? t('team.none') : team]).sort(byLabel);
  const rules = different(data.lives.map((life) => life.rule)).map((id) => [id, ruleTitle(id)]).sort(byLabel);
  return h('form', { class: 'filters', 'aria-label': t('filter.title'), onsubmit: (e) => e.preventDefault() },
    select('team', teams, changed),
    select('rule', rules, changed),
    select('status', ['open', 'waived', 'fixed', 'past'].map((status) => [status, t(`status.${status}`)]), changed),
    select('severity', SEVERITIES.map((severity) => [severity, t(`severity.${severity}`)]), changed),
    dateField('from', changed),
    dateField('to', changed),
    h('button', { type: 'button', class: 'quiet', onclick: reset }, t('filter.reset')));
}
