import { byteZeros } from '../base/byteZeros.js';
import { doublesOf } from '../base/doublesOf.js';
import { tabulate } from '../base/tabulate.js';
import { zeros } from '../base/zeros.js';
import type { RandomState } from '../random/RandomState.js';

/** Coalitions of players and what each weighs in the regression that gives Shapley values. */
export interface Coalitions {
  /** 1 where a player is in, coalition after coalition: shape (coalitions, players). */
  readonly members: Uint8Array;
  /** Weight of each coalition, shape (coalitions). */
  readonly weights: Float64Array;
}

/**
 * The coalitions of `players` ≥ 2, all or none excepted, by Shapley's kernel (Lundberg & Lee 2017, theorem 2): all of them where `budget` allows. Else all of the
 * smallest and largest sizes that it allows, and of the sizes between random ones, each with its complement (Covert & Lee 2021), drawn by the weight
 * of the sizes; a coalition drawn twice weighs twice.
 */
export function coalitions(players: number, budget: number, random: RandomState): Coalitions {
  const drawn = new CoalitionList(players);
  const share = sizeShares(players);
  const half = players >> 1;
  const takesAll = budget >= 2 ** players - 2;
  let left = budget;
  let remaining = 1;
  let size = 1;
  for (; size <= half; size++) {
    const isPaired = 2 * size < players;
    const count = choose(players, size) * (isPaired ? 2 : 1);
    if (!takesAll && (left * share[size]!) / remaining < count) break;
    for (const members of subsets(players, size)) drawn.add(members, share[size]! / count, isPaired);
    left -= count;
    remaining -= share[size]!;
  }
  if (size <= half) drawSome(drawn, { players, share, size, budget: left, remaining, random });
  return drawn.result();
}

interface Draw {
  readonly players: number;
  readonly share: Float64Array;
  /** Smallest size to draw. */
  readonly size: number;
  readonly budget: number;
  /** Weight of all that may be drawn. */
  readonly remaining: number;
  readonly random: RandomState;
}

function drawSome(drawn: CoalitionList, { players, share, size: smallest, budget, remaining, random }: Draw): void {
  const before = drawn.size;
  const counts: number[] = [];
  let draws = 0;
  while (drawn.size - before < budget && draws < 4 * budget) {
    let at = random.random() * remaining;
    let size = smallest;
    while (2 * (size + 1) <= players && at >= share[size]!) at -= share[size++]!;
    const members = byteZeros(players);
    for (const player of random.permutation(players).subarray(0, size)) members[player] = 1;
    drawn.count(members, before, counts);
    drawn.count(complement(members), before, counts);
    draws += 2;
  }
  drawn.weigh(before, counts, remaining / draws);
}

/** Share of Shapley's kernel that the coalitions of a size and of the size of their complements have together; index 0 is empty. */
function sizeShares(players: number): Float64Array {
  const half = players >> 1;
  const shares = zeros(half + 1);
  let total = 0;
  for (let size = 1; size <= half; size++) {
    shares[size] = ((players - 1) / (size * (players - size))) * (2 * size < players ? 2 : 1);
    total += shares[size]!;
  }
  return shares.map((share) => share / total);
}

function choose(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i++) count = Math.round((count * (n - k + i)) / i);
  return count;
}

/** Every subset of a size, in lexicographic order. */
function* subsets(players: number, size: number): Generator<Uint8Array> {
  const chosen = tabulate(size, (i) => i);
  for (;;) {
    const members = byteZeros(players);
    for (const player of chosen) members[player] = 1;
    yield members;
    let last = size - 1;
    while (last >= 0 && chosen[last] === players - size + last) last--;
    if (last < 0) return;
    chosen[last]!++;
    for (let i = last + 1; i < size; i++) chosen[i] = chosen[i - 1]! + 1;
  }
}

function complement(members: Uint8Array): Uint8Array {
  return members.map((isIn) => 1 - isIn);
}

class CoalitionList {
  readonly #players: number;
  readonly #members: Uint8Array[] = [];
  readonly #weights: number[] = [];
  readonly #places = new Map<string, number>();

  constructor(players: number) {
    this.#players = players;
  }

  get size(): number {
    return this.#members.length;
  }

  add(members: Uint8Array, weight: number, withComplement: boolean): void {
    this.#members.push(members);
    this.#weights.push(weight);
    if (withComplement) this.add(complement(members), weight, false);
  }

  /** Adds one to the count of a coalition, listing it if it is new. */
  count(members: Uint8Array, before: number, counts: number[]): void {
    const key = members.join('');
    const place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, this.#members.length);
      counts[this.#members.length - before] = 1;
      this.#members.push(members);
      this.#weights.push(0);
    } else counts[place - before]! += 1;
  }

  weigh(before: number, counts: readonly number[], weightOfOne: number): void {
    counts.forEach((count, i) => {
      this.#weights[before + i] = count * weightOfOne;
    });
  }

  result(): Coalitions {
    const members = byteZeros(this.#members.length * this.#players);
    this.#members.forEach((each, at) => {
      members.set(each, at * this.#players);
    });
    return { members, weights: doublesOf(this.#weights) };
  }
}
