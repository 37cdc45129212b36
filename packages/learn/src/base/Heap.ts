/**
 * A binary heap: a queue whose next item is the one that comes before all others. It takes items of which neither comes before the other in the
 * order of libstdc++'s `push_heap` and `pop_heap`.
 */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #comesBefore: (a: T, b: T) => boolean;

  constructor(comesBefore: (a: T, b: T) => boolean) {
    this.#comesBefore = comesBefore;
  }

  get size(): number {
    return this.#items.length;
  }

  /** The next item, which stays; undefined where there is none. */
  get first(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    this.#items.push(item);
    this.#rise(this.#items.length - 1, item);
  }

  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let hole = 0;
    while (2 * hole + 2 < items.length) {
      const right = 2 * hole + 2;
      const next = this.#comesBefore(items[right - 1]!, items[right]!) ? right - 1 : right;
      items[hole] = items[next]!;
      hole = next;
    }
    if (2 * hole + 2 === items.length) {
      items[hole] = items[2 * hole + 1]!;
      hole = 2 * hole + 1;
    }
    this.#rise(hole, last);
    return first;
  }

  #rise(from: number, item: T): void {
    const items = this.#items;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.#comesBefore(item, items[parent]!)) break;
      items[hole] = items[parent]!;
      hole = parent;
    }
    items[hole] = item;
  }
}
