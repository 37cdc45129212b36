/** The largest whole number that is not above a number. */
export const floor = Math.floor;
