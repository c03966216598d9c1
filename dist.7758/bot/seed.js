import { createHash } from 'node:crypto';
/** A number from 0 to 2³²−1 that depends on the turn's id alone: it varies the wording, and a replay says the same. */
export function seedOf(turn) {
    return createHash('sha256').update(turn).digest().readUInt32BE(0);
}
//# sourceMappingURL=seed.js.map