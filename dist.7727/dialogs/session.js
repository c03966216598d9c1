/** Languages Haven speaks. Content for each lies in `content/locales/<tag>.json`. */
export const locales = ['en', 'zh-Hans'];
/** One purpose a person can say yes or no to, each apart from the others. */
export const purposes = ['chat', 'emotion', 'moodlog', 'summary', 'transcript', 'quality'];
export const flowNames = [
    'consent',
    'checkIn',
    'grounding',
    'reflection',
    'crisis',
    'safetyPlan',
    'handoff',
    'myData',
];
/** The six parts of a safety plan (Stanley & Brown 2012), in the order they are asked. */
export const planElements = ['signs', 'alone', 'places', 'people', 'professionals', 'surroundings'];
//# sourceMappingURL=session.js.map