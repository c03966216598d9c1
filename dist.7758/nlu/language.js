const han = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
const kana = /[\u3040-\u30ff\uac00-\ud7af]/g;
const latin = /[a-z]/gi;
const otherScripts = /[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]/g;
/** Words of a handful of letters that nearly every English sentence has one of, and those of short messages. */
const english = new Set(('the a an and or but of to in on at is am are was were be been i you he she it we they me my your his her our their ' +
    'this that not no yes do does did have has had will would can could if so just what how why when who all for with ' +
    "as out up about im ive dont cant it's i'm don't can't hi hello hey ok okay thanks thank please help sorry bye kms " +
    'nothing everything everyone nobody feel want know think go going get like day life work tired sad happy good bad').split(' '));
/** How many characters say what a text's language is; more add time and no certainty. */
const sample = 4000;
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
/**
 * The language of a text by its script, and for Latin letters by English function words. A hint for content, never a
 * reason to leave a lexicon out: statistical guesses are wrong on short messages.
 */
export function languageOf(text) {
    const head = text.length > sample ? text.slice(0, sample) : text;
    const chinese = count(head, han);
    const letters = count(head, latin);
    // A Chinese character says about as much as a short English word.
    if (chinese > 0 && count(head, kana) <= chinese / 4)
        return chinese * 3 >= letters ? 'zh' : 'en';
    if (letters === 0 || count(head, otherScripts) > letters)
        return 'other';
    return hasEnglishWords(head) ? 'en' : 'other';
}
function hasEnglishWords(text) {
    const words = text
        .toLowerCase()
        .replace(/\u2019/g, "'")
        .match(/[a-z']+/g) ?? [];
    const known = words.filter((word) => english.has(word)).length;
    return known > 0 && known * 8 >= words.length;
}
//# sourceMappingURL=language.js.map