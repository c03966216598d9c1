/**
 * Every match of a global expression, one after the other. Unlike `matchAll` it does not copy the expression for each
 * text, which would cost more than most searches do.
 */
export function* matches(text, expression) {
    let from = 0;
    for (;;) {
        // Set anew each time: another search with the same expression may have run since the last match was taken.
        expression.lastIndex = from;
        const match = expression.exec(text);
        if (!match)
            return;
        from = match.index + Math.max(1, match[0].length);
        yield match;
    }
}
//# sourceMappingURL=matches.js.map