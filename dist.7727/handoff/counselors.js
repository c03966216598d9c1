export {};
//# sourceMappingURL=counselors.js.map