const worry = [
    { key: 'checkIn.item.nervous', scale: 'worry' },
    { key: 'checkIn.item.worrying', scale: 'worry' },
];
const mood = [
    { key: 'checkIn.item.interest', scale: 'mood' },
    { key: 'checkIn.item.down', scale: 'mood' },
];
/**
 * PHQ-4 (Kroenke, Spitzer, Williams & Löwe 2009) and its halves GAD-2 (Kroenke et al. 2007) and PHQ-2 (Kroenke et al.
 * 2003), in the authors' English and their published Chinese translation; its answers count 0–3. Their publisher asks
 * no permission to reproduce, translate, display or distribute them. They hold no question about suicide, and no cut-off
 * is applied here: the sums are shown to the person as numbers of their own and nothing follows from them.
 */
const instruments = { phq4: [...worry, ...mood], gad2: worry, phq2: mood };
/** The questions of an instrument, in order; none for any other name. */
export const itemsOf = (instrument) => instruments[instrument] ?? [];
/** The sums of complete answers, 0–6 each; null while one is missing. */
export function sumsOf(instrument, answers) {
    const items = itemsOf(instrument);
    if (items.length === 0 || answers.length !== items.length)
        return null;
    const sum = (scale) => items.reduce((total, item, position) => total + (item.scale === scale ? (answers[position] ?? 0) : 0), 0);
    const has = (scale) => items.some((item) => item.scale === scale);
    return { ...(has('worry') ? { worry: sum('worry') } : {}), ...(has('mood') ? { mood: sum('mood') } : {}) };
}
//# sourceMappingURL=instruments.js.map