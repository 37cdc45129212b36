/**
 * A value as the shortest text that reads back as the same double; nothing for a missing one.
 *
 * @throws RangeError for an infinity
 */
export function numberCell(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isFinite(value)) throw new RangeError(`numberCell: value must be finite or NaN; got ${value}`);
  return Object.is(value, -0) ? '-0' : String(value);
}
