import type { Answered } from '../bot/rewording/chain.js';
import type { LanguageModel } from '../languageModel.js';
import { ok, problem, warning, type Finding } from './finding.js';

/**
 * Whether the language model that is set up answers, and in words that may be said.
 * @param forbidden why the policy forbids it, or null when it allows it
 * @param ask asks the model for other words of a harmless sentence; null when it was too slow
 */
export async function checkLanguageModel(
  { runtime, name, url }: LanguageModel,
  forbidden: string | null,
  ask: () => Promise<Answered | null>,
): Promise<Finding> {
  if (forbidden !== null) return problem('language model', 'doctor.languageModel.forbidden', { detail: forbidden });
  const answered = await ask();
  if (answered === null) return warning('language model', 'doctor.languageModel.slow', { name, url });
  if ('words' in answered) return ok('language model');
  if (answered.refused === 'down') return problem('language model', `doctor.languageModel.${runtime}`, { name, url });
  return warning('language model', 'doctor.languageModel.refused', { name, reason: answered.refused });
}
