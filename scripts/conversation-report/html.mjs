import { escapeHtml } from '../../src/html.js';

/** Text that is markup already. */
export class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

/** Markup with every value in it escaped, unless it is markup itself; lists are joined, nothing stands for null. */
export const html = (parts, ...values) =>
  new Markup(parts.map((part, position) => part + (position < values.length ? shown(values[position]) : '')).join(''));

function shown(value) {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(shown).join('') : escapeHtml(String(value));
}
