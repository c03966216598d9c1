import { api } from './api.js';
import { el, field, notice } from './dom.js';
import { answer } from './packet.js';
import { language, t } from './words.js';

const topics = ['intent', 'plan', 'means', 'company', 'next'];
const verdicts = ['right', 'falseAlarm', 'tooLate', 'tooLow'];

/** The form that hands a conversation back: five answers, each written or said to be not asked, and a verdict. */
export function closingView(one, { onClosed, onCancel }) {
  const rows = topics.map((topic) => topicRow(topic, one));
  const verdict = el(
    'select',
    {},
    el('option', { value: '' }, t('verdict.none')),
    ...verdicts.map((value) => el('option', { value }, t(`verdict.${value}`))),
  );

  async function submit(event) {
    event.preventDefault();
    const missing = rows.filter((row) => !row.check());
    if (missing.length > 0) return missing[0].focus();
    const closing = Object.fromEntries(rows.map((row) => [row.topic, row.value()]));
    if (verdict.value !== '') closing.verdict = verdict.value;
    try {
      onClosed(await api('POST', `cases/${one.id}/hand-back`, { closing, locale: language() }));
    } catch (refusal) {
      notice(refusal.words(), { urgent: true, dismiss: t('close') });
    }
  }

  return el(
    'form',
    { class: 'closing', noValidate: true, onsubmit: submit, 'aria-labelledby': 'closing-title' },
    el('h2', { id: 'closing-title', tabIndex: -1 }, t('closing.title')),
    el('p', { class: 'muted' }, t('closing.intro')),
    ...rows.map((row) => row.element),
    field(t('closing.verdict'), verdict),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', class: 'quiet', onclick: onCancel }, t('cancel')),
      el('button', { type: 'submit', class: 'primary' }, t('closing.do')),
    ),
  );
}

function topicRow(topic, one) {
  const text = el('textarea', { rows: 2, maxLength: 2000 });
  const notAsked = el('input', { type: 'checkbox', id: `not-asked-${topic}`, checked: !one.answersNeeded });
  const problem = el('p', { class: 'problem', id: `problem-${topic}` });
  const heard = one.packet.assessment[topic];
  const hint = heard === undefined ? undefined : t('closing.known', { answer: answer(heard) });
  const follow = () => {
    text.disabled = notAsked.checked;
    problem.textContent = '';
    text.removeAttribute('aria-invalid');
  };
  notAsked.addEventListener('change', follow);
  text.addEventListener('input', follow);
  follow();
  const check = () => {
    const given = notAsked.checked || text.value.trim() !== '';
    problem.textContent = given ? '' : t('closing.missing');
    if (!given) text.setAttribute('aria-invalid', 'true');
    return given;
  };
  return {
    topic,
    check,
    focus: () => text.focus(),
    value: () => (notAsked.checked ? 'not asked' : text.value.trim()),
    element: el(
      'fieldset',
      {},
      el('legend', {}, t(`closing.${topic}`)),
      field(t(`closing.${topic}`), text, hint),
      el('div', { class: 'check' }, notAsked, el('label', { htmlFor: notAsked.id }, t('closing.notAsked'))),
      problem,
    ),
  };
}
