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
    triesRight: number,
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
    'AGFzbQEAAAABJAJgEH9/f39/f39/f39/fHx8f38Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHGgMGZGl2aWRlAAEEd2FsawAABm1lbW9yeQIACuoJAvcGAwp/CnsHfCAOKAIEIRAgDigCCCETIA4oAgAiEUEATiIWRQRAQQAhEQsDQCABIBFKBEAgACARQQJ0aigCACEYIBZFBEBBBEF8IAIgGGotAAAbIRALA0AgByATQQAgFhsiEyADIBhsakECdGohFwNAIAQgE0oEQCAFIBcoAgRBAnRqIhIgBSAXKAIAQQJ0aiIVQQRrIBBBAEoiGRshFCAVIBJBBGsgGRshEiATQQN0IhUgCGorAwAhJyAKIBVqKwMAISQgCSAVaisDACIpIAsgC6CgISX9DAAAAAAAAAAAAAAAAAAAAAAhGgJAIBYEQEEAIRYgD/0ABAAgDigCDCISIBRGDQEgBiASKAIAQQJ0av1dAwD9X/3wASEaIBAgEmohEgUDQCASIBRHIBr9IQEgDWNxBEAgGiAGIBIoAgBBAnRq/V0DAP1f/fABIRogECASaiESDAELCwsgJf0UIR0gJ/0UIR4gJP0UIR8gC/0UISAgKSALoP0UISFBACEVA0AgEiAURwRAAkADQCASIBRHIBAgEmoiGSAUR3EEQAJAIBogGiAGIBIoAgBBAnRq/V0DAP1f/fABIhv9DQgJCgsMDQ4PGBkaGxwdHh8iIiAg/fABIRwgGiAb/Q0AAQIDBAUGBxAREhMUFRYXIB398gEgHiAc/fIB/fEBIiMgI/3yASAfIBz98gEgISAi/fEB/fIB/Uz9xAENACAbIAYgGSgCAEECdGr9XQMA/V/98AEhGiASIBAgEGpqIRIMAgsLCyASIBRGDQAgKSAa/SEBIiihIiYgDGMEQEEBIRUMAQsgGv0hACAloiAnICggC6AiKKKhIiogKqIgJCAooiAmIAugomYEQCASIBBrKAIAIQAgEigCACEBIA4gETYCACAOIBA2AgQgDiATNgIIIA4gEjYCDCAOIAA2AhAgDiABNgIUIA8gGv0LBABBAQ8LIBogBiASKAIAQQJ0av1dAwD9X/3wASEaIBAgEmohEgwCCwsLIBUNACApIBr9IQEiJKEgDGYgDSAkZXEEQCAUIBBrKAIAIQAgDiARNgIAIA4gEDYCBCAOIBM2AgggDiAUNgIMIA4gADYCECAOIAA2AhQgDyAa/QsEAEEBDwsLIBNBAWohEyAXQQRqIRcMAQsLIBBBAE4EQEF8IRAMAQsLIBFBAWohEQwBCwtBAAvuAgEMfwNAIAEgE0oEQCAAIBNBAnRqKAIAIgwgA2xBAnQiDSAKaiEUIAsgDWoiESAIIAIgDGxBAnRqIg0gCGtBAnY2AgAgByAUKAIAQQJ0aiEOQQAhEgNAIAQgEkoEQCAHIBRBBGoiFCgCAEECdGohDyAFIBJqLQAAIhUEQCANIQwgCSEQA0AgDiAPSQRAIA4oAgAiFiAGai0AAEECdCEXIAwgFjYCACAQIBY2AgAgDCAXaiEMIBBBBCAXa2ohECAOQQRqIQ4MAQsLIBVBAXEEQCARQQRqIhEgDCAIa0ECdjYCACAMIQ0LIBVBAnEEQCAJIQwDQCAMQRBqIg4gEE0EQCANIAz9AAQA/QsEACAOIQwgDUEQaiENDAELCwNAIAwgEEkEQCANIAwoAgA2AgAgDEEEaiEMIA1BBGohDQwBCwsgEUEEaiIRIA0gCGtBAnY2AgALCyAPIQ4gEkEBaiESDAELCyATQQFqIRMMAQsLCw==',
};
