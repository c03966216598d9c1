import { escapeHtml } from '../../html.js';
/**
 * Markdown as our own documents use it (headings, paragraphs, lists, tables, emphasis, code, links) as HTML. Everything
 * is escaped first, so no markup of a document reaches the page.
 */
export function renderMarkdown(markdown) {
    const blocks = markdown.replace(/\r\n/g, '\n').split(/\n{2,}/);
    return blocks
        .map((block) => block.trim())
        .filter(Boolean)
        .flatMap(splitHeading)
        .map(renderBlock)
        .join('\n');
}
/** A heading may stand directly above its text. */
function splitHeading(block) {
    const [first = '', ...rest] = block.split('\n');
    return /^#{1,6} /.test(first) && rest.length > 0 ? [first, ...splitHeading(rest.join('\n'))] : [block];
}
function renderBlock(block) {
    const heading = /^(#{1,6}) (.*)$/.exec(block);
    if (heading) {
        const level = heading[1]?.length ?? 1;
        return `<h${level}>${inline(heading[2] ?? '')}</h${level}>`;
    }
    const lines = block.split('\n');
    if (lines.length > 1 && /^\|?[ :|-]+\|?$/.test(lines[1] ?? '') && lines[0]?.includes('|'))
        return table(lines);
    if (/^([-*]|\d+\.) /.test(block))
        return list(lines);
    return `<p>${inline(lines.join(' '))}</p>`;
}
function list(lines) {
    const ordered = /^\d+\. /.test(lines[0] ?? '');
    const items = [];
    for (const line of lines) {
        const item = /^\s*(?:[-*]|\d+\.) (.*)$/.exec(line);
        if (item || items.length === 0)
            items.push(item?.[1] ?? line);
        else
            items.push(`${items.pop() ?? ''} ${line.trim()}`);
    }
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}
function table([head = '', , ...rows]) {
    const cells = (row) => row
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => inline(cell.trim()));
    const tr = (row, tag) => `<tr>${cells(row)
        .map((cell) => `<${tag}>${cell}</${tag}>`)
        .join('')}</tr>`;
    return `<table><thead>${tr(head, 'th')}</thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table>`;
}
function inline(text) {
    return escapeHtml(text)
        .replace(/`([^`]+)`/g, '<code>$1</code>')
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/(^|[\s(])[*_]([^*_]+)[*_](?=[\s).,;:]|$)/g, '$1<em>$2</em>')
        .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+|#[\w-]+|\/[\w/-]*)\)/g, '<a href="$2">$1</a>');
}
//# sourceMappingURL=renderMarkdown.js.map