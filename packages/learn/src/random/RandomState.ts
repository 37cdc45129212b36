import { arange } from '../base/arange.js';
import { invalidParameter } from '../base/errors.js';
import { sqrt } from '../base/sqrt.js';
import { exactLog } from '../statistics/exactLog.js';

const N = 624;
const M = 397;

/**
 * numpy's `RandomState`: MT19937 (Matsumoto & Nishimura 1998) with numpy's legacy derivations, so that a seed gives the
 * same draws here as in numpy and in what is built on it (scikit-learn's splitters, imbalanced-learn's SMOTE).
 *
 * The only source of randomness in this package. Reference: numpy 2 `numpy.random.RandomState`.
 *
 * @example
 * ```ts
 * import { RandomState } from '@neurograde/learn';
 *
 * const random = new RandomState(0);
 * random.random(); // → 0.5488
 * random.permutation(5); // → [4, 2, 1, 3, 0]
 * ```
 */
export class RandomState {
  readonly #state = new Uint32Array(N);
  /** The word that is drawn next. */
  #position = 0;
  #spareNormal: number | undefined;

  /**
   * @param seed whole number from 0 to 2³² − 1
   * @throws `learn.invalid-parameter` for any other seed.
   */
  constructor(seed: number) {
    if (seed >>> 0 !== seed) throw invalidParameter('RandomState', 'seed', 'a whole number from 0 to 4294967295', seed);
    const state = this.#state;
    state[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(previous, 1812433253) + i;
    }
  }

  /** The next 32 random bits, as a whole number from 0 to 2³² − 1. */
  uint32(): number {
    // The state is renewed word by word as each is drawn, not all at once: the same words, and many a generator is asked for a few only.
    const state = this.#state;
    const at = this.#position;
    const next = at + 1 < N ? at + 1 : 0;
    const twist = (state[at]! & 0x80000000) | (state[next]! & 0x7fffffff);
    let y = state[at < N - M ? at + M : at + M - N]! ^ (twist >>> 1) ^ (-(twist & 1) & 0x9908b0df);
    state[at] = y;
    this.#position = next;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A double in [0, 1) with 53 random bits: numpy's `random_sample()`. */
  random(): number {
    const a = this.uint32() >>> 5;
    const b = this.uint32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** A double in [low, high): numpy's `uniform(low, high)`. */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /**
   * A whole number from 0 to max, both included: numpy's `random_interval`, on which `shuffle` and `permutation` rest (masked rejection,
   * max < 2³²).
   */
  interval(max: number): number {
    if (max === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(max);
    let value: number;
    do value = (this.uint32() & mask) >>> 0;
    while (value > max);
    return value;
  }

  /** A whole number in [low, high): numpy's `randint(low, high)`, drawn one at a time, range < 2³². */
  integer(low: number, high: number): number {
    return low + this.interval(high - low - 1);
  }

  /** A standard normal deviate: numpy's `standard_normal()` (Marsaglia's polar method, legacy order). */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    let x1: number;
    let x2: number;
    let r2: number;
    do {
      x1 = 2 * this.random() - 1;
      x2 = 2 * this.random() - 1;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 === 0);
    const factor = sqrt((-2 * exactLog(r2)) / r2);
    this.#spareNormal = factor * x1;
    return factor * x2;
  }

  /** Shuffles in place as numpy's `shuffle` does. Returns its argument. */
  shuffle<T extends { readonly length: number; [index: number]: number }>(values: T): T {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.interval(i);
      const swap = values[i]!;
      values[i] = values[j]!;
      values[j] = swap;
    }
    return values;
  }

  /** 0 … n − 1 in random order: numpy's `permutation(n)`. */
  permutation(n: number): Int32Array {
    return this.shuffle(arange(n));
  }
}
