import { min } from '../base/min.js';
/**
 * As many neighbours as were asked for, or as there are.
 *
 * @param name of the parameter
 * @param of the rows among which they are sought, one of them the row itself
 * @param whose what has those rows, as a sentence begins
 * @param warnings where it says that it took fewer
 */
export function shrinkNeighbours(name: string, asked: number, of: number, whose: string, warnings: string[]): number {
  const k = min(asked, of - 1);
  if (k < asked) warnings.push(`${name} is ${asked}, but ${whose} ${of} rows: ${k} is used`);
  return k;
}
