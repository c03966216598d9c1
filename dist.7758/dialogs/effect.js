/** Effects whose outcome the person is told. */
export const reportingEffects = [
    'mood.append',
    'mood.insight',
    'case.request',
    'case.cancel',
    'data.show',
    'data.export',
    'data.erase',
];
//# sourceMappingURL=effect.js.map