import { createHash } from 'node:crypto';

/** What a person was told in a model's words, remembered as digests: enough to know a repetition, not to read it. */
export class SaidLately {
  private readonly persons = new Map<string, string[]>();

  has(person: string, plain: string): boolean {
    return this.persons.get(person)?.includes(digest(plain)) ?? false;
  }

  note(person: string, plain: string): void {
    const said = [...(this.persons.get(person) ?? []), digest(plain)].slice(-mostSaid);
    this.persons.delete(person);
    this.persons.set(person, said);
    const oldest = this.persons.keys().next().value;
    if (this.persons.size > mostPersons && oldest !== undefined) this.persons.delete(oldest);
  }

  forget(person: string): void {
    this.persons.delete(person);
  }
}

/** As many replies as reviewed texts are not repeated within, and as many persons as the process remembers. */
const mostSaid = 20;
const mostPersons = 2000;

const digest = (plain: string): string => createHash('sha256').update(plain).digest('base64url').slice(0, 16);
