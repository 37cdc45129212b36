/**
 * The natural logarithm of the gamma function, for x > 0: Stirling's series (DLMF 5.11.1), after the recurrence has lifted the argument to where six terms are exact to rounding.
 */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  if (z < 12) {
    let product = 1;
    while (z < 12) product *= z++;
    shift = Math.log(product);
  }
  const r = 1 / (z * z);
  const series = 1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))));
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - shift;
}
