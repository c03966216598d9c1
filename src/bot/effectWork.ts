import type { Outcome } from '../dialogs/input.js';
import { reportingEffects } from '../dialogs/effect.js';
import { asHavenError } from '../errors.js';
import { late, within } from './deadline.js';
import type { EffectContext, EffectData, RunnableEffect } from './effects.js';
import type { PersonWork } from './personWork.js';
import type { OutboxItem, PendingEffect } from './sessions.js';
import { seedOf } from './seed.js';
import { limits, type RunParts } from './turnParts.js';

/** Effects run in one go, outcomes' own effects included; a guard against a decision that goes round in circles. */
const mostEffects = 40;

const reports = (type: string): type is Outcome['effect'] => reportingEffects.some((reporting) => reporting === type);

/**
 * Runs every open effect of a person in order, and lets each outcome be decided about, which gives the second reply.
 * An effect that fails for a passing reason and has nothing to report stays open and is tried again later.
 */
export async function runOpenEffects(parts: RunParts, work: PersonWork): Promise<void> {
  const tried = new Set<string>();
  for (let count = 0; count < mostEffects; count += 1) {
    const next = work.state.effects.find(({ id, done }) => !done && !work.finished().done.has(id) && !tried.has(id));
    if (!next) return;
    tried.add(next.id);
    const erased = await runOne(parts, work, next);
    if (erased) return;
  }
  parts.log.error('too many effects in one turn', { person: work.person });
}

/** @returns true when nothing of the person is left to work on */
async function runOne(parts: RunParts, work: PersonWork, pending: PendingEffect): Promise<boolean> {
  const { effect } = pending;
  if (effect.type === 'timer.set' || effect.type === 'timer.clear') return false;
  const result = await attempt(parts, work, pending, effect);
  if (effect.type === 'data.erase' && result.ok) {
    await sayErased(parts, work, pending, result.data);
    return true;
  }
  if (reports(effect.type))
    await report(parts, work, pending, { kind: 'outcome', effect: effect.type, ok: result.ok, data: result.data });
  if (result.ok || result.final || reports(effect.type)) work.finished().done.add(pending.id);
  else parts.later(work.person);
  return false;
}

interface Result {
  ok: boolean;
  data: EffectData;
  /** False when trying again may help. */
  final: boolean;
}

async function attempt(
  parts: RunParts,
  work: PersonWork,
  { id, address }: PendingEffect,
  effect: RunnableEffect,
): Promise<Result> {
  const { clock, log, runEffect, metrics } = parts;
  const { session, window } = work.state;
  const context: EffectContext = {
    id,
    person: work.person,
    address,
    at: clock.now(),
    session,
    window,
    given: session.recent,
  };
  try {
    const running = runEffect(effect, context);
    const data = await within(clock, work.urgent ? limits.urgentEffect : limits.effect, running);
    if (data !== late) return { ok: true, data, final: true };
    log.error('effect late', { event: effect.type, person: work.person });
    running.then(
      (result) => tellLate(parts, work.person, { id, effect, address, done: true }, result),
      (error: unknown) => log.error('late effect failed', { event: effect.type, error }),
    );
    return { ok: false, data: {}, final: false };
  } catch (error) {
    const { code, status } = asHavenError(error);
    log.error('effect failed', { event: effect.type, code, error, person: work.person });
    metrics.errors.inc({ code });
    return { ok: false, data: { code }, final: status < 500 };
  }
}

/** A case that was made after all, when its time was up already: the person is told that somebody was alerted. */
function tellLate(parts: RunParts, person: string, { id, effect, address }: PendingEffect, data: EffectData): void {
  if (effect.type !== 'case.request') return;
  const turn = `${id}:late`;
  const input: Outcome = { kind: 'outcome', effect: effect.type, ok: true, data };
  parts.take({ id: turn, person, address, input, at: parts.clock.now(), seed: seedOf(turn), known: {} });
}

/** The outcome is a turn of its own, with a commit and replies of its own; reported once, however often the effect runs. */
async function report(
  parts: RunParts,
  work: PersonWork,
  { id, address }: PendingEffect,
  outcome: Outcome,
): Promise<void> {
  const turn = `${id}:o`;
  if (work.state.turns.includes(turn)) return;
  await work.advance({ id: turn, input: outcome, reading: null, at: parts.clock.now(), address });
}

/** After an erasure the last words go out without leaving a record, and the process forgets the person as well. */
async function sayErased(
  parts: RunParts,
  work: PersonWork,
  { id, address }: PendingEffect,
  data: EffectData,
): Promise<void> {
  const { channel, clock, memory, timers, step, policy, log } = parts;
  const { session } = work.state;
  memory.forget(work.person);
  parts.rewording?.forget(work.person);
  timers.forget(work.person);
  const turn = `${id}:o`;
  const { replies } = step(
    session,
    { kind: 'outcome', effect: 'data.erase', ok: true, data },
    null,
    policy,
    clock.now(),
    seedOf(turn),
  );
  const items = replies.map((reply, position): OutboxItem => ({
    id: `${turn}:${position}`,
    reply,
    locale: session.locale,
    address,
    delivered: false,
  }));
  try {
    await (channel.show ? channel.show(items) : channel.deliver(items));
  } catch (error) {
    log.error('replies not delivered', { error });
  }
}
