// What depends on the language. Everything is drawn anew when it changes.
let lang = document.documentElement.lang;

// t gives a phrase; {0}, {1} are its arguments.
function t(key, ...values) {
  return words[key][lang].replace(/\{(\d)\}/g, (_, i) => values[i]);
}

// count picks between "1 violation" and "2 violations".
const count = (key, n) => t(n === 1 ? `${key}.one` : `${key}.many`, number(n));

const say = (text) => text[lang] || text.en;
const number = (n) => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(n);

function date(iso) {
  const [year, month, day] = iso.split('-');
  if (lang === 'vi') return `${day}/${month}/${year}`;
  return `${Number(day)} ${words[`month.${Number(month)}`].en} ${year}`;
}

function month(iso) {
  const [year, m] = iso.split('-');
  return lang === 'vi' ? `${m}/${year}` : `${words[`month.${Number(m)}`].en} ${year}`;
}

const ruleTitle = (id) => (data.rules[id] && say(data.rules[id].title)) || id;
const SEVERITIES = ['error', 'warning', 'info'];
