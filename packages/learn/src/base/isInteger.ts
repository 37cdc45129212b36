/** Whether a value is a whole number. */
export const isInteger = Number.isInteger;
