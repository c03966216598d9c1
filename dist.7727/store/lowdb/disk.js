/** Ends the name of a file that is being written. What still has it at open was never acknowledged. */
export const unfinishedSuffix = '.tmp';
//# sourceMappingURL=disk.js.map