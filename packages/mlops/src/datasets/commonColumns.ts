/** A feature that two versions have, and its place in each. */
export interface CommonColumn {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export function commonColumns(before: readonly string[], after: readonly string[]): CommonColumn[] {
  const places = new Map(before.map((name, place) => [name, place]));
  return after.flatMap((name, place) => {
    const earlier = places.get(name);
    return earlier === undefined ? [] : [{ name, before: earlier, after: place }];
  });
}
