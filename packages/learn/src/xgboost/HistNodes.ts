/**
 * What the histogram method knows of each node of the tree that it grows: its rows, its sums, and the best split found. A structure of arrays
 * that serves one tree after another and grows as it must.
 */
export class HistNodes {
  /** The node's rows stand from `begin` to `end` in the list of rows. */
  begin = new Int32Array(0);
  end = new Int32Array(0);
  depth = new Int32Array(0);
  /** Sum of the gradients, and of the hessians. */
  G = new Float64Array(0);
  H = new Float64Array(0);
  /** What the node gains as a leaf (float32). */
  ownGain = new Float64Array(0);
  /** What the best split gains (float32), its column, and the last bin that goes left: −1 for none but the missing. */
  gain = new Float64Array(0);
  feature = new Int32Array(0);
  bin = new Int32Array(0);
  /** 1 where the best split sends missing values left. */
  defaultLeft = new Uint8Array(0);
  /** The best split's sums on the left and on the right. */
  leftG = new Float64Array(0);
  leftH = new Float64Array(0);
  rightG = new Float64Array(0);
  rightH = new Float64Array(0);

  /** Makes room for `count` nodes; those there keep their values. */
  reserve(count: number): void {
    if (count <= this.begin.length) return;
    const size = Math.max(64, 2 * this.begin.length, count);
    for (const name of INTEGERS) this[name] = grown(this[name], new Int32Array(size));
    for (const name of REALS) this[name] = grown(this[name], new Float64Array(size));
    this.defaultLeft = grown(this.defaultLeft, new Uint8Array(size));
  }
}

const INTEGERS = ['begin', 'end', 'depth', 'feature', 'bin'] as const;
const REALS = ['G', 'H', 'ownGain', 'gain', 'leftG', 'leftH', 'rightG', 'rightH'] as const;

function grown<A extends Int32Array | Float64Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
