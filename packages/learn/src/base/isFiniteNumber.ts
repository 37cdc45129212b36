/** Whether a value is a number, neither infinite nor NaN. */
export const isFiniteNumber = Number.isFinite;
