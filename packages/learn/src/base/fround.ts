/** A number rounded to single precision, the nearest float32. */
export const fround = Math.fround;
