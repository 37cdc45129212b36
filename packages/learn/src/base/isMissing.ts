/** Whether a value is missing, as NaN stands for. */
export function isMissing(value: unknown): boolean {
  return Number.isNaN(value);
}
