import { withEffect } from './draft.js';
/**
 * Appends what was read to the mood log: only with the mood-log and the emotion consent, for an adult, where policy
 * reads emotions at all, and never in a crisis. The words themselves are never kept.
 */
export function keepMood(draft, turn) {
    const { consents, age, level } = turn.before;
    const { reading, policy } = turn;
    const agreed = consents.moodlog?.granted === true && consents.emotion?.granted === true && age === 'adult';
    const still = draft.session.consents.moodlog?.granted === true && draft.session.consents.emotion?.granted === true;
    if (!agreed || !still || !policy.emotionInference || Math.max(level, draft.session.level) >= 3)
        return draft;
    if (!reading?.emotions ||
        !reading.basic ||
        reading.top.every((emotion) => emotion === 'neutral') ||
        turn.value !== null)
        return draft;
    if (draft.effects.some((effect) => effect.type === 'mood.append'))
        return draft;
    const { emotions, basic, top } = reading;
    const over = Object.fromEntries(top.map((emotion) => [emotion, emotions[emotion]]));
    return withEffect(draft, { type: 'mood.append', emotions: over, basic });
}
//# sourceMappingURL=mood.js.map