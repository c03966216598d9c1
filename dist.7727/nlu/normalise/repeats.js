const drawnOut = /([a-z])\1{2,}/g;
/** Whether a letter stands three times or more in a row. */
export const hasRepeats = (text) => /([a-z])\1{2}/.test(text);
/** `dieeee` as `die`. */
export const singleRepeats = (text) => text.replace(drawnOut, '$1');
/** `killlll` as `kill`. */
export const doubleRepeats = (text) => text.replace(drawnOut, '$1$1');
//# sourceMappingURL=repeats.js.map