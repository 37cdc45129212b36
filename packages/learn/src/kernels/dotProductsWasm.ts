// Made by `npm run kernels` from packages/learn/kernels/assembly/dotProducts.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface DotProductsFunctions {
  dotProducts(a: number, rowPanels: number, b: number, columnPanels: number, depth: number, c: number): void;
}

export const dotProductsWasm: KernelSource<DotProductsFunctions> = {
  name: 'dotProducts',
  base64:
    'AGFzbQEAAAABCgFgBn9/f39/fwACDwEDZW52Bm1lbW9yeQIAAAMCAQAHDwELZG90UHJvZHVjdHMAAAqqAwGnAwIKfwt7IARBBXQhDiADQQV0IQkDQCADIAxKBEAgACEEIAUgDEEFdGohB0EAIQ0DQCABIA1KBEAgCSAJIAcgCWoiCmoiC2ohCCAH/QAEACEQIAf9AAQQIREgCv0ABAAhEiAK/QAEECETIAv9AAQAIRQgC/0ABBAhFSAI/QAEACEWIAj9AAQQIRcgAiEGIAQgDmohDwNAIAQgD0kEQCAQIAT9CgMAIhkgBv0ABAAiGP3yAf3wASEQIBEgGSAG/QAEECIZ/fIB/fABIREgEiAE/QoDCCIaIBj98gH98AEhEiATIBogGf3yAf3wASETIBQgBP0KAxAiGiAY/fIB/fABIRQgFSAaIBn98gH98AEhFSAWIAT9CgMYIhogGP3yAf3wASEWIBcgGiAZ/fIB/fABIRcgBEEgaiEEIAZBIGohBgwBCwsgByAQ/QsEACAHIBH9CwQQIAogEv0LBAAgCiAT/QsEECALIBT9CwQAIAsgFf0LBBAgCCAW/QsEACAIIBf9CwQQIAggCWohByANQQFqIQ0MAQsLIAxBAWohDCACIA5qIQIMAQsLCw==',
};
