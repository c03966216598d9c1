import { el } from './dom.js';
import { clockTime, t, listed } from './words.js';

const speaker = (message) =>
  message.from === 'counselor' ? t('talk.you', { name: message.name ?? '' }) : t(`talk.${message.from}`);

/** One message, numbered so that a summary can point at it. */
export const messageView = (message, position) =>
  el(
    'li',
    { class: `message ${message.from}`, id: `message-${message.id}`, tabIndex: -1 },
    el(
      'div',
      { class: 'meta' },
      el('span', { class: 'number' }, position === undefined ? '' : `#${position}`),
      el('strong', {}, speaker(message)),
      el('time', { dateTime: message.at }, clockTime(message.at)),
    ),
    el('p', {}, message.text),
  );

export const warningView = (warning) =>
  el(
    'li',
    { class: 'message sign' },
    el(
      'p',
      {},
      `${clockTime(warning.at)} · ${t('talk.warning', { reasons: listed(warning.signals.map(({ kind }) => t(`kind.${kind}`))) })}`,
    ),
  );

/** Messages and warnings in the order in which they happened. */
export function timeline(one) {
  const messages = one.messages.map((message, index) => ({
    at: message.at,
    key: message.id,
    view: () => messageView(message, index + 1),
  }));
  const warnings = one.warnings.map((warning, index) => ({
    at: warning.at,
    key: `warning-${index}`,
    view: () => warningView(warning),
  }));
  return [...messages, ...warnings].sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * A list that only ever adds: what is there stays as it is, so that a screen reader hears the new and nothing else.
 */
export class MessageList {
  constructor(label) {
    this.shown = new Set();
    this.lines = el('ol', { class: 'messages' });
    this.element = el(
      'div',
      { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': label, tabIndex: 0 },
      this.lines,
    );
  }

  update(one) {
    const fresh = timeline(one).filter((entry) => !this.shown.has(entry.key));
    if (fresh.length === 0) return;
    const { element } = this;
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    for (const entry of fresh) {
      this.shown.add(entry.key);
      this.lines.append(entry.view());
    }
    if (atEnd) element.scrollTop = element.scrollHeight;
  }
}
