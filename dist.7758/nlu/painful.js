/** The negative group of GoEmotions (Demszky et al. 2020, table 2). */
export const painfulEmotions = [
    'anger',
    'annoyance',
    'disappointment',
    'disapproval',
    'disgust',
    'embarrassment',
    'fear',
    'grief',
    'nervousness',
    'remorse',
    'sadness',
];
//# sourceMappingURL=painful.js.map