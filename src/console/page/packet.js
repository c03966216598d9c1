import { el } from './dom.js';
import { has, t } from './words.js';

/** What is known of a case, in SBAR order. */
export function packetView(one) {
  const { situation, background, assessment, response } = one.packet;
  return [
    el('h2', { id: 'packet-title' }, t('packet.title')),
    part(
      'situation',
      [t('packet.who'), situation.pseudonym],
      [t('packet.toDo'), t(`toDo.${one.toDo}`)],
      [t('packet.language'), t(`locale.${situation.locale}`)],
      [t('packet.country'), countryName(situation.country)],
      situation.localTimes.length > 0 ? [t('packet.localTime'), situation.localTimes.join(' / ')] : null,
      [t('packet.channel'), t(`channel.${situation.channel}`)],
      [t('packet.askedBy'), t(situation.byPerson ? 'packet.byPerson' : 'packet.byProgram')],
      [
        t('packet.reasons'),
        list(unique(situation.reasons.map(({ kind }) => t(`kind.${kind}`))), t('packet.reasons.none')),
      ],
      [t('packet.quotes'), quotes(situation.quotes)],
    ),
    part(
      'background',
      [t('packet.age'), t(`age.${background.age}`)],
      [
        t('packet.stated'),
        list(
          background.stated.map((kind) => t(`kind.${kind}`)),
          t('packet.stated.none'),
        ),
      ],
    ),
    part(
      'assessment',
      [t('packet.detected'), list(unique(assessment.signals.map(signalWords)), t('packet.detected.none'))],
      [t('packet.plan'), answer(assessment.plan)],
      [t('packet.means'), answer(assessment.means)],
      [t('packet.company'), answer(assessment.company)],
      ...(assessment.safe ? [[t('packet.safe'), answer(assessment.safe)]] : []),
    ),
    part(
      'response',
      [t('packet.next'), t(`next.${one.toDo}`)],
      [t('packet.said'), list(response.said, t('packet.said.none'))],
      [t('packet.consents'), el('ul', { class: 'plain' }, ...response.consents.map(consentLine))],
    ),
  ];
}

/** An answer of the person as the program heard it; what is no known answer is shown as it was given. */
export function answer(given) {
  const key = given === 'not asked' ? 'answer.notAsked' : `answer.${given}`;
  return has(key) ? t(key) : given;
}

const part = (name, ...rows) =>
  el(
    'section',
    { class: 'part', 'aria-labelledby': `packet-${name}` },
    el('h3', { id: `packet-${name}` }, t(`packet.${name}`)),
    el('dl', {}, ...rows.filter(Boolean).flatMap(([label, value]) => [el('dt', {}, label), el('dd', {}, value)])),
  );

const list = (items, none) =>
  items.length === 0 ? none : el('ul', { class: 'plain' }, ...items.map((item) => el('li', {}, item)));

const quotes = (texts) =>
  texts.length === 0 ? t('packet.quotes.none') : el('div', {}, ...texts.map((text) => el('blockquote', {}, text)));

const signalWords = ({ kind, source }) => `${t(`kind.${kind}`)} (${t(`source.${source}`)})`;

const consentLine = ({ purpose, answer: given }) =>
  el('li', {}, `${t(`purpose.${purpose}`)}: ${t(`consent.${given}`)}`);

const unique = (items) => [...new Set(items)];

function countryName(country) {
  if (country === null) return t('packet.country.unknown');
  return (
    new Intl.DisplayNames([document.documentElement.lang], { type: 'region', fallback: 'code' }).of(country) ?? country
  );
}
