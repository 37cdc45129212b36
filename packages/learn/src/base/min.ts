/** The least of some numbers; NaN where one is. */
export const min = Math.min;
