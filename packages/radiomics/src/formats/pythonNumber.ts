/** A double as Python's `str` writes it, `nan` for a missing one: the shortest digits that read back, `1e-07` and `1e+16` where JavaScript differs. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) throw new RangeError(`pythonNumber: value must be finite or NaN; got ${value}`);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits, power] = value.toExponential().split('e') as [string, string];
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16)
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  // Of the numbers that Python writes out, JavaScript writes those beyond 1e-7 and below 1e21 out too.
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
