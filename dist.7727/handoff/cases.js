/** What a counselor found an alert to be, looking back. */
export const verdicts = ['right', 'falseAlarm', 'tooLate', 'tooLow'];
//# sourceMappingURL=cases.js.map