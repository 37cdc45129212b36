const TERMS = 120;

/**
 * Probability that a standard normal deviate exceeds z ≥ 0, accurate relative to itself, so that very small p-values keep their size.
 *
 * Marsaglia's series (Journal of Statistical Software 11(4), 2004) up to 3, beyond it the continued fraction of Laplace (Abramowitz & Stegun
 * 26.2.14). Matches `scipy.stats.norm.sf`.
 */
export function normalSurvival(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let k = TERMS; k > 0; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let term = z;
  let series = z;
  for (let k = 3; Math.abs(term) > Number.EPSILON * Math.abs(series); k += 2) {
    term *= (z * z) / k;
    series += term;
  }
  return 0.5 - density * series;
}
