// Made by `npm run kernels` from packages/learn/kernels/assembly/symmetricEigen.ts: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface SymmetricEigenFunctions {
  combineRows(M: number, n: number, first: number, weights: number, out: number): void;
  subtractOuter(M: number, n: number, first: number, v: number, w: number): void;
  subtractSymmetricOuter(M: number, n: number, first: number, v: number, w: number): void;
  applyRotations(M: number, n: number, low: number, high: number, cosines: number, sines: number): void;
}

export const symmetricEigenWasm: KernelSource<SymmetricEigenFunctions> = {
  z85: '0ax}=0rr910tkDw1+h2KE$4Da27IbLE$8}F0UkqlwO#U}zdNN5A^mY^00rxc000012t24av@Di[x(mGWz*cm50U6i[vSVT0v@$H?By/E)0tY:0vSVT0v@$T{zeA<aA+P2VB-.hn000HqAbYSsqG3U=BzkVhA@VpHY:s]80rSKQ0^>5@aos+gBrH@k0WdZHkP*7I1XF[.ao+4kBrQ]i18os*03R*H6D)]d1rW[-d*2+}4e*>-4J>-]1WJf7aph>0aQPs[k)8iM2oT0?1T1a/yha)@aoJ.>y9r<91rW}:aQn9mao>aqy9i<P1va7lao}=A1ooLNap4&B1owz>0u.<{2(K-a0r8D?@Qo<^[D5N@1ooLGk[E=O1%sgq5nAu]ao$gzy9r/<0sGnT1%smA1va7lao<s#03zT(2p/(RQ96<!2Rb#SQm!hu0@@YK1WJf7aQ5nP3KWuE0rSHP0EK]{aos+gBrH]j0WdZHkP*7I1XF[.aoJ.&k)8jzd*2+}3JgUZ3M]A(1WJf7ap8^#aQGm)k)8iM2oT0?1T17!yha)@aoS!(y9r/:kP*m%2X>E*nD.p31%scG00AoA3M]YM00Ar2[=wZV0Srxe03zFi5nAu)ao$gzy9r/<0sGnT1%sjz1va7lao<s#03zQ>2p/(RQm<NH01f[Mk(>Zz1Q>zt3K-s70%:qUDJwHp0yl*fa{Yp]y9r{b0WdZHkP*j@18n}Vnczg210v+k19wo43h>hk03I:[3h>hk2Q6T13h>hk5fRJa3h>hk7:fzj0ZM{ga{Gd&ao->[y?^Yd2oTc(25kp=13^$kk)RiF3p$v=ao&})@qV%2apGv$@qV%2@QH0/[bTTvao%1{yw!bn0r8D?@Qo?g4J(002TFGky9B5:00Ar2[=wZU0u.)}2P%H&@qV%2@QH0/[b-E}1ooLGk[E=O1%sdp5nAu[3&{.zao&}}nD.p31%sa20@%CId*2+]2p/(RQm-Rnd*3512oTp!d*2^CPDBK>0$VNWap7mlBzr07d*2^CPDBK>0#Jc+ap8Zj0%26*irGl?ao+4ly9r-?0sGnqkP*7I1XF[.aoJ.&k)8jzd*2+{5fI3u19tZ>aoiI/ap8^#y9r*81rW[-aQe3lao&}}nD.p31%sa20@%CPao%z00hubD0@%CFk)RiG1%sdp2X>H/3&{.zao+4iy9r-?0sGnyG-?FZE*QJ9D(@Il0=5}-aoiI+k)8iM2{os^y9r]^kP*s#2wLvZnczg23lPQu19wo40q#)203I*{0q#)25fRMb0q#)2ar.ps0q#)2fD?2J1%B6JkP*dikP*aJ18pa5yE55Aa}2H@yw!Fw03I:[03zO-a{X5D1ooOTap4&B1p#Z&ap4&B1rX<4ap4&B1ty#laoiI/apz@.3iHnL4iMqZ[=o<wap!wv0SzG*@r&-daoiI[aqs.A0u.^[5b(51@Qo<^3J}1-03zZ[6-EO6apGw7@QH0/[b-E}1rX/!apPCd@QG$i3)leX[=wZU0SrxefDZ=D68?w4apPC6@QH0/[C%^yapGwa@QG$i4iMhW[=wZV0u?%@3)ln.[=o<xaq1Ix0SzJ?aRk+8aqK>C0u.*]5=In3@Qx[i5G?fw0C-?Xao%4&3&{.zaoiI]@r&-daoiI{@r&-taoiI}@r&-JaoiI@@r&-Zap7msy9r&>0sGnqkP*7I2UCj+apoj%k)8jza]<a}03Ja21%B6JkP*dikP*aJ18pa5yE55Aa{Pj[yaxw^aR#m3ao->)yaxw^a@zB5aph*c04OcKa@N9$7A:G/PG98OaqVdrQ97o}7nvGC79AYB0C-?X3&{.zaoiJ1irGm72TFGaaQwFS3KWs',
};
