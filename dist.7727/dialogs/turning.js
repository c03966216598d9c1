export {};
//# sourceMappingURL=turning.js.map