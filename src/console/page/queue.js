import { el } from './dom.js';
import { ago, t } from './words.js';

/** What there is to do, as a mark with words: never a number, never colour alone. */
export const toDoMark = (toDo) => el('span', { class: `mark ${toDo}` }, t(`toDo.${toDo}`));

/** The list on the left: who waits (without any content), the counselor's own cases, and openings to review. */
export function queueView({ queue, current, isNew, onNext, onOpen }) {
  const { waiting, own, toReview, onDuty } = queue;
  return [
    el(
      'section',
      { 'aria-labelledby': 'queue-title' },
      el(
        'div',
        { class: 'row' },
        el('h2', { id: 'queue-title' }, t('queue.title')),
        el('span', { class: 'count' }, String(waiting.length)),
      ),
      el(
        'button',
        { class: 'primary wide', disabled: waiting.length === 0, onclick: onNext, id: 'next' },
        t('queue.next'),
      ),
      waiting.length === 0
        ? el('p', { class: 'muted' }, t('queue.empty'))
        : el('ol', { class: 'waiting' }, ...waiting.map(waitingLine)),
      el('p', { class: 'muted small' }, t('queue.onDuty', { count: onDuty })),
    ),
    el(
      'section',
      { 'aria-labelledby': 'own-title' },
      el('h2', { id: 'own-title' }, t('queue.own')),
      own.length === 0 ? el('p', { class: 'muted' }, t('queue.ownEmpty')) : caseList(own, current, isNew, onOpen),
    ),
    toReview.length === 0
      ? null
      : el(
          'section',
          { 'aria-labelledby': 'review-title' },
          el('h2', { id: 'review-title' }, t('queue.review')),
          caseList(toReview, current, () => false, onOpen),
        ),
  ].filter(Boolean);
}

const waitingLine = ({ toDo, since }) =>
  el(
    'li',
    {},
    toDoMark(toDo),
    el('span', { class: 'muted', 'data-since': since }, t('queue.waited', { time: ago(since) })),
  );

const caseList = (cases, current, isNew, onOpen) =>
  el(
    'ul',
    { class: 'own' },
    ...cases.map((one) =>
      el(
        'li',
        {},
        el(
          'button',
          { class: 'case', 'aria-current': one.id === current ? 'true' : undefined, onclick: () => onOpen(one.id) },
          el('strong', {}, one.pseudonym),
          el('span', { class: 'muted' }, t(`state.${one.state}`)),
          one.state === 'accepted' ? toDoMark(one.toDo) : null,
          isNew(one) ? el('span', { class: 'mark new' }, t('queue.new')) : null,
        ),
      ),
    ),
  );

/** Keeps the waiting times true without rebuilding the list. */
export function tickTimes() {
  for (const line of document.querySelectorAll('[data-since]')) {
    line.textContent = t('queue.waited', { time: ago(line.dataset.since) });
  }
}
