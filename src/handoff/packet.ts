import type { CrisisAnswers } from '../dialogs/effect.js';
import type { Consent, Purpose } from '../dialogs/session.js';
import type { Level, Signal } from '../nlu/reading.js';
import type { Packet } from './cases.js';
import { pseudonymOf } from './pseudonym.js';
import type { CaseRequest } from './request.js';

/** What stands where a question was never put. */
export const notAsked = 'not asked';

/** At most so many of the person's own words go into a packet (docs/safety/protocol.md, handoff). */
export const quotesAtMost = 3;

type Consents = Partial<Record<Purpose, Consent>>;

const agreed = (consents: Consents, purpose: Purpose): boolean => consents[purpose]?.granted === true;

/** Whether the person's own words may be shown: with the transcript or summary consent, or at L4. */
export const mayQuote = (consents: Consents, level: Level): boolean =>
  level === 4 || agreed(consents, 'transcript') || agreed(consents, 'summary');

/** Whether messages from before the case may be kept: with the transcript consent, or at L4. */
export const mayKeepEarlier = (consents: Consents, level: Level): boolean =>
  level === 4 || agreed(consents, 'transcript');

/** Whether those messages may be read without breaking the glass. */
export const mayReadEarlier = (packet: Packet): boolean => agreed(packet.response.consents, 'transcript');

/**
 * What a counselor sees when taking the case, in SBAR order. Holds the person's words only where they may be quoted,
 * says `not asked` for what was not asked, and never a score or a diagnosis.
 */
export function buildPacket(request: CaseRequest): Packet {
  const words = wordsOf(request, request.level);
  return {
    situation: {
      pseudonym: pseudonymOf(request.person),
      locale: request.locale,
      country: request.country,
      channel: request.address.channel,
      reasons: request.reasons,
      quotes: words.quotes,
      byPerson: request.byPerson,
    },
    background: { stated: request.reasons.filter(isStated).map((reason) => reason.kind), age: request.age },
    assessment: {
      signals: request.reasons,
      plan: request.answers.plan ?? notAsked,
      means: request.answers.means ?? notAsked,
      company: request.answers.company ?? notAsked,
      ...safeOf(request.answers.safe),
    },
    response: {
      said: [...(request.given ?? []), ...words.said],
      consents: request.consents,
      next: nextStep(request.level),
    },
  };
}

/**
 * The packet with what a further request adds: new reasons, answers and words. Nothing known is lost, except the
 * person's words when the consent they rested on was withdrawn.
 */
export function raisePacket(stored: Packet, request: CaseRequest, level: Level): Packet {
  const fresh = buildPacket({ ...request, level });
  const signals = union(stored.assessment.signals, request.reasons);
  const mayShow = mayQuote(request.consents, level);
  return {
    situation: {
      ...fresh.situation,
      reasons: union(stored.situation.reasons, request.reasons),
      quotes: mayShow ? newest(stored.situation.quotes, fresh.situation.quotes) : [],
      byPerson: stored.situation.byPerson || request.byPerson,
    },
    background: {
      stated: [...new Set([...stored.background.stated, ...fresh.background.stated])],
      age: request.age === 'unknown' ? stored.background.age : request.age,
    },
    assessment: { ...answeredPacket(stored, request.answers).assessment, signals },
    response: {
      ...fresh.response,
      said: mayShow ? [...new Set([...stored.response.said, ...fresh.response.said])] : fresh.response.said,
    },
  };
}

/** The packet with answers given after it was built; a later answer stands for an earlier one. */
export function answeredPacket(stored: Packet, answers: CrisisAnswers): Packet {
  const { assessment } = stored;
  return {
    ...stored,
    assessment: {
      signals: assessment.signals,
      plan: answers.plan ?? assessment.plan,
      means: answers.means ?? assessment.means,
      company: answers.company ?? assessment.company,
      ...safeOf(answers.safe ?? assessment.safe),
    },
  };
}

const safeOf = (safe: string | undefined): { safe?: string } => (safe === undefined ? {} : { safe });

/** The person's last words and the program's, where they may be shown; a reply may repeat what the person said. */
function wordsOf(request: CaseRequest, level: Level): { quotes: string[]; said: string[] } {
  if (!mayQuote(request.consents, level)) return { quotes: [], said: [] };
  const lastOf = (from: string): string[] =>
    request.before
      .filter((message) => message.from === from)
      .map((message) => message.text)
      .slice(-quotesAtMost);
  return { quotes: lastOf('person'), said: lastOf('program') };
}

const isStated = (signal: Signal): boolean => signal.source.startsWith('answer:');

/** What the level asks of the counselor; the console has the words. */
const nextStep = (level: Level): string => (level === 4 ? 'now' : level === 3 ? 'soon' : 'request');

const newest = (known: readonly string[], fresh: readonly string[]): string[] =>
  [...new Set([...known, ...fresh])].slice(-quotesAtMost);

function union(known: readonly Signal[], fresh: readonly Signal[]): Signal[] {
  const keyOf = (signal: Signal): string => `${signal.source}\n${signal.kind}\n${signal.level}`;
  return [...new Map([...known, ...fresh].map((signal) => [keyOf(signal), signal])).values()];
}
