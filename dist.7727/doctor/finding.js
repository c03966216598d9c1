export const ok = (check) => ({ check, state: 'ok' });
export const warning = (check, key, params = {}) => ({
    check,
    state: 'warning',
    key,
    params,
});
export const problem = (check, key, params = {}) => ({
    check,
    state: 'problem',
    key,
    params,
});
//# sourceMappingURL=finding.js.map