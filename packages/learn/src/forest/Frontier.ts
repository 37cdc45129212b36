/** A node that best-first growth may split next, and the split found for it. */
export interface OpenNode {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly position: number;
  readonly impurityLeft: number;
  readonly impurityRight: number;
  /** 0 for a node that cannot be split. */
  readonly improvement: number;
}

/**
 * The nodes of best-first growth, the greatest improvement first: a binary heap that takes equal ones in the order of libstdc++'s
 * `push_heap` and `pop_heap`, as scikit-learn 1.9 `BestFirstTreeBuilder` does.
 */
export class Frontier {
  readonly #heap: OpenNode[] = [];

  push(open: OpenNode): void {
    this.#heap.push(open);
    this.#rise(this.#heap.length - 1, open);
  }

  pop(): OpenNode | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let hole = 0;
    while (2 * hole + 2 < heap.length) {
      const right = 2 * hole + 2;
      const greater = heap[right]!.improvement < heap[right - 1]!.improvement ? right - 1 : right;
      heap[hole] = heap[greater]!;
      hole = greater;
    }
    if (2 * hole + 2 === heap.length) {
      heap[hole] = heap[2 * hole + 1]!;
      hole = 2 * hole + 1;
    }
    this.#rise(hole, last);
    return top;
  }

  #rise(from: number, open: OpenNode): void {
    const heap = this.#heap;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!(heap[parent]!.improvement < open.improvement)) break;
      heap[hole] = heap[parent]!;
      hole = parent;
    }
    heap[hole] = open;
  }
}
