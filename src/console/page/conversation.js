import { api } from './api.js';
import { ask, el, field, notice } from './dom.js';
import { MessageList, messageView } from './messages.js';
import { toDoMark } from './queue.js';
import { dateTime, t } from './words.js';

/** The conversation with one person: messages, the field to write in, and the way to hand back. */
export class Conversation {
  constructor(one, { onChanged, onHandBack }) {
    this.id = one.id;
    this.onChanged = onChanged;
    this.list = new MessageList(t('talk.messages'));
    this.text = el('textarea', { rows: 3, maxLength: 4000, onkeydown: (event) => this.key(event) });
    this.toDo = el('span', {});
    this.none = el('p', { class: 'muted pad' }, t('talk.none'));
    this.earlier = el('div', { class: 'before' });
    const write = el(
      'form',
      { class: 'write', onsubmit: (event) => this.send(event) },
      field(t('talk.write'), this.text, t('talk.hint')),
      el(
        'div',
        { class: 'actions' },
        el('button', { type: 'button', class: 'quiet', id: 'hand-back', onclick: onHandBack }, t('talk.handBack')),
        el('button', { type: 'submit', class: 'primary' }, t('talk.send')),
      ),
    );
    this.element = el(
      'section',
      { class: 'talk', 'aria-labelledby': 'talk-title' },
      el(
        'div',
        { class: 'head' },
        el('h2', { id: 'talk-title', tabIndex: -1 }, t('talk.title', { pseudonym: one.packet.situation.pseudonym })),
        this.toDo,
      ),
      this.earlier,
      this.none,
      this.list.element,
      one.yours ? write : null,
    );
    this.update(one);
  }

  update(one) {
    this.none.hidden = one.messages.length > 0 || !one.yours;
    this.toDo.replaceChildren(toDoMark(one.toDo));
    this.list.update(one);
    const state = JSON.stringify([one.earlier, one.openings, one.mayOpenEarlier]);
    if (state !== this.earlierState) this.earlier.replaceChildren(...earlierView(one, this.onChanged));
    this.earlierState = state;
  }

  focus() {
    const target = this.text.isConnected ? this.text : this.element.querySelector('#talk-title');
    target?.focus();
  }

  /** Enter sends, except while an input method is composing. */
  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.send(event);
  }

  async send(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (text === '' || this.sending) return;
    this.sending = true;
    // The same id again after a failure: what did arrive is not sent twice.
    this.nextId ??= window.crypto.randomUUID();
    try {
      const changed = await api('POST', `cases/${this.id}/messages`, { id: this.nextId, text });
      this.nextId = undefined;
      this.text.value = '';
      this.onChanged(changed);
    } catch (refusal) {
      notice(refusal.words(), { urgent: true, dismiss: t('close') });
    } finally {
      this.sending = false;
      this.text.focus();
    }
  }
}

/** Messages from before the request, where they may be read; else, at immediate danger, the way to break the glass. */
function earlierView(one, onChanged) {
  const opened = one.openings.map(({ at, reason }) =>
    el('p', { class: 'muted small' }, t('glass.opened', { time: dateTime(at), reason })),
  );
  if (one.earlier?.length) {
    const list = el('ol', { class: 'messages plain' }, ...one.earlier.map((message) => messageView(message)));
    return [
      el(
        'details',
        { class: 'earlier' },
        el('summary', {}, t('talk.earlier')),
        ...opened,
        list,
        reviewButton(one, onChanged),
      ),
    ];
  }
  if (!one.mayOpenEarlier) return [...opened, reviewButton(one, onChanged)].filter(Boolean);
  return [el('button', { class: 'quiet small', onclick: () => breakGlass(one, onChanged) }, t('glass.open'))];
}

function reviewButton(one, onChanged) {
  if (one.yours || one.openings.every((opening) => opening.reviewed)) return null;
  const review = async () => {
    try {
      onChanged(await api('POST', `cases/${one.id}/review`, {}));
    } catch (refusal) {
      notice(refusal.words(), { urgent: true, dismiss: t('close') });
    }
  };
  return el('button', { class: 'quiet small', onclick: review }, t('glass.review'));
}

async function breakGlass(one, onChanged) {
  const reason = el('textarea', { required: true, minLength: 3, maxLength: 500, rows: 2 });
  const given = await ask({
    title: t('glass.title'),
    text: t('glass.text'),
    yes: t('glass.do'),
    no: t('cancel'),
    body: field(t('glass.reason'), reason),
    read: () => reason.value.trim(),
  });
  if (!given) return;
  try {
    onChanged(await api('POST', `cases/${one.id}/open-earlier`, { reason: given }));
  } catch (refusal) {
    notice(refusal.words(), { urgent: true, dismiss: t('close') });
  }
}
