import { floor } from '../base/floor.js';
import { borrowKernel, type Kernel } from './borrowKernel.js';
import { type IntegerDotProductsFunctions, integerDotProductsWasm } from './integerDotProductsWasm.js';

type ProductsKernel = Kernel<IntegerDotProductsFunctions, { a: ['int16', number]; b: ['int16', number]; c: ['int32', number] }>;

/** Rows side by side in a panel. */
const PANEL = 4;

/** Rows of the one table that are multiplied at a time. */
const ROWS_AT_ONCE = 64;

/**
 * Dot products of rows of 16-bit whole numbers, some dozens of rows of one table with every row of another at a time, in WebAssembly. Every
 * product must fit in 32 bits.
 */
export class IntegerDotProducts {
  /** How many rows `compute` takes. */
  readonly rowsAtOnce = ROWS_AT_ONCE;
  readonly #rows: number;
  readonly #columns: number;
  readonly #stride: number;
  readonly #kernel: ProductsKernel;

  /**
   * @param values shape (rows · columns), row after row: the table whose every row is multiplied
   * @returns undefined where there is no WebAssembly: plain products of doubles are as fast as such of whole numbers in TypeScript
   */
  static over(values: Int16Array, rows: number, columns: number): IntegerDotProducts | undefined {
    // The kernel takes two panels at a time.
    const stride = 2 * PANEL * Math.ceil(rows / (2 * PANEL));
    const width = 2 * Math.ceil(columns / 2);
    const kernel = borrowKernel(integerDotProductsWasm, {
      a: ['int16', ROWS_AT_ONCE * width],
      b: ['int16', stride * width],
      c: ['int32', ROWS_AT_ONCE * stride],
    });
    if (kernel === undefined) return undefined;
    layOut(values, columns, 0, rows, stride, kernel.arrays.b);
    return new IntegerDotProducts(rows, columns, stride, kernel);
  }

  private constructor(rows: number, columns: number, stride: number, kernel: ProductsKernel) {
    this.#rows = rows;
    this.#columns = columns;
    this.#stride = stride;
    this.#kernel = kernel;
  }

  /**
   * Multiplies rows of another table, of as many columns.
   *
   * @param first the first of the rows
   * @param count how many, at most `rowsAtOnce`
   */
  compute(values: Int16Array, first: number, count: number): void {
    const { functions, arrays, addresses } = this.#kernel;
    const rowPanels = Math.ceil(count / PANEL);
    layOut(values, this.#columns, first, count, rowPanels * PANEL, arrays.a);
    functions.integerDotProducts(
      addresses.a,
      rowPanels,
      addresses.b,
      this.#stride / PANEL,
      Math.ceil(this.#columns / 2),
      addresses.c,
    );
  }

  /** The products of a row that `compute` took last, counted from `first`, with every row of the table. Valid until the next `compute`. */
  of(row: number): Int32Array {
    return this.#kernel.arrays.c.subarray(row * this.#stride, row * this.#stride + this.#rows);
  }

  /** To be called last: hands the kernel's memory back. */
  release(): void {
    this.#kernel.release();
  }
}

/** Writes rows as panels of four: of each four rows two successive terms of each, then the next two. What is beyond the end is 0. */
function layOut(from: Int16Array, width: number, row: number, rows: number, padded: number, panels: Int16Array): void {
  const pairs = Math.ceil(width / 2);
  const panel = pairs * 2 * PANEL;
  if (rows < padded || width % 2 === 1) panels.fill(0, 0, padded * pairs * 2);
  for (let i = 0; i < rows; i++) {
    let at = floor(i / PANEL) * panel + (i % PANEL) * 2;
    const start = (row + i) * width;
    for (let term = start; term < start + width - 1; term += 2, at += 2 * PANEL) {
      panels[at] = from[term]!;
      panels[at + 1] = from[term + 1]!;
    }
    if (width % 2 === 1) panels[at] = from[start + width - 1]!;
  }
}
