/** The greatest of some numbers; NaN where one is. */
export const max = Math.max;
