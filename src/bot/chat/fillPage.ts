import { escapeHtml } from '../../html.js';

/** Puts words into the `{{name}}` places of a page, escaped, and ready-made HTML into `{{{body}}}`. */
export function fillPage(page: string, words: Readonly<Record<string, string>>, body = ''): string {
  return page.replace(/\{\{\{body\}\}\}|\{\{([\w.]+)\}\}/g, (_, name: string | undefined) =>
    name === undefined ? body : escapeHtml(words[name] ?? ''),
  );
}
