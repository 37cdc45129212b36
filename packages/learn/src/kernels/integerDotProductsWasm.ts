// Made by `npm run kernels` from packages/learn/kernels/assembly/integerDotProducts.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface IntegerDotProductsFunctions {
  integerDotProducts(a: number, rowPanels: number, b: number, columnPanels: number, pairs: number, c: number): void;
}

export const integerDotProductsWasm: KernelSource<IntegerDotProductsFunctions> = {
  z85: '0ax}=0rr910sw<n27IbLE$8}F0UkqlwO#U}zdNN5A^mY^00ro600:nu5[#l9wOkN{l#NfzA=kGhv@#+(01a.?0Gd6Z2y^bdaoT$kBrH@k13)6iaQn9maoJ.[n^4y403IE/1T1dr1AXx42TFCl3J&Tp0u.+x1vh[]~~~~aR1wU~~~~aRaCV~~~~aRjIW~~~~aRsOX~~~~aRBUY~~~~aRK.Z~~~~aRT!.~~~~aRV42aQf4(aph^a3<e:q1rXaA1va7sao.SH0STzWao}=A1ooRX@KJ4dT]PWPapYIfao&}{yw!bn03SiSX=I=j0u?{}4<h2N2)7kN7A:E>X=I=j0u?%@5fI=i7x7/B@JleA5fIMc1PnSd2Qg6c75+YA@JleA5G?Ye7A:H(X=I=j0u&6#6cECR2)7IV7A:E>X=I=j0u&a06D!hm7x7/B@JleA6D^JA5nAu>ao>ayy9r=&0sGnT2P%PP3J{CL2P%SQ3J}1-2oTp!a{Ge2@r&-dao&@1@r&-tao&}[y9A<85=A7u03zE*68-gv5fIf12wLB!aqsXY1ooLGaqB+Z1p#WWao#T82P%Hv0CS+=3&{.zappyoy9r{b0W4!n0D-610T]8q3KV',
};
