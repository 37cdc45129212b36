/** For each score the part of the others below it, ties counting one half: DeLong's structural components. Both arguments ascending. */
export function placements(scores: Float64Array, others: Float64Array): Float64Array {
  let below = 0;
  let upTo = 0;
  return scores.map((score) => {
    while (below < others.length && others[below]! < score) below++;
    while (upTo < others.length && others[upTo]! <= score) upTo++;
    return (below + upTo) / 2 / others.length;
  });
}
