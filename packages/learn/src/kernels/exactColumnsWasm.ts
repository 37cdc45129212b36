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
  z85: '0ax}=0rr910vd.O5pYgVE$8@$E$8@$E0*r>E/U4b41A+RE$8@$E$8@$E/GJX0rV[JB{q!{zeTDu0SSi50%eD62n41wwncj3wmU-w1B1o<yxatw{xZ[O2lLu-3vr29apY!31r!s04K.w:aRL$dc&%w)5Kuy(a@iPIkTtw[5EOXaaorO%n^4y403z>t0^5f90STzZaoDpf001eVaqNxGkTtJsD(%m(0Dx545dnO9ao%25k(-2y8Zk}r10wE$yc.]yy9sw}kP*gL6g@x)ao-(7c&%Jq0^5f35*du27BPs+k(#dya@9xDyAKfO07[BN8Zb[r6^abP1zYa#8Zb?p6f#.xa@8jayaxw^aT!DuaqFSw0@%F<apfe9yaxw^a$sYyapB<naTWc@~~~~aSyFFaqL8Bk(-5zap[zJ1ooLOc&%/35*d(T4fmNQaqc7706{Wdyw?Au0r3p6[bTWKap]Udy9sh[13^$waqvr*8#Q]XapR?21va7Gao&@3c&%xm0^5hQt($99u&xD{aSzKnaqeAj5!1^G3KX77@s*y@asNg5aS?*M@s*y$apFbZaT4%TapB>v6D[U^03J6VkP*WZ6H@o>0ZD&Maqb!hm<5u=5]5Qeaqvs=1v92Nar8Bxao&@3c&%xm0^5hQt($99u&xD{a@{K<2NH?C3>iWS7-skh9337xa%OiN@Qo?h9uVpz9q{rD0rJua1Qkhy5Ft->6=4Pd9@UTgarIZD@QH0/[C%*Vasc{R0u-Hc9StKfar?{M@Qx{![=wX.@LOZC03Am71%s*j0SUH/Bzy+W0%5pb@Qo?h8Z2+o5fIK0y9sh#0T/wzaqb!hmHYtudJ/YeaPS=oP=$<b3$xA9k(&bz3&{.U8#Q]Wasr*9c)f@Y3.OW)Qm&+Yas<feb{jUhaswotPRu33kP*WZ5nJV}03Is+5?0!YaPSX}aq3Hk03z:]5h<N)apYIchuBdb4J(xx0T{gYaojq35fID90x6#[ap/Ol@r&-dk(?G7ar8Bcaqc7706{Wdyw?Au0r3p6[bTWKap]Udy9sh#0T/wzaqCs=asXGM@uhg=c7#B&w/}K9c1R60kP*:-5nJV}03Is+4J(uw0STtMap{Bj1rXf%6e/)$apYIdhuBpf4J>:f0UuE:aojq36D^]e8#QcE06{R@3KX6<k(>Zz6cF8S1zP7@3&{.zaq^xCAyy#Yk(:C@mfC>wD)64f0sGnT5KuCjaRta-3KYl23*[5%41wvAaorO#n^4y403z}v0^5f90STzMaoMBC0^2Q}apq<b6D^=a4qE70ap67>apJ6L0^5f34iL{(k(#i/0STtFaquj906{Wdy9s6M03I%SkP*gL5>So(ao%26k)g{D6ET1.k(#dyaRbX0aqeAv001hT1va7saQ/F1aRj-vapYI8nD.p34K.wUa@hp9yaPz=k(#cK7A:be7b=i]ap]UhhuA>33)lv3aQ/F8k)eqDyIC17apZWuy9s5}0sGnT6*R>u1va7wk)g{D5G?G82X#ZcB#xy4apGz53M{fI0=Xudapfh113^$qk[E=P4J(rS1va7sapOhG1owxd1ooLOaQ/F5k[E=O4gAmB3J&Tp3)l9M1va7sapGU105:(UapHKsy9s0d4m7biaQ[?X3KX6?k)g{D5G?J92X#ZcB#xy43KX6/aR2Rck(>Zz5!1^G3M{9G0CS+>3&{.z3J',
};
