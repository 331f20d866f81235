import { escapeStyleText } from './escape-html.ts';

/**
 * How a page is printed, by a headless browser to pdf or on paper: A4 after GB/T 9704-2012 (天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28.95 pt, page number outside
 * below), annexes across the sheet on named pages, stamps on every page. Fonts by name, with what other machines have behind them. Page numbers in margin boxes need Chromium 131
 * or newer. `contentsLine` is the distance of lines in the contents, in points. The contents have numbers where they were printed once to learn them (`PrintedPages`), as no browser can tell the page of a link by itself.
 *
 * @example printStyle(['内部资料 不得公开'], 26)
 */
export function printStyle(stamps: readonly string[], contentsLine: number): string {
  const song = '"宋体",SimSun,"Songti SC","Noto Serif CJK SC","Source Han Serif SC",serif';
  const fang = '"仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif CJK SC","Source Han Serif SC",serif';
  const kai = '"楷体_GB2312","楷体",KaiTi,STKaiti,"Noto Serif CJK SC","Source Han Serif SC",serif';
  const hei = '"黑体",SimHei,STHeiti,"Noto Sans CJK SC","Source Han Sans SC",sans-serif';
  const title = '"方正小标宋简体","方正小标宋_GBK",FZXiaoBiaoSong-B05S,"华文中宋",STZhongsong,"Noto Serif CJK SC","Source Han Serif SC",serif';
  const stamp = stamps.length === 0 ? '' : `@top-left{content:"${stamps.map(escapeStyleText).join('　')}";font:10.5pt ${hei};vertical-align:bottom;padding-bottom:7mm;white-space:nowrap}`;
  const numbered = (side: 'left' | 'right'): string => `@bottom-${side}{content:"— " counter(page) " —";font:14pt ${song};vertical-align:top;padding-top:7mm;padding-${side}:14pt}`;
  return `
@page{size:A4;margin:37mm 26mm 35mm 28mm;${stamp}}
@page wide{size:A4 landscape;margin:28mm 35mm 26mm 37mm}
@page :right{${numbered('right')}}
@page :left{${numbered('left')}}
@media print{
:root{color-scheme:light;--ground:#fff;--ink:#000;--quiet:#000;--line:#808080;--rule:#000;--accent:#000;--group:#f0f0f0;--total:#e2e2e2;--fill:#fff}
html{scroll-behavior:auto}
body{font:16pt/28.95pt ${fang};background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.stamps,.skip,details.contents,details.data,.about{display:none}
.page,.page.with-contents{display:block;max-width:none;margin:0;padding:0}
a{color:inherit;text-decoration:none}
header.title{border:0;margin:0 0 28.95pt;padding:28.95pt 0 0;text-align:center}
h1{font:22pt/36pt ${title};text-align:center;text-wrap:balance}
.title .subtitle{font:16pt/28.95pt ${kai};color:#000;text-align:center;text-indent:0}
nav.contents{display:block;position:static;max-height:none;overflow:visible;border:0;padding:0;break-after:page}
nav.contents h2{font:22pt/36pt ${title};text-align:center;margin:0 0 14pt;padding:0;border:0;letter-spacing:1em;text-indent:1em}
.contents ol{font:14pt/${String(contentsLine)}pt ${fang}}
.contents li{padding:0;break-inside:avoid}
.contents .level1,.contents .level0{font-family:${hei}}
.contents .level2{padding-left:2em}
.contents li:has(.leader){display:flex;align-items:flex-end}
.contents .leader{flex:1 0 2em;border-bottom:1pt dotted #000;margin:0 .25em .45em}
.contents .page-number{min-width:1.5em;text-align:right;font-family:"Times New Roman","Liberation Serif",serif}
h2,h3,h4,h5{break-after:avoid;break-inside:avoid;margin:0;padding:0;border:0;text-indent:2em;font-size:16pt;line-height:28.95pt}
h2{font-family:${hei};font-weight:400}
h3{font-family:${kai};font-weight:700}
h4,h5{font-family:${fang};font-weight:700}
p,.claim{margin:0;max-width:none;text-indent:2em;text-align:justify;orphans:2;widows:2}
.claim>*{text-indent:0}
.note,.notes .note{font:10.5pt/16pt ${song};color:#000;text-indent:0;text-align:left}
.centred{text-align:center;text-indent:0}
.address{text-indent:0}
.printed .centred{break-after:avoid}
.attachments .word{flex:none;width:3em}
.attachments .number{flex:none;white-space:pre}
.signature,.closing p{text-align:right;text-indent:0;padding-right:4em}
.closing{margin-top:28.95pt;break-before:avoid}
.end{break-inside:avoid}
.closing>div{display:inline-block;width:100%}
.closing .attachments{margin-bottom:28.95pt}
.closing .attachments p{display:flex;margin:0;text-align:left;padding:0 0 0 2em}
section.annex{break-before:page}
section.annex>h2{text-indent:0;text-align:center}
section.annex>h2 .label{font:16pt/28.95pt ${hei};color:#000;text-align:left}
section.annex>h2 .title{font:18pt/30pt ${title}}
section.landscape{page:wide;break-before:page;break-after:page}
.box,.box.tall{overflow:visible;max-height:none}
.box.whole,tbody.whole{break-inside:avoid}
.table{margin:8pt 0 12pt}
table{font:10.5pt/15pt ${song};table-layout:fixed;min-width:0!important;border-collapse:collapse;border-bottom:1.5pt solid #000}
table:has(.noted){border-bottom:0}
table.small{font-size:9pt;line-height:13pt}
table.dense{font-size:7.5pt;line-height:10.5pt}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
.tall thead,.naming,.group-name{position:static}
tr{break-inside:avoid}
thead tr,tbody tr:nth-child(-n+2){break-after:avoid}
thead+tbody>tr:first-child{break-before:avoid}
tbody:last-of-type tr:nth-last-child(-n+4),tbody:nth-last-of-type(2):has(+.noted) tr:nth-last-child(-n+4),.noted,.noted tr{break-before:avoid}
caption{font:12pt/18pt ${hei};text-align:center;padding:0 0 3pt;break-inside:avoid;break-after:avoid}
caption .name{position:static;display:block;max-width:none;text-wrap:balance}
caption .unit{position:static;float:none;display:block;text-align:right;font:9pt/12pt ${song};color:#000}
th,td{border:.5pt solid #808080;border-left-width:0;border-right-width:0;padding:2pt 3pt;overflow-wrap:anywhere}
th+th,td+td,th+td,td+th{border-left:.5pt solid #808080}
.dense th,.dense td{padding:1.5pt 2.25pt}
.figure,td.right{white-space:normal;overflow-wrap:break-word}
thead th{font-family:${hei};font-weight:400;border-top:0;border-bottom:.75pt solid #000}
thead tr:first-child th{border-top:1.5pt solid #000}
.strong,.total,th.group{font-weight:700}
.naming{min-width:0;max-width:none}
.notes{margin:3pt 0 0;break-before:avoid}
figure{margin:8pt 0 12pt;break-inside:avoid}
.chart{border:0;overflow:visible}
.chart svg{min-width:0;max-width:100%;max-height:150mm}
section.landscape .chart svg{max-height:118mm}
figcaption{font:12pt/18pt ${hei};text-align:center;margin:4pt 0 0}
p [data-source][title],.claim [data-source][title]{border:0}
mark.changed::after,mark.to-fill::before{font-family:${hei};font-size:.8em}
.printed{display:block}
span.printed{display:inline}
tbody.printed{display:table-row-group}
.table>.notes{display:none}
.noted td{border:0;border-top:1.5pt solid #000;padding:3pt 0 0}
}
`;
}
