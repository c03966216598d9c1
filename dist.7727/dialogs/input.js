/** Names of the timers a decision can ask for. */
export const timerNames = [
    'silence.2min',
    'silence.5min',
    'silence.15min',
    'counselorSilent',
    'caseUnanswered',
    'pace',
];
//# sourceMappingURL=input.js.map