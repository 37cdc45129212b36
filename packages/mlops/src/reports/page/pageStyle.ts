/** The style of every report: light and dark as the reader's system has it, one column on a telephone, black on white on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--card:#f6f8fa;--ink:#1b2129;--ink-soft:#4a5562;--line:#dfe4ea;--line-strong:#8a95a3;--link:#0a5c86;
--low:#0b6a97;--high:#b9430c;--low-wash:#e2f0f7;--high-wash:#fbeadf;--good:#1a7037;--bad:#b3261e;--good-wash:#e4f3e8;--bad-wash:#fbe6e4;--warn:#8a5a00;--warn-wash:#fdf1d6;
--model-0:#5b3fb5;--model-1:#1d7a43;--model-2:#b01f66;--model-3:#8a5a00;--model-4:#0b6a97;
--step-0:#0b5c86;--step-1:#3f87b0;--step-2:#8cbad5;--step-3:#cbdfec;--step-4:#f1f3f5;--step-5:#f7d9c4;--step-6:#ecab80;--step-7:#d4743a;--step-8:#a63f06}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#13171c;--card:#1c2229;--ink:#e7ebf0;--ink-soft:#a9b4c1;--line:#313a45;--line-strong:#6f7c8b;--link:#7cc7ee;
--low:#5fc2ec;--high:#ff9d63;--low-wash:#16323f;--high-wash:#40291b;--good:#74d18e;--bad:#ff8b83;--good-wash:#16301f;--bad-wash:#40201e;--warn:#f0c05a;--warn-wash:#3a2e12;
--model-0:#b6a0ff;--model-1:#6fd493;--model-2:#ff8ac0;--model-3:#f0c05a;--model-4:#7cc7ee;
--step-0:#6cc8ef;--step-1:#4497bd;--step-2:#2e6a88;--step-3:#213f51;--step-4:#252b33;--step-5:#4d3322;--step-6:#85512c;--step-7:#c7763b;--step-8:#ffab6e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{display:flex;flex-wrap:wrap;justify-content:flex-end;margin:0 auto;padding:16px 20px 64px;max-width:1160px;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{flex:0 0 100%;min-width:0;max-width:100%;overflow-wrap:anywhere}
.language{position:absolute;opacity:0}
.language+label{padding:4px 12px;border:1px solid var(--line-strong);font-size:14px;cursor:pointer}
#language-es+label{border-radius:6px 0 0 6px}
#language-en+label{border-radius:0 6px 6px 0;border-left:0}
.language:checked+label{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.language:focus-visible+label,:focus-visible{outline:3px solid var(--low);outline-offset:2px}
#language-es:checked~main>[lang=en],#language-en:checked~main>[lang=es]{display:none}
h1{font-size:30px;line-height:1.2;margin:20px 0 8px;letter-spacing:-.01em}
h2{font-size:22px;line-height:1.3;margin:52px 0 8px;padding-top:14px;border-top:1px solid var(--line)}
h3{font-size:17px;margin:28px 0 6px}
p{margin:8px 0;max-width:74ch}
a{color:var(--link)}
.lead{font-size:18px}
.soft,figcaption span{color:var(--ink-soft)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;margin:16px 0;padding:0;list-style:none;font-size:15px}
.notice{margin:16px 0;padding:12px 16px;border-left:5px solid var(--line-strong);background:var(--card);border-radius:0 6px 6px 0}
.notice p{margin:4px 0}
.notice.good{border-color:var(--good);background:var(--good-wash)}
.notice.bad{border-color:var(--bad);background:var(--bad-wash)}
.notice.warn{border-color:var(--warn);background:var(--warn-wash)}
.notice.loud{border:4px solid var(--bad);border-radius:6px;font-size:19px;text-align:center;padding:20px}
.notice.loud p{max-width:none}
.notice ul{margin:6px 0;padding-left:22px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,342px),1fr));gap:24px 28px;align-items:start}
figure{margin:20px 0;min-width:0}
.figures.pairs{max-width:800px}
.figures figure{margin:8px 0}
figcaption{font-size:15px;line-height:1.45;margin-bottom:8px;max-width:74ch}
figcaption strong{display:block}
.chart{overflow-x:auto}
.chart svg{display:block}
.chart svg text{font-family:inherit}
details{margin-top:6px;font-size:14px}
summary{cursor:pointer;color:var(--link);padding:4px 0}
.scroll{overflow:auto;max-width:100%}
.scroll.tall{max-height:75vh}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums;line-height:1.4}
caption{text-align:left;color:var(--ink-soft);padding-bottom:4px}
th,td{padding:5px 12px 5px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600}
th,td{overflow-wrap:break-word}
td.n,th.n{text-align:right;white-space:nowrap}
tbody th{font-weight:500;overflow-wrap:anywhere;min-width:11em}
.numbers td{text-align:right;white-space:nowrap}.numbers tbody th{white-space:nowrap;min-width:0}.numbers th[rowspan]{white-space:normal;min-width:17em}.numbers td.t{text-align:left;white-space:normal;min-width:20em}.numbers thead th.n{white-space:normal;vertical-align:bottom}.numbers thead th:not(.n){vertical-align:bottom}
.numbers th.k,.numbers thead th:first-child{position:sticky;left:0;background:var(--paper);padding-right:12px}.numbers thead th:first-child{z-index:2}
td details,th details{margin:0}td summary,th summary{padding:0}th details{font-weight:400}
.tall thead th{position:sticky;top:0;background:var(--paper);z-index:1}
.controls{display:flex;flex-wrap:wrap;gap:10px 18px;margin:14px 0 4px}
.controls label{display:flex;flex-direction:column;gap:3px;font-size:14px;color:var(--ink-soft)}
.controls input,.controls select{font:inherit;font-size:16px;min-height:40px;max-width:100%;padding:6px 10px;border:1px solid var(--line-strong);border-radius:6px;background:var(--paper);color:var(--ink)}
.controls label:first-child{flex:1 1 240px;max-width:420px}
th button{font:inherit;color:inherit;text-align:inherit;background:none;border:0;padding:2px 0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th button::after{content:"\u00a0↕";color:var(--ink-soft)}
th[aria-sort=ascending] button::after{content:"\u00a0▲";color:inherit}
th[aria-sort=descending] button::after{content:"\u00a0▼";color:inherit}
tbody[hidden]{display:none}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:20px 0;padding:0}
.facts div{background:var(--card);border-radius:8px;padding:12px 14px}
.facts dt{font-size:14px;color:var(--ink-soft)}
.facts small{color:var(--ink-soft)}
.facts dd{margin:0;font-size:25px;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums}
.flow{display:flex;flex-wrap:wrap;gap:12px 34px;list-style:none;padding:0;margin:16px 0}
.flow li{position:relative;flex:1 1 170px;border:1.5px solid var(--line-strong);border-radius:8px;padding:10px 14px;background:var(--card)}
.flow li+li::before{content:"→";position:absolute;left:-26px;top:50%;transform:translateY(-50%);font-size:20px;color:var(--ink-soft)}
.flow strong{display:block;font-size:22px;line-height:1.25}
.aside{display:inline-block;margin-top:4px;border:1.5px dashed var(--line-strong);border-radius:6px;padding:1px 10px}
.confusion{width:100%;max-width:342px;table-layout:fixed}
.confusion th{min-width:0}
.confusion td{border:3px solid var(--paper);text-align:center;padding:10px 4px;background:var(--card)}
.confusion td strong{display:block;font-size:22px;line-height:1.2}
.confusion thead td{background:none}
.confusion .right{background:var(--good-wash)}
.confusion .wrong{background:var(--bad-wash)}
.bar{display:block;height:9px;min-width:1px;margin:3px 0;border-radius:2px}
.bars{width:100%}.bars tbody th{width:80%;overflow-wrap:anywhere}
.item{border-top:1px solid var(--line);padding:8px 0}.item p{max-width:90ch}.item:first-of-type{border-top:0}.answer{white-space:pre-line;background:var(--card);border-radius:6px;padding:8px 12px}.blank{color:var(--ink-soft);border-bottom:1px dashed var(--line-strong);padding-bottom:22px}
.case{display:inline-block;max-width:100%}.rule{display:inline-block;min-width:min(17em,46vw)}
.passed{color:var(--good);font-weight:600}.failed{color:var(--bad);font-weight:600}.warned{color:var(--warn);font-weight:600}
td.passed,td.failed{white-space:nowrap}
dl.record{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:4px 20px;font-size:15px}
dl.record dt{color:var(--ink-soft)}dl.record dd{margin:0;font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:14px}
footer{margin-top:56px;padding-top:12px;border-top:1px solid var(--line);font-size:14px;color:var(--ink-soft)}
@media (max-width:620px){.numbers tbody th.k{white-space:normal;min-width:44vw;font-size:13px}.controls label{flex:1 1 40%}.controls select{width:100%}tbody th{min-width:7.5em}dl.record{display:block}dl.record dd{margin-bottom:8px}body{padding:12px 16px 48px}h1{font-size:25px}h2{font-size:20px;margin-top:40px}.flow{flex-direction:column;gap:26px}.flow li{flex:none}.flow li+li::before{content:"↓";left:50%;top:-14px}}
@page{size:A4;margin:14mm}@page landscape{size:A4 landscape}
@media print{body{display:block;max-width:none;padding:0;font-size:11pt}.language+label,nav,.controls,th button::after{display:none}details::details-content{content-visibility:visible}summary{color:inherit;list-style:none}th button{text-decoration:none}.tall thead th,.numbers th.k,.numbers thead th:first-child{position:static}thead{display:table-header-group}table{font-size:8.5pt}tbody th{min-width:0}.numbers table{font-size:7.5pt}.numbers th.k{white-space:normal;min-width:17em}.numbers th,.numbers td{padding-right:6px}.numbers td.t{min-width:0}th.n{white-space:normal}.chart svg{max-width:100%;height:auto}.landscape{page:landscape}.scroll.tall{max-height:none}.scroll,.chart{overflow:visible}figure,tr,.notice,.facts{break-inside:avoid}h2,h3{break-after:avoid}.notice,.right,.wrong,.bar,.facts div{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
