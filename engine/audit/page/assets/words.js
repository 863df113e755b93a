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

// The time zone is that of the days: none.
const english = (iso, options) => new Intl.DateTimeFormat(options.day ? 'en-GB' : 'en-US', { year: 'numeric', timeZone: 'UTC', ...options }).format(dayOf(iso) * 864e5);

function date(iso) {
  return lang === 'vi' ? iso.split('-').reverse().join('/') : english(iso, { day: 'numeric', month: 'long' });
}

// month is short, for an axis.
function month(iso) {
  return lang === 'vi' ? iso.slice(0, 7).split('-').reverse().join('/') : english(iso, { month: 'short' });
}

const ruleTitle = (id) => (data.rules[id] && say(data.rules[id].title)) || id;
const SEVERITIES = ['error', 'warning', 'info'];
