// Made by `npm run kernels` from packages/learn/kernels/assembly/smoLoops.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface SmoLoopsFunctions {
  selectSecond(
    row: number,
    pointAt: number,
    diagonal: number,
    slope: number,
    lowBarrier: number,
    rowI: number,
    i: number,
    active: number,
    tol: number,
  ): number;
  updateSlopes(
    row: number,
    pointAt: number,
    slope: number,
    upBarrier: number,
    rowI: number,
    active: number,
    changeI: number,
    changeJ: number,
  ): number;
  addRow(row: number, pointAt: number, factor: number, target: number, from: number, to: number): void;
  sumRow(row: number, pointAt: number, factors: number, start: number, to: number): number;
}

export const smoLoopsWasm: KernelSource<SmoLoopsFunctions> = {
  z85: '0ax}=0rr910w1vY2.dtNE$8@}D&X.81+h2KE18fAu<RsjE$8@$E$8?DE{-FgE%=-}E/GJX0rV[JB{q!{zeTDu0SSi51Q1/a0S@VZ1pPu.y?m9#q!oDSzE-.G40uJ1vru6Vy&so7A@VgAvpS[Dz*8f-26j{7qG3:V0sC4#1K)IP2yuS7ao}=UaQ/E#@s*y.@r@Va~[p7Ar~[p8O!@s5-a%nSc0%nSc0%nSc0%nKkL@r@Va~00031~001eKao+5WAuL}%kP*WZ6g@x)aqm3yBrRq.0D]Q%aoAU$y9Bk/00AoA1rXj&@APH9@A*VQ@QG$i03zp+4@9p0c&%Jq0^5f103z!20SUH/Bzy+V0S-g10SSo1uMY:P[=wZU0SzG*aQGn5apm#O1ooLJaoJ.#yw!bn0r8x/a{]B#@yXpuapoj%apn0AaQxh1apYI2@zB^GapXnT0SSi2~0SSi2~@MUA!4iMrI0+@>(3&{.z0!hr@aqdoHkP*X919tZ$k((cL1T0<?4@9o&d*2+]1rW>.dGPQZao[L.03zp+1.]B!06{Wdyaon+Yc4uMPR9CjaoAU&irGm71%s0<4@9P%0h7Iuapd]?0a=o#apYIbTO<guaR2R2ao}=*03IQQ3QGm+2(L[Ea{QHo~0pUFDapd]?03RRn~008Irvq#.R8xYK*9rq#Y0u.)J9rA5Z03zm:0z1dL1%sdV4fdp?0u.v+1%sdX8W^3s0rEVLkP*gL1XF[.aoJ./ao+4kBzrrd03zm:0u.Li0^5f90SUH/Bzrob0k1$#aP&?<k(>Zz1Q>zt3M]JV?ui@=DJ!^2E/T%u20&uka{Gd(yaxw^NJ-yy6D)(c0W4XZd*2+}6A5Q*4GcXn~0pZ0*~0pZ1i3pB){~001eM@r@Yb~00031~001eGl4p3Zao$hYAuM50kP*^:7d[Y{aoiJ1k)8iM7En7Ba@zB6y9Buu0T7^<Bzq]#aquj906{Wdyw?xs0r2}100akMao-(8y9j2+tls<9apok1aoJ-5yw!bn03zy!7I-)G1owz&0SzG*a}awz0u?^)3M]&Q(&E7Q0u.W>4iLY{7I-)G1owz&0u.)JuM]$54/L>$@Qx[j4/L@0@y)e*1vblMaRU2zaqv9ynczg23&IjHapFb>03z%{a}Wiy~0001f1va7waq7s<4/EKKap!t[03z%{a}WiP(mENPMVkeh5KVQ0~003KGQAQo)5m#5gaq2+daqt}ly9r=?3M{cH0CS+(3&{.zap{@r%nSc0%l&gDap/Oal&Wh!~0aW2)5b^g=2[4<>k($^A77piK3M]/PaPJR(@uhiraRc>*ao%27n^6R^03A1x19tZ!k((cM2oT4Zc&%xm0^5fb0STwYao->)y9jxN0STtQaoiI^yaxw^aoiI!yaxw^PR9Fvap?#=kP*TZ4*%G[aoiI=yaxw^PDCb:l&Wh!~k+:}}5*d]i1%sHC~~wcvx85G?WWaqd6O(mENPMVkeh5<#Z1~003KGQAyaW1WJa@8Wdt*3M]Y$4}DQ!NGiD>E/T)s0@S/R2M)sm1vi97a{Gd[oAWQ610v.j19wo42oToI00AoA2P%9&0u.Ih0^5f31sKrOk(#dyaoiI!c&%xm0^5hQtMK{7rSSm4@A]J]0SzG*@r&-dao&$(3&{.zaoS!<nczg210v.j19wo410vW@0@%CBaoiI+aoT$iBzri906{Wdyaon+Yp$@U0@@Yp',
};
