const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text as it may stand anywhere in HTML, attributes included. */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
//# sourceMappingURL=html.js.map