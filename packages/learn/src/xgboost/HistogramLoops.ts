import { min } from '../base/min.js';
import { borrowKernel, type Kernel } from '../kernels/borrowKernel.js';
import { type HistogramsFunctions, histogramsWasm } from '../kernels/histogramsWasm.js';
import { type ArraysOf, type KernelLayout, plainArrays } from '../kernels/kernelLayout.js';
import type { BinnedMatrix } from './BinnedMatrix.js';

/** Rows are added to all histograms a block at a time, while their gradients are in the cache. */
const BLOCK = 1024;

/** Places in the state of a walk. */
const STATE = { G: 0, H: 1, nodeG: 2, nodeH: 3, regLambda: 4, minChildWeight: 5, hurdle: 6, size: 7 } as const;
const AT = { index: 0, step: 1, place: 2, found: 3, size: 4 } as const;

/**
 * The inner loops of the histogram method and the memory they work in: rows and their gradients, bins, and a growing number of histograms, each
 * of pairs of gradient and hessian sum, a column's bins followed by one pair for its missing values.
 *
 * The loops exist as a WebAssembly kernel too, which gives the same bits and is used where it can be. Arrays are to be asked for anew after
 * {@link HistogramLoops.addHistogram}.
 */
export class HistogramLoops {
  /** Values of one histogram. */
  readonly size: number;
  readonly #binned: BinnedMatrix;
  #kernel: Kernel<HistogramsFunctions, Layout> | undefined;
  #layout: Layout;
  #arrays: ArraysOf<Layout>;
  #histograms = 0;

  constructor(binned: BinnedMatrix) {
    const { starts, values } = binned.cuts;
    this.size = 2 * (values.length + binned.columns);
    this.#binned = binned;
    this.#layout = layoutOf(binned);
    this.#kernel = borrowKernel(histogramsWasm, this.#layout);
    this.#arrays = this.#kernel?.arrays ?? plainArrays(this.#layout);
    this.#arrays.bins.set(binned.bins);
    for (let column = 0; column <= binned.columns; column++) this.#arrays.starts[column] = starts[column]! + column;
  }

  /** Bin of row i in column j at `j * rows + i`. */
  get bins(): Uint8Array | Uint16Array {
    return this.#arrays.bins;
  }

  /** The rows, those of a node together. */
  get rows(): Int32Array {
    return this.#arrays.rows;
  }

  /** Gradient and hessian of each row, float32 values; 0 where the row does not count. */
  get gradients(): Float32Array {
    return this.#arrays.gradients;
  }

  /** Makes room for one histogram more, and returns its number. */
  addHistogram(): number {
    const number = this.#histograms++;
    const length = this.#histograms * this.size;
    if (length <= this.#arrays.histograms.length) return number;
    this.#layout = { ...this.#layout, histograms: ['float64', Math.ceil(1.25 * this.#histograms) * this.size] };
    this.#arrays = this.#kernel?.extend(this.#layout) ?? this.#continuePlainly();
    return number;
  }

  /** The arrays of the new layout with what they held, in memory of TypeScript's, where the kernel's does not suffice. */
  #continuePlainly(): ArraysOf<Layout> {
    const longer = plainArrays(this.#layout);
    for (const [name, array] of Object.entries(longer)) array.set(this.#arrays[name]!);
    this.release();
    this.#kernel = undefined;
    return longer;
  }

  histogram(number: number): Float64Array {
    return this.#arrays.histograms.subarray(number * this.size, (number + 1) * this.size);
  }

  /** Makes a histogram that of the rows from `from` to `to`, over some columns; each bin adds them up in their order. */
  build(number: number, columns: Int32Array, from: number, to: number): void {
    this.histogram(number).fill(0);
    const { rows, gradients, pairs, list } = this.#arrays;
    list.set(columns);
    for (let first = from; first < to; first += BLOCK) {
      const end = min(first + BLOCK, to);
      for (let k = first, at = 0; k < end; k++, at += 2) {
        const pair = 2 * rows[k]!;
        pairs[at] = gradients[pair]!;
        pairs[at + 1] = gradients[pair + 1]!;
      }
      this.#add(number, columns, first, end);
    }
  }

  /** Takes one histogram off another: what is left is that of the other child. */
  subtract(whole: number, part: number): void {
    const { histograms } = this.#arrays;
    if (this.#kernel === undefined) {
      const from = histograms.subarray(part * this.size, (part + 1) * this.size);
      for (let at = 0, to = whole * this.size; at < from.length; at++, to++) histograms[to] = histograms[to]! - from[at]!;
      return;
    }
    this.#kernel.functions.subtract(this.#address(whole), this.#address(part), this.size / 2);
  }

  /**
   * Begins a walk over a node's histogram: each column up, and where its sums are not exactly the node's, down.
   *
   * @param G sum of the node's gradients, and H of its hessians
   */
  beginWalk(columns: Int32Array, G: number, H: number, regLambda: number, minChildWeight: number): void {
    const { list, state, at } = this.#arrays;
    list.set(columns);
    state.set([0, 0, G, H, regLambda, minChildWeight, 0]);
    at.set([0, 1, 0, 0]);
  }

  /**
   * Walks on until a split behind a bin leaves `minChildWeight` on both sides and clears the hurdle, and returns whether there is one; `found*` say
   * which. Empty bins are passed: a split there is the one before.
   */
  nextCandidate(number: number, count: number, hurdle: number): boolean {
    this.#arrays.state[STATE.hurdle] = hurdle;
    if (this.#kernel === undefined) return this.#walk(number, count);
    const { list, starts, state, at } = this.#kernel.addresses;
    return this.#kernel.functions.walk(this.#address(number), list, count, starts, state, at) === 1;
  }

  /** The column of the candidate, its bin, whether it was found going up, and the sums of the bins walked. */
  get foundColumn(): number {
    return this.#arrays.list[this.#arrays.at[AT.index]!]!;
  }

  get foundBin(): number {
    return this.#arrays.at[AT.found]!;
  }

  get foundGoingUp(): boolean {
    return this.#arrays.at[AT.step] === 1;
  }

  get foundG(): number {
    return this.#arrays.state[STATE.G]!;
  }

  get foundH(): number {
    return this.#arrays.state[STATE.H]!;
  }

  /** Gives the memory back; nothing may be done afterwards. */
  release(): void {
    this.#kernel?.release();
  }

  #address(histogram: number): number {
    const { histograms } = this.#arrays;
    return histograms.byteOffset + histogram * this.size * histograms.BYTES_PER_ELEMENT;
  }

  #add(number: number, columns: Int32Array, from: number, to: number): void {
    if (this.#kernel === undefined) {
      for (const column of columns) this.#addToColumn(number, column, from, to);
      return;
    }
    const { bins } = this.#arrays;
    const { list, starts, bins: firstBin, rows, pairs } = this.#kernel.addresses;
    this.#kernel.functions.add(
      this.#address(number),
      list,
      columns.length,
      starts,
      firstBin,
      bins.BYTES_PER_ELEMENT - 1,
      this.#binned.rows,
      rows + Int32Array.BYTES_PER_ELEMENT * from,
      to - from,
      pairs,
    );
  }

  #addToColumn(number: number, column: number, from: number, to: number): void {
    const { bins, rows, starts, pairs, histograms } = this.#arrays;
    const base = column * this.#binned.rows;
    const start = number * this.size + 2 * starts[column]!;
    for (let k = from, pair = 0; k < to; k++, pair += 2) {
      const slot = start + 2 * bins[base + rows[k]!]!;
      histograms[slot] = histograms[slot]! + pairs[pair]!;
      histograms[slot + 1] = histograms[slot + 1]! + pairs[pair + 1]!;
    }
  }

  #walk(number: number, count: number): boolean {
    const { list, starts, state, at } = this.#arrays;
    while (at[AT.index]! < count) {
      const column = list[at[AT.index]!]!;
      const first = number * this.size + 2 * starts[column]!;
      const bins = starts[column + 1]! - starts[column]! - 1;
      const step = at[AT.step]!;
      const stop = step > 0 ? bins : -1;
      const bin = this.#walkBins(first, at[AT.place]!, stop, step);
      if (bin !== stop) {
        at[AT.place] = bin + step;
        at[AT.found] = bin;
        return true;
      }
      const goesDown = step > 0 && (state[STATE.G] !== state[STATE.nodeG] || state[STATE.H] !== state[STATE.nodeH]);
      if (!goesDown) at[AT.index]!++;
      at[AT.step] = goesDown ? -1 : 1;
      at[AT.place] = goesDown ? bins - 1 : 0;
      state[STATE.G] = 0;
      state[STATE.H] = 0;
    }
    return false;
  }

  /** The first bin from `bin` on whose split clears the hurdle, or `stop`. The sums walked go on in the state. */
  #walkBins(first: number, from: number, stop: number, step: number): number {
    const { histograms, state } = this.#arrays;
    let G = state[STATE.G]!;
    let H = state[STATE.H]!;
    const nodeG = state[STATE.nodeG]!;
    const nodeH = state[STATE.nodeH]!;
    const regLambda = state[STATE.regLambda]!;
    const minChildWeight = state[STATE.minChildWeight]!;
    const hurdle = state[STATE.hurdle]!;
    const nodeWeight = nodeH + 2 * regLambda;
    let bin = from;
    for (; bin !== stop; bin += step) {
      const g = histograms[first + 2 * bin]!;
      const h = histograms[first + 2 * bin + 1]!;
      if (g === 0 && h === 0) continue;
      G += g;
      H += h;
      const restH = nodeH - H;
      if (H < minChildWeight || restH < minChildWeight) continue;
      const walked = H + regLambda;
      const skew = G * nodeWeight - nodeG * walked;
      if (skew * skew >= hurdle * walked * (restH + regLambda)) break;
    }
    state[STATE.G] = G;
    state[STATE.H] = H;
    return bin;
  }
}

interface Layout extends KernelLayout {
  readonly bins: readonly ['uint8' | 'uint16', number];
  readonly rows: readonly ['int32', number];
  readonly gradients: readonly ['float32', number];
  readonly starts: readonly ['int32', number];
  readonly list: readonly ['int32', number];
  readonly pairs: readonly ['float64', number];
  readonly state: readonly ['float64', number];
  readonly at: readonly ['int32', number];
  readonly histograms: readonly ['float64', number];
}

function layoutOf({ rows, columns, bins }: BinnedMatrix): Layout {
  return {
    bins: [bins instanceof Uint8Array ? 'uint8' : 'uint16', bins.length],
    rows: ['int32', rows],
    gradients: ['float32', 2 * rows],
    // Place of each column's first pair in a histogram, counted in pairs.
    starts: ['int32', columns + 1],
    list: ['int32', columns],
    // Gradients and hessians of a block of rows.
    pairs: ['float64', 2 * min(rows, BLOCK)],
    state: ['float64', STATE.size],
    at: ['int32', AT.size],
    // The last, so that it can grow.
    histograms: ['float64', 0],
  };
}
