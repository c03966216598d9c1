import { isAboutViolence, pathOf, type CrisisPath } from '../paths.js';
import type { Session } from '../session.js';
import type { Subject } from './practical.js';

const ofPath: Readonly<Partial<Record<CrisisPath, Subject>>> = {
  violence: 'violence',
  overdose: 'overdose',
  self_harm: 'selfHarm',
  third_party: 'friend',
  medical_other: 'friend',
  child_at_risk: 'child',
  harm_to_others: 'otherHarm',
  eating: 'eating',
};

/** What practical questions may be about now: the program always, danger from L2 on, and the kind of danger spoken of. */
export function openSubjects(session: Session, pick: string): ReadonlySet<Subject> {
  if (session.level < 2) return new Set(['any']);
  const own = session.active?.flow === 'crisis' ? ofPath[pathOf(pick)] : undefined;
  const violence = isAboutViolence(session, pick) ? (['violence'] as const) : [];
  return new Set<Subject>(['any', 'danger', ...violence, ...(own ? [own] : [])]);
}
