import { directionOf } from '../direction.js';
import { escapeHtml } from '../html.js';
import type { Purpose } from '../dialogs/session.js';
import type { Emotion } from '../nlu/reading.js';
import type { PersonExport } from './export.js';

/** The words of the page, in the person's language. */
export interface ExportLabels {
  /** BCP 47, for the page's `lang`. */
  locale: string;
  title: string;
  /** Says what the page is, and what it does not hold. */
  intro: string;
  consents: string;
  moodEntries: string;
  conversations: string;
  cases: string;
  state: string;
  /** Shown where a part is empty. */
  nothing: string;
  time: string;
  purpose: string;
  answer: string;
  yes: string;
  no: string;
  rating: string;
  emotions: string;
  note: string;
  purposes: Record<Purpose, string>;
  emotionNames: Record<Emotion, string>;
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:start;vertical-align:top}' +
  'pre{white-space:pre-wrap;overflow-wrap:anywhere}';

/**
 * An export as one HTML page to read: no script, nothing loaded from anywhere, every text escaped.
 * Tables for what people look for first; the rest as it is stored, so that nothing is left out.
 */
export function exportPage(data: PersonExport, labels: ExportLabels): string {
  return [
    `<!doctype html><html lang="${escapeHtml(labels.locale)}" dir="${directionOf(labels.locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(labels.title)}</title><style>${style}</style></head><body><main>`,
    `<h1>${escapeHtml(labels.title)}</h1><p>${escapeHtml(labels.intro)}</p><p>${escapeHtml(data.exportedAt)}</p>`,
    section(labels.moodEntries, moodTable(data, labels)),
    section(labels.consents, consentTable(data, labels)),
    section(labels.conversations, stored(data.conversations, labels)),
    section(labels.cases, stored(data.cases, labels)),
    section(labels.state, stored(data.state === null ? [] : [data.state], labels)),
    '</main></body></html>',
  ].join('\n');
}

function moodTable({ moodEntries }: PersonExport, labels: ExportLabels): string {
  const list = new Intl.ListFormat(labels.locale, { type: 'conjunction', style: 'narrow' });
  const rows = moodEntries.map(({ at, rating, emotions, note }) => [
    at,
    rating === undefined ? '' : String(rating),
    list.format(
      Object.entries(emotions).map(
        ([emotion, share]) => `${nameOf(labels.emotionNames, emotion)} ${Math.round(share * 100)} %`,
      ),
    ),
    note ?? '',
  ]);
  return table([labels.time, labels.rating, labels.emotions, labels.note], rows, labels);
}

function consentTable({ consents }: PersonExport, labels: ExportLabels): string {
  const rows = consents.map(({ at, purpose, granted, textVersion }) => [
    at,
    labels.purposes[purpose],
    `${granted ? labels.yes : labels.no} (${textVersion})`,
  ]);
  return table([labels.time, labels.purpose, labels.answer], rows, labels);
}

const nameOf = (names: Readonly<Record<string, string>>, label: string): string => names[label] ?? label;

function stored(things: readonly object[], labels: ExportLabels): string {
  if (things.length === 0) return nothing(labels);
  return things.map((thing) => `<pre dir="auto">${escapeHtml(JSON.stringify(thing, null, 2))}</pre>`).join('\n');
}

function table(heads: readonly string[], rows: readonly string[][], labels: ExportLabels): string {
  if (rows.length === 0) return nothing(labels);
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td dir="auto">${escapeHtml(text)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const section = (title: string, body: string): string => `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;

const nothing = (labels: ExportLabels): string => `<p>${escapeHtml(labels.nothing)}</p>`;
