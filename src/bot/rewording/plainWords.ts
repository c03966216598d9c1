/** A text as its letters alone, in lower case: two texts that differ in spaces and marks only are the same. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
