// Made by `npm run kernels` from packages/learn/kernels/assembly/histograms.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface HistogramsFunctions {
  add(
    histogram: number,
    columns: number,
    count: number,
    starts: number,
    bins: number,
    wide: number,
    stride: number,
    rows: number,
    taken: number,
    pairs: number,
  ): void;
  subtract(whole: number, part: number, pairs: number): void;
  walk(histogram: number, columns: number, count: number, starts: number, state: number, at: number): number;
  assign(values: number, rows: number, cuts: number, size: number, out: number, wide: number): void;
}

export const histogramsWasm: KernelSource<HistogramsFunctions> = {
  z85: '0ax}=0rr910vF1T27IbLE$8}GE{-wdE$4Da27IbLE$8}Fu<.ykE$8@$E$8@$00iVi17=v[25N{*z/Qa8000981onD70%Z1M17t.J00rHFBZ/DkvpKxV0r^QPy?<1J24qN]x>Iq-0T^#@1OS333vr8b2.9%1d*4gy79A-g0#Ji#aoTg%ar?TB7[^JC6A5Q*4J>)80$VT>@s*y:aq:$<aQ/Fg@s*y=aoTg%fD}ed6D)&b1Pnr603IN&1T<APaS?*gc&%U$arQ?o0STw+13^$garBbTkP?dm1AU!caoiI^aorPak(#dyc&%xm0^5f38yLT!a@JVHBzr0taq#Tf1rXN$k(>:B8BjHFy9jGZ5nJygk(:H@aShyxarS@MBzq%w13^$DarTeSkMTgMkP?6&azJ8taq)V(86y4(ArFJdkP*pOaPhoy0r8x/a{Yqg@qV%2@Qo?h1%sf]2k[#h0rJua1Qkhy5Ft->6=4Pd4/L@0apPC0ao}=N2NH?C3>iWS7-skh9337xa{Yq4@Qo?i3JoI@@Qx[j2{oMM[=o<vapw8r0u.^[2(Tn]ap[Cu0SzM&@y)gd0sY2K1%Bi]arRWE9CPsjapFqV3KX6{arTb.03AA.00AoB1%s{eazJ5xao}=/0yM[/~003BI2k]XBl&Wh!~0ax<R0W5p42oTlH[bTZr@uhg=5tplYap]Uhv&#Ed7gRv]0W4:DaPJR#Q97f[5fI*.a}QGxa}U}fQ976>5tyoYaq*=Cw=$vw1T1<A0STtDarJGy1rW<<arRUtk)hrO05:(:ao->/arLwS0T{gOap4&M1opZ*4*@^E3KWs+a3/)01B?K0@uhg:7H!G(@uhd-6>hg!k(.n}E)FMca0qE/0C.&Y9ZG*waS-]IaS&#I3N3U>3&*nc~~~03INQ0sGo301g)?aoiI=k)hpAaP.:haoiI=nD.p303zpu00AoA0Sr030r8A*@r&-daojXsy9rN10ymoiaPR#L3KWuF0rJEP0EWlmaQe3lao>ajBrQ@j14SLWao%4]3&{.z13^$fap7NxkP*4H2TFJlyaon+aQ*TpaQGm}aQn9mao$gjn^4y42oTs/a{]B{k(>:B3M]^03RhiX3lPS$0W4?o0C:$5Bzrob03zXS8ZbIg2sexkaQnzR3KX6Vapfe0apIG]aQoa[1va7jap7mlBzq{6i@]r+aoS!)y9i:x000xH2TFGaaQwFS3KWvp1oG0Y0EC{]ap7mmBzq%bao.)k13^$gappZzkP*gL0u..n0^5f90STzFao(TF0D-613)kJ)10v+k0^5f90SUH?Bzq%dao%4[apfg%13^$japy:zkP*HU3)kZ40SUH!BzrDf06{:fy9Bcg4/Dwg03zNC00Ar2[b-E}1ooLFk)g{C1T17p5nAu]3&{.zappyny9r])0sGnC3J&Tp3pa/faoCjtkP*gL0u..n0^5f31T<ALa{Yp}y?+a6aoS!<c&%I}4iL<>y9s9g1rW<@0TG$Yao(T%aRt?1ao:d{3)C&$25F2$5*de%10v>n0^5f90SUH?Bzq%caoiI^apQQrBzri906{:fy9slk03zv^5j3wtya6b-k)hpAaRk:@aoJ.&k(#dyc&%xm1AXx44iL)01T19{2M)sm1T1gA1va7rapYH$c&%w)6LYi106{:fy9Bxn75Xan03zNC00AoC7x9.6@r&-daqk>daqwMx002p/Bzr0maqK?P1ooLW@Qo<^3J{CL5fIMc6LYi106{:fy9Bxn75Xan03A6Q[b-E}1ooLNaqb!hyaPz=k)hpAa}#dl@qV%2aqT}B0Srxe03zCh1zP7-ap7mAy9r&>0sGnT3pa/faQORU3KW54aoAU)n^4y41rWZ/3pa-nya6b-a{x7[y?+a4aoiI^ao+4jBzri906{:fy9s3e2o:l[2{xMRkP*jM3RpE^apPC4ao:d{0bs7=06{:fy9Bcg4/Dwg03zNC00Ar2[b-E}1ooLFk)g{C1T17p5nAu]3&{.zappyny9r])0sGny',
};
