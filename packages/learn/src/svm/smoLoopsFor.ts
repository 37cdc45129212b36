import { borrowKernel } from '../kernels/borrowKernel.js';
import { plainArrays } from '../kernels/kernelLayout.js';
import { smoLoopsWasm } from '../kernels/smoLoopsWasm.js';
import { SmoLoops, smoLayout } from './SmoLoops.js';
import { WasmSmoLoops } from './WasmSmoLoops.js';

/** The inner loops for so many kernel rows of so many points, in WebAssembly where that is to be had; `release` lets others use its memory. */
export function smoLoopsFor(rows: number, points: number): { loops: SmoLoops; release: () => void } {
  const layout = smoLayout(rows, points);
  const kernel = borrowKernel(smoLoopsWasm, layout);
  return kernel === undefined
    ? { loops: new SmoLoops(plainArrays(layout)), release: () => {} }
    : { loops: new WasmSmoLoops(kernel), release: kernel.release };
}
