import { intZeros } from '../base/intZeros.js';
import { zeros } from '../base/zeros.js';
/** The nearest of the rows offered to it, by distance and where that is the same by index. */
export class NearestList {
  /** Nearest first; of these and of `distances` the first `count` are in use. */
  rows = intZeros(0);
  distances = zeros(0);
  count = 0;
  /** No row farther than this is taken any more. */
  farthest = Infinity;
  #wanted = 0;

  /** Empties the list. */
  start(wanted: number): void {
    if (this.rows.length < wanted) {
      this.rows = intZeros(wanted);
      this.distances = zeros(wanted);
    }
    this.#wanted = wanted;
    this.count = 0;
    this.farthest = wanted === 0 ? -1 : Infinity;
  }

  /** @param distance NaN is never taken */
  offer(row: number, distance: number): void {
    if (!(distance <= this.farthest)) return;
    const { rows, distances } = this;
    let at = this.count;
    if (at < this.#wanted) this.count++;
    else if (distance === this.farthest && row > rows[at - 1]!) return;
    else at--;
    for (; at > 0; at--) {
      const before = distances[at - 1]!;
      if (before < distance || (before === distance && rows[at - 1]! < row)) break;
      distances[at] = before;
      rows[at] = rows[at - 1]!;
    }
    distances[at] = distance;
    rows[at] = row;
    if (this.count === this.#wanted) this.farthest = distances[this.count - 1]!;
  }
}
