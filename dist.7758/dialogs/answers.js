const hit = (patterns, text) => patterns.some((pattern) => pattern.test(text));
/** Plain form for matching: compatibility forms, lower case, straight apostrophes, single spaces. */
export const plain = (text) => text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
/** Reads an answer in the person's locale first, then in the others; anything uncertain is `unclear`. */
export function readAnswer(text, locale, patterns) {
    const said = plain(text);
    const ordered = [
        patterns[locale],
        ...Object.entries(patterns).flatMap(([tag, other]) => (tag === locale ? [] : [other])),
    ];
    return ordered.map((own) => answerIn(own, said)).find((answer) => answer !== 'unclear') ?? 'unclear';
}
/** Reads an answer to "is anyone with you?": names of people count, too. */
export function readCompany(text, locale, patterns) {
    const said = plain(text);
    const all = Object.values(patterns);
    if (all.some(({ alone }) => hit(alone, said)))
        return 'no';
    if (all.some(({ company }) => hit(company, said)))
        return 'yes';
    return readAnswer(text, locale, patterns);
}
/** Whether the person says that it is better or safe now. */
export const saysBetter = (text, patterns) => Object.values(patterns).some(({ better }) => hit(better, plain(text)));
function answerIn(patterns, said) {
    if (hit(patterns.declined, said))
        return 'declined';
    if (hit(patterns.denial, said))
        return 'no';
    if (hit(patterns.mixed, said))
        return 'unclear';
    if (hit(patterns.no, said))
        return 'no';
    if (hit(patterns.yes, said))
        return 'yes';
    return hit(patterns.agree, said) ? 'agreed' : 'unclear';
}
//# sourceMappingURL=answers.js.map