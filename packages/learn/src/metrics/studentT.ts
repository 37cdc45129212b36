/**
 * The chance that Student's t with a whole number of degrees of freedom lies in [−t, t].
 *
 * The finite series of Abramowitz & Stegun (1964), 26.7.3 and 26.7.4; exact but for rounding, so the tail `1 − …` is known to about
 * 1e-15, not to a relative precision.
 *
 * @param t ≥ 0
 * @param degreesOfFreedom whole number ≥ 1
 */
export function studentTCentral(t: number, degreesOfFreedom: number): number {
  return centralAt(Math.atan(t / Math.sqrt(degreesOfFreedom)), degreesOfFreedom);
}

/**
 * The t for which [−t, t] holds the given part of Student's distribution: the inverse of `studentTCentral`.
 *
 * @param confidence above 0 and below 1
 * @param degreesOfFreedom whole number ≥ 1
 */
export function studentTBound(confidence: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (centralAt(middle, degreesOfFreedom) < confidence) low = middle;
    else high = middle;
  }
  return Math.sqrt(degreesOfFreedom) * Math.tan(low);
}

/** The central chance as a function of the angle whose tangent is t / √ν. */
function centralAt(angle: number, degreesOfFreedom: number): number {
  const isOdd = degreesOfFreedom % 2 === 1;
  const cosine = Math.cos(angle);
  let term = isOdd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < degreesOfFreedom; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
