/** The size of a number, whatever its sign. */
export const abs = Math.abs;
