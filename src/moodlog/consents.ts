import type { Consent, Purpose } from '../dialogs/session.js';
import type { ConsentRecord, People } from './people.js';

/** What stands: the last answer to each purpose. `records` come oldest first. */
export function currentConsents(records: readonly ConsentRecord[]): Partial<Record<Purpose, Consent>> {
  const current: Partial<Record<Purpose, Consent>> = {};
  for (const { purpose, granted, textVersion, locale, at } of records)
    current[purpose] = { granted, textVersion, locale, at };
  return current;
}

/** Whether the person's last answer to a purpose was yes. Never asked means no. */
export async function agreed(people: Pick<People, 'consents'>, person: string, purpose: Purpose): Promise<boolean> {
  return currentConsents(await people.consents(person))[purpose]?.granted === true;
}
