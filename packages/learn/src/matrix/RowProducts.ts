import { zeros } from '../base/zeros.js';
import { borrowKernel } from '../kernels/borrowKernel.js';
import { rowProductsWasm } from '../kernels/rowProductsWasm.js';
import { dotProducts } from './dotProducts.js';
import type { Matrix } from './Matrix.js';

/** Rows side by side in the kernel's layout. */
const PANEL = 8;

/** Dot products of a row with every row of a matrix, in WebAssembly where that is to be had, with the same bits. */
export class RowProducts {
  /** What `compute` gave last, shape (rows). */
  readonly products: Float64Array;
  /** @param row whose products are wanted */
  readonly compute: (row: number) => void;
  /** Lets others use the memory. Nothing can be computed after. */
  readonly release: () => void;

  constructor({ rows, columns, data }: Matrix) {
    const groups = Math.ceil(rows / PANEL);
    const kernel = borrowKernel(rowProductsWasm, {
      panels: ['float64', groups * PANEL * columns],
      own: ['float64', columns],
      products: ['float64', groups * PANEL],
    });
    if (kernel === undefined) {
      const products = zeros(rows);
      this.products = products;
      this.compute = (row) => dotProducts(data, row * columns, data, columns, products);
      this.release = () => {};
      return;
    }
    const { functions, arrays, addresses, release } = kernel;
    layOut(data, rows, columns, arrays.panels);
    this.products = arrays.products.subarray(0, rows);
    this.compute = (row) => {
      arrays.own.set(data.subarray(row * columns, (row + 1) * columns));
      functions.rowProducts(addresses.own, addresses.panels, groups, columns, addresses.products);
    };
    this.release = release;
  }
}

/** Of each eight rows the first term of each, then the second; 0 beyond the last row. */
function layOut(data: Float64Array, rows: number, columns: number, panels: Float64Array): void {
  panels.fill(0, (rows - (rows % PANEL)) * columns);
  for (let i = 0; i < rows; i++) {
    let at = (i - (i % PANEL)) * columns + (i % PANEL);
    for (let k = i * columns; k < (i + 1) * columns; k++, at += PANEL) panels[at] = data[k]!;
  }
}
