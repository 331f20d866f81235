/**
 * How a page looks on a screen: white ground, one accent colour, type that grows with the reader's own size (rem), nothing wider than the window. Charts keep a white card
 * when the reader's screen is dark.
 */
export const screenStyle = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1e22;--quiet:#565d66;--line:#cfd5db;--rule:#3a4048;--accent:#0b5394;--group:#f1f4f7;--total:#e4e9ef;--fill:#fff6d6}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--ink:#e6e9ec;--quiet:#a9b1ba;--line:#3b424a;--rule:#8d96a0;--accent:#86bdf5;--group:#1e2328;--total:#272d34;--fill:#4a4014}}
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.25rem .75rem;z-index:3}
.stamps{margin:0;max-width:none;padding:.375rem 1rem;border-bottom:2px solid var(--ink);font-weight:700;letter-spacing:.1em}
.stamps span+span{margin-left:2em}
.page{max-width:84rem;margin:0 auto;padding:0 1rem 4rem}
header.title{padding:2rem 0 1rem;border-bottom:1px solid var(--rule);margin-bottom:1rem}
h1{margin:0;font-size:1.75rem;line-height:1.4;font-weight:700}
h1>span{display:block}
h1,.title{word-break:keep-all;text-wrap:balance}
.phrase{display:inline-block;white-space:pre-wrap}
.subtitle{margin:.5rem 0 0;color:var(--quiet)}
.contents ol{list-style:none;margin:0;padding:0;font-size:.9375rem;line-height:1.5}
.contents li{padding:.25rem 0}
.contents .level2{padding-left:1.5em}
.contents a{color:inherit;text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}
.contents .level0 .label{margin-right:.75em}
nav.contents{display:none}
details.contents{border:1px solid var(--line);margin:0 0 1rem;padding:0 1rem}
summary{cursor:pointer;padding:.5rem 0;color:var(--accent)}
details.contents li{padding:.5rem 0}
@media (min-width:64rem){
.page.with-contents{display:grid;grid-template-columns:17rem minmax(0,1fr);column-gap:3rem}
.page.with-contents>header.title{grid-column:1/-1}
nav.contents{display:block;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;border-right:1px solid var(--line);padding-right:1rem}
nav.contents h2{margin:0 0 .5rem;border:0;padding:0;font-size:1rem}
details.contents{display:none}
}
h2,h3,h4,h5{line-height:1.5;font-weight:700}
h2{margin:2.5rem 0 1rem;font-size:1.375rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{margin:1.75rem 0 .75rem;font-size:1.1875rem}
h4,h5{margin:1.25rem 0 .5rem;font-size:1rem}
section>h2 .title{display:block}
section.annex>h2 .label{display:block;color:var(--quiet);font-size:1rem}
p{margin:.75rem 0;max-width:46rem}
.claim{margin:.75rem 0;max-width:46rem}
.claim>*{display:inline;margin:0}
.note{margin:.25rem 0;color:var(--quiet);font-size:.875rem;line-height:1.6}
.signature,.closing{text-align:right;max-width:none}
.centred{text-align:center;max-width:none}
.undrawn{color:var(--quiet)}
[data-source]{text-decoration:none}
p [data-source][title],.claim [data-source][title]{border-bottom:1px dotted var(--quiet);cursor:help}
td [data-source][title]{cursor:help}
[data-source][title]:focus::after{content:attr(title);position:fixed;left:0;right:0;bottom:0;z-index:4;padding:.75rem 1rem;background:var(--ink);color:var(--ground);font-size:1rem;line-height:1.6;font-weight:400;text-align:left;white-space:normal}
mark{background:var(--fill);color:inherit}
mark.changed{border-bottom:3px double currentColor}
mark.changed::after{content:"〔待核〕";font-weight:700}
mark.to-fill{border:1px dashed currentColor;padding:0 .25em}
mark.to-fill::before{content:"〔待填〕";font-weight:700}
mark.said::before,mark.said::after{content:none}
.table{margin:1.25rem 0}
.box{overflow-x:auto;max-width:100%}
.box.tall{max-height:90vh;overflow:auto}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9375rem;line-height:1.5;font-variant-numeric:tabular-nums;border-bottom:2px solid var(--rule)}
caption{text-align:left;padding:0 0 .375rem;font-weight:700;line-height:1.5}
caption .name{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
caption .unit{position:sticky;right:0;float:right;font-weight:400;color:var(--quiet);padding-left:1em}
th,td{padding:.3125rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle;font-weight:400;overflow-wrap:break-word}
thead th{background:var(--group);font-weight:700;border-top:1px solid var(--rule);vertical-align:middle}
thead tr:first-child th{border-top:2px solid var(--rule)}
thead tr:last-child th{border-bottom:1px solid var(--rule)}
thead th+th{border-left:1px solid var(--line)}
.tall thead{position:sticky;top:0;z-index:2}
.right{text-align:right}
.centre{text-align:center}
.figure,td.right{white-space:nowrap}
@media screen{.short{white-space:nowrap}}
.strong,.total{font-weight:700}
th.group,td.group{background:var(--group);font-weight:700}
th.total,td.total{background:var(--total)}
.group-name{position:sticky;left:.5rem}
.naming{position:sticky;left:0;z-index:1;background:var(--ground);min-width:7em}
thead .naming{background:var(--group)}
.naming.total{background:var(--total)}
.naming.group{background:var(--group)}
.notes{margin:.375rem 0 0}
figure{margin:1.5rem 0}
.chart{overflow-x:auto;background:#fff;color:#1b1e22;border:1px solid var(--line)}
.chart svg{display:block;width:100%;height:auto;min-width:36rem;max-width:60rem;margin:0 auto;background:#fff}
figcaption{margin:.5rem 0;font-weight:700}
figure .label,caption .label{margin-right:.25em}
details.data{margin:.25rem 0 0}
.closing{margin-top:2rem}
.closing p{max-width:none;margin:.25rem 0}
.about{margin-top:3rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.875rem}
.about dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0}
.about dt{font-weight:700}
.about dd{margin:0;overflow-wrap:anywhere}
.printed{display:none}
@media (max-width:40rem){
h1{font-size:1.5rem}
header.title{padding-top:1.25rem}
.naming{max-width:9em}
.chart svg{min-width:34rem}
.about dl{grid-template-columns:minmax(0,1fr)}
}
@media screen and (max-width:40rem){
.chart::before{content:"左右滑动看全图";display:block;position:sticky;left:0;width:fit-content;padding:.25rem .5rem;font-size:.8125rem;color:#4a525a}
}
`;
