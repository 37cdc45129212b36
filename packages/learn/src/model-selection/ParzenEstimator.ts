import { doublesOf } from '../base/doublesOf.js';
import { floor } from '../base/floor.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import type { RandomState } from '../random/RandomState.js';
import { clip } from '../statistics/clip.js';
import { exactLog } from '../statistics/exactLog.js';
import { exp } from '../statistics/exp.js';
import { normalCdf } from '../statistics/normalCdf.js';
import { drawValue } from './drawValue.js';
import type { NumericDistribution } from './SearchSpace.js';

/** Draws in a row outside the bounds after which a value at the bounds is taken; one draw in three is inside. */
const PATIENCE = 100;

/**
 * The density of the values that did well, or of those that did not, of one hyper-parameter with bounds (Bergstra et al. 2011, section
 * 4.2): an equally weighted mixture of the prior and a Gaussian around each value, cut off at the bounds. A Gaussian's standard deviation is
 * the greater of the distances to the neighbours, kept from `range / min(100, n + 1)` to the range; that of a single value is the range.
 *
 * Logarithmic ones live on the logarithm. A whole number k is the interval from k to before k + 1, its probability the mass there.
 */
export class ParzenEstimator {
  readonly #distribution: NumericDistribution;
  readonly #low: number;
  readonly #high: number;
  readonly #centres: Float64Array;
  readonly #widths: Float64Array;
  /** What of each Gaussian lies within the bounds. */
  readonly #inside: Float64Array;

  constructor(distribution: NumericDistribution, values: readonly number[]) {
    this.#distribution = distribution;
    [this.#low] = intervalOf(distribution, distribution.low);
    this.#high = intervalOf(distribution, distribution.high)[1];
    this.#centres = doublesOf(values, (value) => centreOf(distribution, value)).sort();
    this.#widths = widthsOf(this.#centres, this.#high - this.#low);
    this.#inside = this.#centres.map((centre, i) => {
      const width = this.#widths[i]!;
      return normalCdf((this.#high - centre) / width) - normalCdf((this.#low - centre) / width);
    });
  }

  /** A value drawn from the mixture. */
  draw(random: RandomState): number {
    const { low, high, type } = this.#distribution;
    const component = random.integer(0, this.#centres.length + 1);
    if (component === this.#centres.length || low === high) return drawValue(this.#distribution, random) as number;
    let point = Number.NaN;
    for (let attempt = 0; attempt < PATIENCE && !(point >= this.#low && point < this.#high); attempt++) {
      point = this.#centres[component]! + this.#widths[component]! * random.normal();
    }
    point = clip(point, this.#low, this.#high);
    const value = type.startsWith('log') ? exp(point) : point;
    return clip(isWhole(this.#distribution) ? floor(value) : value, low, high);
  }

  /** Logarithm of the density at a value, of its probability where values are whole. */
  logDensity(value: number): number {
    const [start, end] = intervalOf(this.#distribution, value);
    const range = this.#high - this.#low;
    if (range === 0) return 0;
    let sum = start === end ? 1 / range : (end - start) / range;
    for (let i = 0; i < this.#centres.length; i++) {
      const width = this.#widths[i]!;
      const z = (start - this.#centres[i]!) / width;
      const part = start === end ? normalDensity(z) / width : normalCdf((end - this.#centres[i]!) / width) - normalCdf(z);
      sum += part / this.#inside[i]!;
    }
    return exactLog(sum / (this.#centres.length + 1));
  }
}

/** Standard deviations of the Gaussians around ascending centres. */
function widthsOf(centres: Float64Array, range: number): Float64Array {
  const least = range / min(100, centres.length + 1);
  return centres.map((centre, i) => {
    if (centres.length === 1) return range;
    const left = i === 0 ? 0 : centre - centres[i - 1]!;
    const right = i === centres.length - 1 ? 0 : centres[i + 1]! - centre;
    return clip(max(left, right), least, range);
  });
}

function isWhole({ type }: NumericDistribution): boolean {
  return type === 'integer' || type === 'logInteger';
}

/** Where a value lies on the axis of the Gaussians: a point, or the interval of a whole number. */
function intervalOf(distribution: NumericDistribution, value: number): [number, number] {
  const end = isWhole(distribution) ? value + 1 : value;
  return distribution.type.startsWith('log') ? [exactLog(value), exactLog(end)] : [value, end];
}

function centreOf(distribution: NumericDistribution, value: number): number {
  const [start, end] = intervalOf(distribution, value);
  return (start + end) / 2;
}

function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / sqrt(2 * Math.PI);
}
