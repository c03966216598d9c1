/** The page's words in the chosen language. Page texts use plain `{name}` parameters only. */

const kept = 'haven-console-language';
let words = {};
/** What the server found the browser to prefer, until somebody chooses. */
const served = document.documentElement.lang;
let chosen = served;
let known = [];

/** Loads the words of a language (without one: the one chosen before, or the browser's) and marks the page with it. */
export async function speak(language = localStorage.getItem(kept) ?? served) {
  if (known.length === 0) known = await (await fetch('/console/assets/languages.json')).json();
  const { tag, dir } = known.find((one) => one.tag === language) ?? known.find((one) => one.tag === served);
  chosen = tag;
  localStorage.setItem(kept, chosen);
  const response = await fetch(`/console/assets/words/${chosen}.json`);
  words = await response.json();
  document.documentElement.lang = chosen;
  document.documentElement.dir = dir;
  document.title = t('title');
}

export const language = () => chosen;

/** Every language there is: its tag, the name it has for itself, its direction. */
export const languages = () => known;

/** Several words in a row, as the language separates them. */
export const listed = (items) => new Intl.ListFormat(chosen, { type: 'conjunction', style: 'narrow' }).format(items);

/** The words for a key; parameters go in as they are. */
export const t = (key, parameters = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/gu, (whole, name) => String(parameters[name] ?? whole));

export const has = (key) => key in words;

/** How long ago, in the largest unit that fits. */
export function ago(iso, now = Date.now()) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(iso)) / 1000));
  if (seconds < 60) return t('time.seconds', { count: seconds });
  if (seconds < 3600) return t('time.minutes', { count: Math.floor(seconds / 60) });
  return t('time.hours', { count: Math.floor(seconds / 3600) });
}

/** Time of day in the counselor's own zone. */
export const clockTime = (iso) =>
  new Intl.DateTimeFormat(chosen, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

export const dateTime = (iso) =>
  new Intl.DateTimeFormat(chosen, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
