import { floor } from '../base/floor.js';
import { swap } from '../base/swap.js';
import type { RandomState } from '../random/RandomState.js';

const LARGEST = 2 ** 32 - 1;

/**
 * Shuffles in place as C++'s `std::shuffle` does with `std::mt19937` in libstdc++ before 11: from one draw two places, where two fit into 32
 * bits. Returns its argument.
 */
export function stdShuffle(values: Int32Array, random: RandomState): Int32Array {
  const count = values.length;
  if (count < 2) return values;
  if (floor(LARGEST / count) < count) {
    for (let i = 1; i < count; i++) swap(values, i, uniform(i, random));
    return values;
  }
  let i = 1;
  if (count % 2 === 0) swap(values, i++, uniform(1, random));
  for (; i < count; i += 2) {
    const both = uniform((i + 1) * (i + 2) - 1, random);
    swap(values, i, floor(both / (i + 2)));
    swap(values, i + 1, both % (i + 2));
  }
  return values;
}

/** A whole number from 0 to `max`, both included: `std::uniform_int_distribution`, max < 2³² − 1. */
function uniform(max: number, random: RandomState): number {
  const scaling = floor(LARGEST / (max + 1));
  const past = (max + 1) * scaling;
  let drawn: number;
  do drawn = random.uint32();
  while (drawn >= past);
  return floor(drawn / scaling);
}
