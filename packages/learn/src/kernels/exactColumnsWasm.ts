// Made by `npm run kernels` from packages/learn/kernels/assembly/exactColumns.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface ExactColumnsFunctions {
  divide(
    columns: number,
    count: number,
    rows: number,
    stride: number,
    slots: number,
    openChildren: number,
    wentLeft: number,
    source: number,
    entries: number,
    spill: number,
    above: number,
    starts: number,
  ): void;
  walk(
    columns: number,
    count: number,
    ways: number,
    stride: number,
    slots: number,
    entries: number,
    gradients: number,
    starts: number,
    nodeG: number,
    nodeH: number,
    hurdles: number,
    lambda: number,
    minChildWeight: number,
    leastWalked: number,
    at: number,
    sums: number,
  ): number;
}

export const exactColumnsWasm: KernelSource<ExactColumnsFunctions> = {
  name: 'exactColumns',
  base64:
    'AGFzbQEAAAABJAJgEH9/f39/f39/f39/fHx8f38Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHEQIGZGl2aWRlAAEEd2FsawAACvcJAoQHAwt/CnsHfCAOKAIEIRAgDigCCCETIA4oAgAiEUEATiIWRQRAQQAhEQsDQCABIBFKBEAgACARQQJ0aigCACIZIAJqLQAAIRggFkUEQEEEQXwgGEEBcRshEAsDQCAHIBNBACAWGyITIAMgGWxqQQJ0aiEXA0AgBCATSgRAIAUgFygCBEECdGoiEiAFIBcoAgBBAnRqIhVBBGsgEEEASiIaGyEUIBUgEkEEayAaGyESIBNBA3QiFSAIaisDACEoIAogFWorAwAhJSAJIBVqKwMAIiogCyALoKAhJv0MAAAAAAAAAAAAAAAAAAAAACEbAkAgFgRAQQAhFiAP/QAEACAOKAIMIhIgFEYNASAGIBIoAgBBAnRq/V0DAP1f/fABIRsgECASaiESBQNAIBIgFEcgG/0hASANY3EEQCAbIAYgEigCAEECdGr9XQMA/V/98AEhGyAQIBJqIRIMAQsLCyAm/RQhHiAo/RQhHyAl/RQhICAL/RQhISAqIAug/RQhIkEAIRUDQCASIBRHBEACQANAIBIgFEcgECASaiIaIBRHcQRAAkAgGyAbIAYgEigCAEECdGr9XQMA/V/98AEiHP0NCAkKCwwNDg8YGRobHB0eHyIjICH98AEhHSAbIBz9DQABAgMEBQYHEBESExQVFhcgHv3yASAfIB398gH98QEiJCAk/fIBICAgHf3yASAiICP98QH98gH9TP3EAQ0AIBwgBiAaKAIAQQJ0av1dAwD9X/3wASEbIBIgECAQamohEgwCCwsLIBIgFEYNACAqIBv9IQEiKaEiJyAMYwRAQQEhFQwBCyAb/SEAICaiICggKSALoCIpoqEiKyAroiAlICmiICcgC6CiZgRAIBIgEGsoAgAhACASKAIAIQEgDiARNgIAIA4gEDYCBCAOIBM2AgggDiASNgIMIA4gADYCECAOIAE2AhQgDyAb/QsEAEEBDwsgGyAGIBIoAgBBAnRq/V0DAP1f/fABIRsgECASaiESDAILCwsgFQ0AICogG/0hASIloSAMZiANICVlcQRAIBQgEGsoAgAhACAOIBE2AgAgDiAQNgIEIA4gEzYCCCAOIBQ2AgwgDiAANgIQIA4gADYCFCAPIBv9CwQAQQEPCwsgE0EBaiETIBdBBGohFwwBCwsgGEECcUUgEEEASHJFBEBBfCEQDAELCyARQQFqIREMAQsLQQAL7gIBDH8DQCABIBNKBEAgACATQQJ0aigCACIMIANsQQJ0Ig0gCmohFCALIA1qIhEgCCACIAxsQQJ0aiINIAhrQQJ2NgIAIAcgFCgCAEECdGohDkEAIRIDQCAEIBJKBEAgByAUQQRqIhQoAgBBAnRqIQ8gBSASai0AACIVBEAgDSEMIAkhEANAIA4gD0kEQCAOKAIAIhYgBmotAABBAnQhFyAMIBY2AgAgECAWNgIAIAwgF2ohDCAQQQQgF2tqIRAgDkEEaiEODAELCyAVQQFxBEAgEUEEaiIRIAwgCGtBAnY2AgAgDCENCyAVQQJxBEAgCSEMA0AgDEEQaiIOIBBNBEAgDSAM/QAEAP0LBAAgDiEMIA1BEGohDQwBCwsDQCAMIBBJBEAgDSAMKAIANgIAIAxBBGohDCANQQRqIQ0MAQsLIBFBBGoiESANIAhrQQJ2NgIACwsgDyEOIBJBAWohEgwBCwsgE0EBaiETDAELCws=',
};
