import { createHash } from 'node:crypto';
import type { Address } from '../address.js';
import { isoTime } from '../clock.js';
import type { CrisisAnswers } from '../dialogs/effect.js';
import type { Age, Consent, Country, Locale, Purpose } from '../dialogs/session.js';
import { maxLevel, type Level, type Signal } from '../nlu/reading.js';
import type { Case, CaseMessage } from './cases.js';
import { buildPacket, mayKeepEarlier, raisePacket } from './packet.js';

/** Everything the desk needs to make or raise a case. */
export interface CaseRequest {
  /** Id of the effect that asks; asking twice with one id makes one case. */
  id: string;
  person: string;
  address: Address;
  level: Level;
  reasons: Signal[];
  /** Whether the person asked for a human, or the program did. */
  byPerson: boolean;
  answers: CrisisAnswers;
  locale: Locale;
  country: Country | null;
  age: Age;
  consents: Partial<Record<Purpose, Consent>>;
  /** Messages still held from before the request, oldest first; dropped here unless they may be kept. */
  before: readonly CaseMessage[];
  /** Names of what the program gave (lines, exercises), never the person's words. */
  given?: readonly string[];
}

/** The case a request makes: an id that tells nothing of the person and is safe in an address. */
export const caseIdOf = (requestId: string): string =>
  createHash('sha256').update(`case\n${requestId}`).digest('hex').slice(0, 24);

/** A new case, waiting. */
export function newCase(request: CaseRequest, now: number): Case {
  return {
    id: caseIdOf(request.id),
    person: request.person,
    address: request.address,
    state: 'queued',
    level: request.level,
    byPerson: request.byPerson,
    requestedAt: isoTime(now),
    packet: buildPacket(request),
    messages: [],
    ...keptEarlier(request),
    warnings: [],
  };
}

/** The open case with what a further request adds. The level never falls here. */
export function raiseCase(stored: Case, request: CaseRequest, now: number): Case {
  const level = maxLevel(stored.level, request.level);
  const risen = level > stored.level;
  return {
    ...stored,
    address: request.address,
    level,
    ...(risen ? { levelAt: isoTime(now), pages: [] } : {}),
    byPerson: stored.byPerson || request.byPerson,
    packet: raisePacket(stored.packet, request, level),
    earlier: stillKept(stored, { ...request, level }),
  };
}

function stillKept(stored: Case, request: CaseRequest): Case['earlier'] {
  if (!mayKeepEarlier(request.consents, request.level)) return undefined;
  return stored.earlier ?? [...request.before];
}

const keptEarlier = (request: CaseRequest): Pick<Case, 'earlier'> =>
  mayKeepEarlier(request.consents, request.level) ? { earlier: [...request.before] } : {};
