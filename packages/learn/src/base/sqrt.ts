/** The square root, correctly rounded. */
export const sqrt = Math.sqrt;
