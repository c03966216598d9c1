/** The page's words in the chosen language. Page texts use plain `{name}` parameters only. */

export const languages = { en: 'English', 'zh-Hans': '简体中文' };
const kept = 'haven-console-language';
let words = {};
let chosen = 'en';

const preferred = () =>
  localStorage.getItem(kept) ??
  (navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh-Hans' : 'en');

/** Loads the words of a language (without one: the browser's) and marks the page with it. */
export async function speak(language = preferred()) {
  chosen = language in languages ? language : 'en';
  localStorage.setItem(kept, chosen);
  const response = await fetch(`/console/assets/words/${chosen}.json`);
  words = await response.json();
  document.documentElement.lang = chosen;
  document.title = t('title');
}

export const language = () => chosen;

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
