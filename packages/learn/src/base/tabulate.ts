/** value(0), value(1), … value(n − 1). */
export function tabulate<T>(n: number, value: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => value(i));
}
