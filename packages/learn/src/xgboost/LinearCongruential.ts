import { floor } from '../base/floor.js';

const HALF = 2 ** 32;
const MULTIPLIER = 16_807;

/**
 * The multiplicative congruential generator x ← 16807 x mod 2⁶³ that XGBoost throws the coins of the rows with in its `hist` method, as C++'s
 * `std::linear_congruential_engine`, and its numbers in [0, 1) as `std::generate_canonical` of libstdc++ makes them.
 */
export class LinearCongruential {
  #high = 0;
  #low: number;

  /** @param seed whole number from 0 to 2³² − 1; 0 stands for 1 */
  constructor(seed: number) {
    this.#low = seed === 0 ? 1 : seed;
  }

  random(): number {
    const low = this.#low * MULTIPLIER;
    const carry = floor(low / HALF);
    this.#low = low % HALF;
    this.#high = (this.#high * MULTIPLIER + carry) % (HALF / 2);
    return (this.#high * HALF + (this.#low - 1)) / 2 ** 63;
  }
}
