/** Exchanges two entries. */
export function swap(values: { [index: number]: number }, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
}
