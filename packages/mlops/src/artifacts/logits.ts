/**
 * The log odds of probabilities, shape (rows). They are kept 2⁻⁵² away from 0 and 1, so that what is called certain still has a finite one.
 *
 * @param probabilities each from 0 to 1
 */
export function logits(probabilities: Float64Array): Float64Array {
  return probabilities.map((probability) => {
    const inside = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability));
    return Math.log(inside / (1 - inside));
  });
}
