import { zeros } from '../base/zeros.js';
import { borrowKernel } from '../kernels/borrowKernel.js';
import { rowProductsWasm } from '../kernels/rowProductsWasm.js';
import { dotProducts, type Points } from './kernel.js';

/** Rows side by side in the kernel's layout. */
const PANEL = 8;

/** Dot products of a point with every point, in WebAssembly where that is to be had, with the same bits. */
export class RowProducts {
  /** What `compute` gave last, shape (points). */
  readonly products: Float64Array;
  /** @param point whose products are wanted */
  readonly compute: (point: number) => void;
  /** Lets others use the memory. Nothing can be computed after. */
  readonly release: () => void;

  constructor({ count, width, data }: Points) {
    const groups = Math.ceil(count / PANEL);
    const kernel = borrowKernel(rowProductsWasm, {
      panels: ['float64', groups * PANEL * width],
      row: ['float64', width],
      products: ['float64', groups * PANEL],
    });
    if (kernel === undefined) {
      const products = zeros(count);
      this.products = products;
      this.compute = (point) => dotProducts(data, point * width, data, width, products);
      this.release = () => {};
      return;
    }
    const { functions, arrays, addresses, release } = kernel;
    layOut(data, count, width, arrays.panels);
    this.products = arrays.products.subarray(0, count);
    this.compute = (point) => {
      arrays.row.set(data.subarray(point * width, (point + 1) * width));
      functions.rowProducts(addresses.row, addresses.panels, groups, width, addresses.products);
    };
    this.release = release;
  }
}

/** Of each eight points the first term of each, then the second; 0 beyond the last point. */
function layOut(data: Float64Array, count: number, width: number, panels: Float64Array): void {
  panels.fill(0, (count - (count % PANEL)) * width);
  for (let i = 0; i < count; i++) {
    let at = (i - (i % PANEL)) * width + (i % PANEL);
    for (let k = i * width; k < (i + 1) * width; k++, at += PANEL) panels[at] = data[k]!;
  }
}
