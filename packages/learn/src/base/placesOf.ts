/** The place of each value in a list of different ones. */
export function placesOf(values: Iterable<number>): Map<number, number> {
  return new Map(Array.from(values, (value, place) => [value, place]));
}
