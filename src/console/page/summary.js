import { api } from './api.js';
import { ask, el, field, notice } from './dom.js';
import { messageView } from './messages.js';
import { dateTime, t } from './words.js';

const sections = ['data', 'assessment', 'plan'];

/** The summary of a closed case: a draft to edit and sign, or signed and only to read; its messages below. */
export function summaryView(one, { onChanged }) {
  const { summary } = one;
  if (!summary) return el('section', { class: 'summary' }, title(), el('p', { class: 'muted' }, t('summary.none')));
  const body = summary.state === 'draft' ? draftView(one, onChanged) : signedView(one);
  return el(
    'section',
    { class: 'summary', 'aria-labelledby': 'summary-title' },
    title(),
    ...body,
    corrections(summary),
    transcript(one),
  );
}

const title = () => el('h2', { id: 'summary-title', tabIndex: -1 }, t('summary.title'));

function signedView(one) {
  const { lines, signedBy, signedAt } = one.summary;
  return [
    el('p', { class: 'stamp' }, t('summary.signed', { name: signedBy ?? '', time: dateTime(signedAt) })),
    ...sections.map((section) =>
      el(
        'section',
        { 'aria-labelledby': `signed-${section}` },
        el('h3', { id: `signed-${section}` }, t(`summary.section.${section}`)),
        el(
          'ul',
          { class: 'lines' },
          ...lines
            .filter((line) => line.section === section)
            .map((line) =>
              el(
                'li',
                {},
                el('p', {}, line.text),
                el('p', { class: 'muted small' }, t(`summary.${line.basis}`), ' · ', citations(one, line)),
              ),
            ),
        ),
      ),
    ),
  ];
}

/** Links from a line to the messages it rests on. */
function citations(one, line) {
  if (line.messages.length === 0) return el('span', {}, t('summary.rests.none'));
  const links = line.messages.map((id) =>
    el('a', { href: `#message-${id}`, onclick: (event) => reveal(event, id) }, `#${numberOf(one, id)}`),
  );
  return el('span', {}, ...links.flatMap((link, index) => (index === 0 ? [link] : [' ', link])));
}

const numberOf = (one, id) => one.messages.findIndex((message) => message.id === id) + 1;

function reveal(event, id) {
  event.preventDefault();
  const message = document.getElementById(`message-${id}`);
  message?.closest('details')?.setAttribute('open', '');
  message?.scrollIntoView({ block: 'center' });
  message?.focus();
}

function draftView(one, onChanged) {
  const editors = new Map(sections.map((section) => [section, []]));
  const parts = sections.map((section) => sectionEditor(one, section, editors.get(section)));
  const lines = () =>
    sections.flatMap((section) => editors.get(section).map((editor) => ({ section, ...editor.value() })));

  const save = () => api('PUT', `cases/${one.id}/summary`, { lines: lines() });
  const attempt = async (task) => {
    try {
      onChanged(await task());
      return true;
    } catch (refusal) {
      notice(refusal.words(), { urgent: true, dismiss: t('close') });
      return false;
    }
  };
  const sign = async () => {
    if (
      !(await ask({
        title: t('summary.sign.title'),
        text: t('summary.sign.text'),
        yes: t('summary.sign.do'),
        no: t('cancel'),
      }))
    )
      return;
    await attempt(async () => {
      await save();
      return api('POST', `cases/${one.id}/summary/sign`, {});
    });
  };
  const saveDraft = async () => {
    if (await attempt(save)) notice(t('summary.saved'));
  };

  return [
    el('p', { class: 'stamp draft' }, t('summary.draft')),
    ...parts,
    el(
      'div',
      { class: 'actions' },
      el('button', { class: 'quiet', id: 'save', onclick: saveDraft }, t('summary.save')),
      el('button', { class: 'primary', id: 'sign', onclick: sign }, t('summary.sign')),
    ),
  ];
}

function sectionEditor(one, section, editors) {
  const rows = el('ul', { class: 'lines' });
  const add = (line) => {
    const editor = lineEditor(one, line, editors.length + 1, () => {
      editors.splice(editors.indexOf(editor), 1);
      editor.element.remove();
    });
    editors.push(editor);
    rows.append(editor.element);
    return editor;
  };
  for (const line of one.summary.lines.filter((given) => given.section === section)) add(line);
  const addEmpty = () => add({ text: '', basis: 'inferred', messages: [] }).focus();
  return el(
    'section',
    { 'aria-labelledby': `draft-${section}` },
    el('h3', { id: `draft-${section}` }, t(`summary.section.${section}`)),
    rows,
    el('button', { class: 'quiet small', onclick: addEmpty }, t('summary.add')),
  );
}

function lineEditor(one, line, position, onRemove) {
  const text = el('textarea', { rows: 1, maxLength: 2000, value: line.text });
  const basis = el(
    'select',
    {},
    ...['stated', 'inferred'].map((value) =>
      el('option', { value, selected: value === line.basis }, t(`summary.${value}`)),
    ),
  );
  const rests = el('input', {
    value: line.messages.map((id) => numberOf(one, id)).join(', '),
    inputMode: 'numeric',
    placeholder: t('summary.rests.hint'),
  });
  return {
    focus: () => text.focus(),
    value: () => ({ text: text.value, basis: basis.value, messages: idsOf(one, rests.value) }),
    element: el(
      'li',
      {},
      field(t('summary.text', { position }), text),
      el(
        'div',
        { class: 'line-facts' },
        field(t('summary.basis'), basis),
        field(t('summary.rests'), rests),
        el('button', { class: 'quiet small', 'aria-label': t('summary.remove', { position }), onclick: onRemove }, '×'),
      ),
    ),
  };
}

/** The messages behind numbers as a counselor writes them; numbers that no message has are left out. */
const idsOf = (one, numbers) =>
  [...new Set((numbers.match(/\d+/gu) ?? []).map(Number))].flatMap((number) => one.messages[number - 1]?.id ?? []);

const corrections = (summary) =>
  summary.corrections?.length
    ? el(
        'section',
        {},
        el('h3', {}, t('summary.corrections')),
        ...summary.corrections.map(({ text }) => el('blockquote', {}, text)),
      )
    : null;

const transcript = (one) =>
  el(
    'details',
    { class: 'transcript', open: true },
    el('summary', {}, t('summary.transcript')),
    el('ol', { class: 'messages plain' }, ...one.messages.map((message, index) => messageView(message, index + 1))),
  );
