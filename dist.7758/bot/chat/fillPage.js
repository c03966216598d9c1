import { escapeHtml } from '../../html.js';
/** Puts words into the `{{name}}` places of a page, escaped, and ready-made HTML into `{{{body}}}`. */
export function fillPage(page, words, body = '') {
    return page.replace(/\{\{\{body\}\}\}|\{\{([\w.]+)\}\}/g, (_, name) => name === undefined ? body : escapeHtml(words[name] ?? ''));
}
//# sourceMappingURL=fillPage.js.map