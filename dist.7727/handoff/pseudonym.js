import { createHash } from 'node:crypto';
/** Crockford's base 32: no letter that is easily taken for a digit or another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/**
 * What counselors see instead of a person's id, e.g. `7KQ-2XM`: the same person gives the same pseudonym, and the id
 * cannot be read back from it.
 */
export function pseudonymOf(person) {
    const digest = createHash('sha256').update(`pseudonym\n${person}`).digest();
    const letters = [...digest.subarray(0, 6)].map((byte) => alphabet[byte % alphabet.length] ?? '0').join('');
    return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
//# sourceMappingURL=pseudonym.js.map