import { doublesOf } from '../base/doublesOf.js';

/** Binary places of the whole numbers that the roots are worked out in: errors are far below the last bit of a rest. */
const PLACES = 200n;
const UNIT = 2 ** -200;

const POWERS = powersOfRoot();

/** 2^(i/32), i = 0 … 31, to the nearest double. */
export const ROOTS = doublesOf(POWERS, (power) => Number(power) * UNIT);

/** What the doubles in `ROOTS` lack of the powers. */
export const ROOT_RESTS = doublesOf(POWERS, (power) => Number(power - BigInt(Number(power))) * UNIT);

function powersOfRoot(): bigint[] {
  let root = 2n << PLACES;
  for (let halvings = 0; halvings < 5; halvings++) root = squareRoot(root << PLACES);
  const powers = [1n << PLACES];
  while (powers.length < 32) powers.push((powers.at(-1)! * root) >> PLACES);
  return powers;
}

/** Newton's, downwards from above until it no longer falls. */
function squareRoot(square: bigint): bigint {
  let root = square;
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
