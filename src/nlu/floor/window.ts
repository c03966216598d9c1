/** Characters that are read without a pause. */
export const atOnce = 8000;
/** Characters that a piece shares with the one before, so that nothing is cut in two. */
const overlap = 400;
const edge = 400;
const han = /[\u3400-\u9fff]/;

/**
 * The last texts as one, as if they had been sent at once: Chinese reads on without a gap, other scripts with a space.
 * Of a long text only what lies next to its neighbours matters, so the middle is left out.
 */
export const joinWindow = (texts: readonly string[]): string =>
  texts
    .slice(-3)
    .map((text) => bothEnds(text, edge))
    .reduce((joined, text) => joined + gap(joined, text) + text, '');

/** A text as it is, or so much of the beginning and the end of a long one. */
const bothEnds = (text: string, each: number): string =>
  text.length <= 2 * each ? text : `${text.slice(0, each)}\n${text.slice(-each)}`;

function gap(left: string, right: string): string {
  if (left === '') return '';
  return han.test(left.slice(-1)) && han.test(right.slice(0, 1)) ? '' : ' ';
}

/** A text as it is, or as much of its beginning and end as is read without a pause. */
export const ends = (text: string): string => bothEnds(text, atOnce / 2);

/** A long text in pieces that are read one by one. */
export const overlappingPieces = (text: string): string[] =>
  Array.from({ length: Math.ceil((text.length - overlap) / (atOnce - overlap)) }, (_, place) =>
    text.slice(place * (atOnce - overlap), place * (atOnce - overlap) + atOnce),
  );
