export {};
//# sourceMappingURL=sessions.js.map