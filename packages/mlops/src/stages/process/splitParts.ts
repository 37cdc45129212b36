/** Deliveries that are put together once as many later ones are there. */
const BLOCK = 16;

/**
 * The files a version is kept in: its rows by the delivery that brought them, in the order of receipt, so that a delivery more leaves the files before it
 * as they are. Where deliveries are many, the old ones lie together in blocks, which a delivery more leaves as they are too.
 *
 * @param deliveryIds of each row
 * @param received ids of the deliveries in the order of receipt
 */
export function splitParts(
  deliveryIds: readonly string[],
  received: readonly string[],
): { readonly deliveries: readonly string[]; readonly rows: readonly number[] }[] {
  const rowsOf = new Map<string, number[]>(received.map((id) => [id, []]));
  deliveryIds.forEach((id, row) => {
    rowsOf.get(id)!.push(row);
  });
  const used = [...rowsOf].filter(([, rows]) => rows.length > 0);
  const joined = BLOCK * Math.max(0, Math.floor(used.length / BLOCK) - 1);
  const groups: [string, number[]][][] = [];
  used.forEach((delivery, place) => {
    if (place >= joined || place % BLOCK === 0) groups.push([delivery]);
    else groups.at(-1)!.push(delivery);
  });
  return groups.map((group) => ({
    deliveries: group.map(([id]) => id),
    rows: group.flatMap(([, rows]) => rows).sort((a, b) => a - b),
  }));
}
