const han = '\\u3400-\\u4dbf\\u4e00-\\u9fff';
/** Marks that nobody puts between two Chinese characters except to part a word from a filter. */
const marksInsideHan = new RegExp(`(?<=[${han}])[ ]*[/\\\\|·・._\\-—*#+~^&=<>]+[ ]*(?=[${han}])`, 'g');
/** Single characters, each parted from the next by spaces or commas: `今 天 晚 上`, `不、想、活`. */
const singleHan = new RegExp(`(?<![${han}])[${han}](?:[ ,、]{1,3}[${han}](?![${han}]))+`, 'g');
/** A single letter, a separator, a letter …, at least three letters: `k.m.s`, `s u i c i d e`. */
const singleLetters = /(?<![a-z0-9'])[a-z0-9@$](?:[ ]?[.\-_*/·#+|,~][ ]?[a-z0-9@$]|[ ][a-z0-9@$])+(?![a-z0-9'])/g;

const gapInHan = new RegExp(`(?<=[${han}])[ \\n]+(?=[${han}])`, 'g');

/** Spaces and line breaks between Chinese characters as the commas that they stand for in chat. */
export const commasForGaps = (text: string): string => text.replace(gapInHan, ',');

/**
 * Takes separators out of words: `k.m.s` → `kms`, `自 / 杀` → `自杀`. Words stay words: separators go only between
 * single letters or characters that stand alone, and (Chinese) marks that never part a sentence.
 */
export function joinSeparated(text: string): string {
  return text
    .replace(marksInsideHan, '')
    .replace(singleHan, (run) => run.replace(/[ ,、]+/g, ''))
    .replace(singleLetters, joinLetters);
}

function joinLetters(run: string): string {
  const letters = run.replace(/[^a-z0-9@$]/g, '');
  return letters.length >= 3 && /[a-z]/.test(letters) ? letters : run;
}
