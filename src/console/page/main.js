import { alertNew, alertPage, setSound } from './alerts.js';
import { api, useToken } from './api.js';
import { closingView } from './closing.js';
import { Conversation } from './conversation.js';
import { ask, el, notice } from './dom.js';
import { listen } from './live.js';
import { packetView } from './packet.js';
import { queueView, tickTimes } from './queue.js';
import { signInView } from './signIn.js';
import { summaryView } from './summary.js';
import { language, languages, listed, speak, t } from './words.js';

const app = document.getElementById('app');
let session = null;
let queue = { waiting: [], own: [], toReview: [], onDuty: 0 };
/** How often the queue was asked for. */
let queueAsked = 0;
let current = null;
let closing = false;
/** Conversations by case, so that what is half written stays when the counselor looks at another. */
let conversations = new Map();
/** How much of each case has been on the screen. */
let seen = new Map();
let panes = null;
let stopListening = () => undefined;

await speak();
await start();
setInterval(tickTimes, 1000);

async function start() {
  const setup = /^#setup=([\w-]+)$/u.exec(location.hash)?.[1] ?? null;
  if (setup) return showGate(setup);
  try {
    enter(await api('GET', 'session'));
  } catch {
    // Not signed in, or not any more: the sign-in form is the answer.
    showGate(null);
  }
}

function showGate(setup) {
  stopListening();
  session = current = panes = null;
  conversations = new Map();
  seen = new Map();
  app.replaceChildren(
    signInView(
      setup,
      enter,
      languagePicker(() => showGate(setup)),
    ),
  );
}

function enter(given) {
  session = given;
  useToken(given.token);
  history.replaceState(null, '', '/console');
  showDesk();
  stopListening();
  stopListening = listen({
    onQueue: refreshQueue,
    onCase: (one) => one.id === current?.id && show(one),
    onGone: gone,
    onAlert: alertNew,
    onPage: alertPage,
    onLost: () => notice(t('live.lost'), { urgent: true, dismiss: t('close') }),
    onBack: reconnected,
    onEnded: start,
  });
}

/** What happened in between is asked for again. */
async function reconnected() {
  document.getElementById('alarms').replaceChildren();
  notice(t('live.back'));
  await refreshQueue();
  if (current) await openCase(current.id);
}

function showDesk() {
  panes = {
    queue: el('nav', { class: 'pane queue', 'aria-label': t('queue.title') }),
    centre: el('main', { class: 'pane centre', id: 'centre', tabIndex: -1 }),
    packet: el('aside', { class: 'pane packet', 'aria-label': t('packet.title'), tabIndex: 0 }),
  };
  conversations = new Map();
  app.replaceChildren(
    el('a', { class: 'skip', href: '#centre' }, t('skip')),
    header(),
    el('div', { class: 'desk' }, panes.queue, panes.centre, panes.packet),
  );
  drawQueue();
  drawCase();
  void refreshQueue();
}

function header() {
  const duty = toggle(t('duty'), session.duty, (on) => act(() => api('POST', 'duty', { on })), t('duty.hint'));
  const sound = toggle(t('sound'), false, setSound);
  const supervisor = session.counselor.role === 'supervisor';
  return el(
    'header',
    {},
    el('img', { src: '/console/assets/icon.svg', alt: '', width: 28, height: 28 }),
    el('h1', {}, t('title')),
    el('div', { class: 'tools' }, duty, sound, languagePicker(showDesk)),
    el(
      'div',
      { class: 'tools' },
      supervisor ? el('button', { class: 'quiet small', onclick: invite }, t('invite')) : null,
      supervisor
        ? el('a', { class: 'button quiet small', href: '/console/api/audit', download: '' }, t('audit'))
        : null,
      el('span', { class: 'who' }, session.counselor.name),
      el('button', { class: 'quiet small', id: 'sign-out', onclick: signOut }, t('signOut')),
    ),
  );
}

function toggle(label, checked, onChange, hint) {
  const box = el('input', { type: 'checkbox', role: 'switch', checked, onchange: () => onChange(box.checked) });
  return el('label', { class: 'toggle', title: hint }, box, label);
}

function languagePicker(onChange) {
  const select = el(
    'select',
    {
      'aria-label': t('language'),
      onchange: async () => {
        await speak(select.value);
        onChange();
      },
    },
    ...languages().map(({ tag, name, dir }) =>
      el('option', { value: tag, lang: tag, dir, selected: tag === language() }, name),
    ),
  );
  return select;
}

async function act(task) {
  try {
    return await task();
  } catch (refusal) {
    if (refusal.code === 'sign_in_required') showGate(null);
    notice(refusal.words(), { urgent: true, dismiss: t('close') });
    return undefined;
  }
}

async function invite() {
  const made = await act(() => api('POST', 'invitations', { role: 'counselor' }));
  if (!made) return;
  const link = el('input', {
    readOnly: true,
    value: `${location.origin}/console#setup=${made.token}`,
    'aria-label': t('invite.title'),
    onfocus: () => link.select(),
  });
  await ask({ title: t('invite.title'), text: t('invite.text'), yes: t('close'), body: link });
}

async function signOut() {
  if (await act(() => api('POST', 'sign-out', {}))) showGate(null);
}

/** Answers may overtake each other; only the one asked for last is drawn. */
async function refreshQueue() {
  if (!session) return;
  queueAsked += 1;
  const asked = queueAsked;
  const fresh = await act(() => api('GET', 'queue'));
  if (!fresh || !panes || asked !== queueAsked) return;
  warnOfOthers(queue.own, fresh.own);
  queue = fresh;
  drawQueue();
}

async function takeNext() {
  document.getElementById('alarms').replaceChildren();
  const taken = await act(() => api('POST', 'next', {}));
  if (taken) enterCase(taken);
  await refreshQueue();
}

async function openCase(id) {
  const one = await act(() => api('GET', `cases/${id}`));
  if (one) enterCase(one);
  else if (current?.id === id) leaveCase();
}

/** A sign that the program saw in a case which is not on the screen. */
function warnOfOthers(before, after) {
  const known = new Map(before.map((one) => [one.id, one.warnings]));
  const warned = after.filter((one) => one.id !== current?.id && one.warnings > (known.get(one.id) ?? one.warnings));
  for (const one of warned)
    notice(t('queue.warned', { pseudonym: one.pseudonym }), { urgent: true, dismiss: t('close') });
}

const isNew = (one) => one.state === 'accepted' && one.id !== current?.id && one.written > (seen.get(one.id) ?? 0);

const markSeen = (one) => seen.set(one.id, one.messages.filter((message) => message.from === 'person').length);

function enterCase(one) {
  closing = false;
  current = one;
  markSeen(one);
  drawQueue();
  drawCase();
  if (one.state === 'accepted') conversations.get(one.id)?.focus();
  else focusTitle();
}

/** A changed case: the conversation is only added to, forms that are being filled in stay as they are. */
function show(one) {
  const before = current;
  current = one;
  markSeen(one);
  if (before?.id === one.id && one.warnings.length > before.warnings.length) warn(one.warnings.at(-1));
  const sameStage = before?.id === one.id && before.state === one.state && before.summary?.state === one.summary?.state;
  drawPacket();
  if (sameStage && one.state === 'accepted' && !closing) return conversations.get(one.id)?.update(one);
  if (sameStage && (closing || one.state !== 'accepted')) return;
  closing = false;
  drawCase();
  if (one.state !== 'accepted') focusTitle();
}

function gone({ id, why }) {
  void refreshQueue();
  if (id !== current?.id) return;
  leaveCase();
  const key = why === 'returned' ? 'talk.returned' : why === 'erased' ? 'talk.gone.erased' : 'talk.gone.other';
  notice(t(key), { urgent: true, dismiss: t('close') });
}

function leaveCase() {
  if (current) conversations.delete(current.id);
  current = null;
  closing = false;
  drawCase();
}

const warn = (warning) =>
  notice(t('talk.warning', { reasons: listed(warning.signals.map(({ kind }) => t(`kind.${kind}`))) }), {
    urgent: true,
  });

function drawQueue() {
  const focused = document.activeElement?.id;
  panes.queue.replaceChildren(...queueView({ queue, current: current?.id, isNew, onNext: takeNext, onOpen: openCase }));
  if (focused === 'next') document.getElementById('next')?.focus();
  if (!current) drawCase();
}

function drawCase() {
  panes.centre.replaceChildren(centreView());
  drawPacket();
}

function drawPacket() {
  const known = current
    ? packetView(current)
    : [el('h2', {}, t('packet.title')), el('p', { class: 'muted' }, t('packet.empty'))];
  panes.packet.replaceChildren(...known);
}

function centreView() {
  if (!current) return emptyView();
  if (current.state === 'cancelled') return el('section', { class: 'empty' }, el('p', {}, t('talk.gone.cancelled')));
  if (current.state === 'closed') return summaryView(current, { onChanged: changed });
  if (closing) return closingView(current, { onClosed: changed, onCancel: () => setClosing(false) });
  const conversation = conversationOf(current);
  conversation.update(current);
  return conversation.element;
}

function conversationOf(one) {
  const known = conversations.get(one.id);
  if (known) return known;
  const fresh = new Conversation(one, { onChanged: changed, onHandBack: () => setClosing(true) });
  conversations.set(one.id, fresh);
  return fresh;
}

function emptyView() {
  return el(
    'section',
    { class: 'empty' },
    el('h2', {}, t('empty.title')),
    el('p', { class: 'muted' }, t(queue.waiting.length > 0 ? 'empty.waiting' : 'empty.nobody')),
  );
}

function changed(one) {
  show(one);
  void refreshQueue();
}

function setClosing(on) {
  closing = on;
  drawCase();
  if (on) focusTitle();
  else conversations.get(current?.id)?.focus();
}

function focusTitle() {
  panes.centre.querySelector('h2[tabindex]')?.focus();
}
