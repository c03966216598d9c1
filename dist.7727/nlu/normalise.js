import { clean } from './normalise/clean.js';
import { decodeLeet } from './normalise/leet.js';
import { doubleRepeats, hasRepeats, singleRepeats } from './normalise/repeats.js';
import { joinSeparated } from './normalise/separators.js';
import { simplify } from './normalise/simplify.js';
/** Past this many characters only the plain form is searched: disguise is a thing of short messages, and time is bounded. */
const longest = 50_000;
/**
 * A normaliser for one spelling table (`content/risk/*.yaml`, key `spelling`).
 * It gives one to three distinct forms, the plain one first. The others undo disguise (separators inside words,
 * leetspeak, drawn-out letters); they stand beside the plain form instead of replacing it, so that undoing what was
 * no disguise cannot hide a sign.
 */
export function normaliser(spelling) {
    return (text) => {
        const plain = simplify(clean(text));
        if (plain.length > longest)
            return [spelling.correct(plain)];
        const undisguised = joinSeparated(decodeLeet(joinSeparated(plain)));
        const forms = [plain, singleRepeats(undisguised)];
        if (hasRepeats(undisguised))
            forms.push(doubleRepeats(undisguised));
        return [...new Set(forms.map((form) => spelling.correct(form)))];
    };
}
//# sourceMappingURL=normalise.js.map