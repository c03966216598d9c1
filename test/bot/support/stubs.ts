import type { Step } from '../../../src/dialogs/decision.js';
import type { Effect } from '../../../src/dialogs/effect.js';
import { newSession } from '../../../src/dialogs/newSession.js';
import type { Policy } from '../../../src/dialogs/policy.js';
import type { Reply } from '../../../src/dialogs/reply.js';
import type { Consent, Session } from '../../../src/dialogs/session.js';
import type { FloorReading, Level, Reader, Reading } from '../../../src/nlu/reading.js';

export const policy: Policy = {
  jurisdiction: 'test',
  emotionInference: true,
  aiDialogue: true,
  checkIns: true,
  minAge: 18,
  noticeEveryHours: 3,
  emergencyContact: true,
  retentionDays: 30,
  languageModel: false,
  humans: 'always',
};

/** Reads the level a text states about itself: `l4`, `l3`; the model alone sees `model l4`. */
export class StubReader implements Reader {
  readonly windows: (readonly string[])[] = [];
  /** What happens before the model gives its reading. */
  beforeModel: () => Promise<void> = async () => undefined;

  floor(text: string): FloorReading {
    const level = levelIn(/^l([0-4])/, text);
    return { language: 'en', level, signals: [] };
  }

  async read(text: string, previous: readonly string[]): Promise<Reading> {
    this.windows.push(previous);
    await this.beforeModel();
    const floor = this.floor(text);
    const level = Math.max(floor.level, levelIn(/^model l([0-4])/, text)) as Level;
    return { ...floor, level, emotions: null, basic: null, top: [], topics: [], model: 'stub' };
  }

  degraded(): string[] {
    return [];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const levelIn = (pattern: RegExp, text: string): Level => Number(pattern.exec(text)?.[1] ?? 0) as Level;

const consent = (at: number): Consent => ({
  granted: true,
  textVersion: '1',
  locale: 'en',
  at: new Date(at).toISOString(),
});

/**
 * A step whose decisions are in the text: `say X` replies with X, `do X` asks for effect X, `consent` grants the chat.
 * At L3 and above the lines come first, as an urgent reply.
 */
export const stubStep: Step = (session, input, reading, _policy, at) => {
  const level = Math.max(reading?.level ?? 0, session.level >= 3 ? session.level : 0) as Level;
  const base: Session = { ...session, level, turns: session.turns + 1 };
  const reply = (key: string, more: Partial<Reply> = {}): Reply => ({ key, ...more });
  if (input.kind === 'outcome')
    return { session: base, replies: [reply(`outcome.${input.effect}.${input.ok}`)], effects: [] };
  if (input.kind === 'arrival') return { session: base, replies: [reply('hello')], effects: [] };
  if (input.kind === 'timer') return { session: base, replies: [reply(`timer.${input.name}`)], effects: [] };
  if (input.kind === 'setting')
    return { session: { ...base, country: input.country ?? session.country }, replies: [], effects: [] };
  if (input.kind === 'counselor') return { session: base, replies: [reply(`counselor.${input.event}`)], effects: [] };
  const text = input.kind === 'message' ? input.text : input.value;
  if (text === 'boom') throw new Error('the step broke');
  if (text === 'consent')
    return { session: { ...base, consents: { chat: consent(at) } }, replies: [reply('thanks')], effects: [] };
  const urgent = (reading?.level ?? 0) >= 3 ? [reply(`lines.${level}`, { urgent: true })] : [];
  return { session: base, replies: [...urgent, reply(`answer.${text}`)], effects: effectsIn(text) };
};

function effectsIn(text: string): Effect[] {
  const [, name = ''] = /do (\S+)$/.exec(text) ?? [];
  const effects: Record<string, Effect> = {
    mood: { type: 'mood.append', emotions: { joy: 1 }, basic: {} },
    case: { type: 'case.request', level: 4, reasons: [], byPerson: false, answers: {} },
    erase: { type: 'data.erase' },
    timer: { type: 'timer.set', name: 'silence.2min', ms: 120_000 },
    clear: { type: 'timer.clear', name: 'silence.2min' },
    post: { type: 'case.post', caseId: 'c', text: 'words' },
  };
  const effect = effects[name];
  return effect ? [effect] : [];
}

export { newSession };
