const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand anywhere in HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** Puts words into the `{{name}}` places of a page, escaped, and ready-made HTML into `{{{body}}}`. */
export function fillPage(page: string, words: Readonly<Record<string, string>>, body = ''): string {
  return page.replace(/\{\{\{body\}\}\}|\{\{([\w.]+)\}\}/g, (_, name: string | undefined) =>
    name === undefined ? body : escapeHtml(words[name] ?? ''),
  );
}
