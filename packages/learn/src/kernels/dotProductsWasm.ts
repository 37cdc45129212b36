// Made by `npm run kernels` from packages/learn/kernels/assembly/dotProducts.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface DotProductsFunctions {
  dotProducts(a: number, rowPanels: number, b: number, columnPanels: number, depth: number, c: number): void;
}

export const dotProductsWasm: KernelSource<DotProductsFunctions> = {
  z85: '0ax}=0rr910sw<n27IbLE$8}F0UkqlwO#U}zdNN5A^mY^00ro600:2n3Ujf$p&ZF+BZ]Jm000wa0%bq40T:z+DMSCS1-$)$aoK[kBrH})kP*dK3}ZT/aoiL/ao->@k)qvBaQppkaQ[JsaorO]n^4y42{oJ%2oTs/a{@6e3U**<ap4&B1ooORap4&B1p#Z*apw5E1ooOTapw5E1p#Z&apFbF1ooOVapFbF1p#Z>apd]C1ooOXapd]C1p#Z)aoAX<aoS!%y9s8&kP*gL4[M)?ap]T#@r-Sba@IHc@qV%2a@HpH0SzG*aRk+daq(pa@qV%ia@QvI0SzG*aRt?fao.SI0%*7?aq>7F0SzG*aRC[haq#vu@QH0/[bTWCaqt}3@r-Sra@RNv@QH0/[bTWDaqD1qaq$dG0SzG*aR=anao.SI0#Jj2aq>7F0SzG*aR(gpaq#vu@QH0/[bTWGaoT$My9rZ520<wDaQetQ3KX6Zaq1FV1ooLHaqaLW1p#W.aqjRX1ooLKaqsXY1p#W-aqB+Z1ooLLaqK?.1p#WYaqT[-1ooLIaq:$:1p#WYaph^a2oTEw0CS+!3&{.zapHKpy9s0d0W4$/aP-5M3KWs',
};
