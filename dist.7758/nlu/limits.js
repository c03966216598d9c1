/** The longest text that is read, in bytes of UTF-8. */
export const mostBytes = 1024 * 1024;
//# sourceMappingURL=limits.js.map