/** Largest |a − b|; NaN where lengths differ or only one of a pair is NaN. */
export function worstAbsolute(actual, expected) {
  return worst(actual, expected, (a, b) => Math.abs(a - b));
}

/** Largest |a − b| / max(|b|, floor); a floor above 0 says below which size a difference counts absolutely. */
export function worstRelative(actual, expected, floor = Number.MIN_VALUE) {
  return worst(actual, expected, (a, b) => Math.abs(a - b) / Math.max(Math.abs(b), floor));
}

/** How many entries differ; NaN where lengths do. For indices, labels, bits. */
export function countDifferent(actual, expected) {
  if (actual.length !== expected.length) return Number.NaN;
  let different = 0;
  for (let i = 0; i < expected.length; i++) different += Object.is(actual[i], expected[i]) || actual[i] === expected[i] ? 0 : 1;
  return different;
}

function worst(actual, expected, distance) {
  if (actual.length !== expected.length) return Number.NaN;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    if (actual[i] === expected[i] || (Number.isNaN(actual[i]) && Number.isNaN(expected[i]))) continue;
    const difference = distance(actual[i], expected[i]);
    if (!(difference <= most)) most = difference;
    if (Number.isNaN(most)) return most;
  }
  return most;
}
