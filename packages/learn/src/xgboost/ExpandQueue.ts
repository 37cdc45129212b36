/**
 * The nodes that may be split next: the first in number first, for growth level by level, or the one that gains most first, of equal ones the
 * first in number. A binary heap; the order is total, so that it does not hang on how the heap is laid out.
 */
export class ExpandQueue {
  readonly #heap: number[] = [];
  readonly #nodes: { readonly gain: ArrayLike<number> };
  readonly #byGain: boolean;

  /**
   * @param nodes what the best split of each node gains
   * @param byGain whether to go by gain; by number otherwise
   */
  constructor(nodes: { readonly gain: ArrayLike<number> }, byGain: boolean) {
    this.#nodes = nodes;
    this.#byGain = byGain;
  }

  get size(): number {
    return this.#heap.length;
  }

  /** The next node, which stays. */
  get first(): number {
    return this.#heap[0]!;
  }

  push(node: number): void {
    const heap = this.#heap;
    let at = heap.length;
    for (; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#before(node, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = node;
  }

  pop(): number {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.#before(heap[below + 1]!, heap[below]!)) below++;
      if (!this.#before(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }

  #before(a: number, b: number): boolean {
    const { gain } = this.#nodes;
    return this.#byGain && gain[a] !== gain[b] ? gain[a]! > gain[b]! : a < b;
  }
}
