// Made by `npm run kernels` from packages/learn/kernels/assembly/rowProducts.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface RowProductsFunctions {
  rowProducts(x: number, panels: number, groups: number, width: number, out: number): void;
}

export const rowProductsWasm: KernelSource<RowProductsFunctions> = {
  z85: '0ax}=0rr910sn^m1+h2KE$4C14/(=zzGVk3wO(vaC(^%C0%eG62m*?yA=ld#A=kGhv@#+(01aR=0F*^U1:Zr2aoiI^k)8jzaQXxqaoAU)n^4AT3&*nc~~~03IKA3&*nc~~~03INB3&*nc~~~03IQC3&*nc~~~03IQ<03IBDkP*dK3RpE^ao->&@r-Sba{/v)@qV%2@QH0/[bTWoao&}{aozAv1q7L50SzG*aQf4]apfd>@qV%y@QH0/[bTWqap67@aozAv1tG/B0SzG*aQxg)k)RiG10vRgkX?Iz3&{.zaoS!<@r&-daoS!>@r&-taoS!(@r&-JaoS!)@r&-Zappyny9r{b1vkp*aP@hO3KWs',
};
