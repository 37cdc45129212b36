// Made by `npm run kernels` from packages/learn/kernels/assembly/extremes.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface ExtremesFunctions {
  extremes(block: number, length: number, columns: number, low: number, high: number): void;
}

export const extremesWasm: KernelSource<ExtremesFunctions> = {
  z85: '0ax}=0rr910sn^m1+h2KE$4C14/(=zzGVk3wO(vaC(^%C0%eG62mHRswQ5rqwO(11000v&0rFn.0T0=JE&[.l0yl*fy9r<90ZM{gaQFloaoB?en^4y41n@i503IH*1Pnr603IK?03IvBkP*7I2Utd:ao->*@qV%2a{X8u0u?Q?1%sfH{w(AwaorO>y9rP^0sGnT10v^C3J{CL1rW{E3J{CL0ZM)6aP-+^k[E=O03zwf5nAu<aoT$wy9rY*0sGny',
};
