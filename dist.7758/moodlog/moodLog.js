export {};
//# sourceMappingURL=moodLog.js.map