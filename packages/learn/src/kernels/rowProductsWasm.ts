// Made by `npm run kernels` from packages/learn/kernels/assembly/rowProducts.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface RowProductsFunctions {
  rowProducts(x: number, panels: number, groups: number, width: number, out: number): void;
}

export const rowProductsWasm: KernelSource<RowProductsFunctions> = {
  name: 'rowProducts',
  base64:
    'AGFzbQEAAAABCQFgBX9/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwIBAAcPAQtyb3dQcm9kdWN0cwAACosCAYgCAgV7An8gACADQQN0aiELA0AgAiAKSgRA/QwAAAAAAAAAAAAAAAAAAAAAIQX9DAAAAAAAAAAAAAAAAAAAAAAhBv0MAAAAAAAAAAAAAAAAAAAAACEH/QwAAAAAAAAAAAAAAAAAAAAAIQggACEDA0AgAyALSQRAIAUgA/0KAwAiCSAB/QAEAP3yAf3wASEFIAYgCSAB/QAEEP3yAf3wASEGIAcgCSAB/QAEIP3yAf3wASEHIAggCSAB/QAEMP3yAf3wASEIIANBCGohAyABQUBrIQEMAQsLIAQgBf0LBAAgBCAG/QsEECAEIAf9CwQgIAQgCP0LBDAgCkEBaiEKIARBQGshBAwBCwsL',
};
