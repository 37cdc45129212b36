import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
/**
 * What the histogram method knows of each node of the tree that it grows: its rows, its sums, and the best split found. A structure of arrays
 * that serves one tree after another and grows as it must.
 */
export class HistNodes {
  /** The node's rows stand from `begin` to `end` in the list of rows. */
  begin = intZeros(0);
  end = intZeros(0);
  depth = intZeros(0);
  /** Sum of the gradients, and of the hessians. */
  G = zeros(0);
  H = zeros(0);
  /** What the node gains as a leaf (float32). */
  ownGain = zeros(0);
  /** What the best split gains (float32), its column, and the last bin that goes left: −1 for none but the missing. */
  gain = zeros(0);
  feature = intZeros(0);
  bin = intZeros(0);
  /** 1 where the best split sends missing values left. */
  defaultLeft = byteZeros(0);
  /** The best split's sums on the left and on the right. */
  leftG = zeros(0);
  leftH = zeros(0);
  rightG = zeros(0);
  rightH = zeros(0);

  /** Makes room for `count` nodes; those there keep their values. */
  reserve(count: number): void {
    if (count <= this.begin.length) return;
    const size = max(64, 2 * this.begin.length, count);
    for (const name of Object.keys(this) as (keyof this)[]) this[name] = grown(this[name], size);
  }
}

function grown<A>(from: A, size: number): A {
  const values = from as Int32Array;
  const longer = new (values.constructor as Int32ArrayConstructor)(size);
  longer.set(values);
  return longer as A;
}
