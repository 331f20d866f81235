import { labelsOf, type ContentsEntry } from '../labels.ts';
import type { Block, DocumentTree, DrawnPictures, Picture } from '../tree.ts';
import { carriedHtml } from './carried-html.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { sectionHtml } from './html-blocks.ts';
import { pictureData } from './html-picture.ts';
import type { HtmlSetting } from './html-runs.ts';
import { printStyle } from './print-style.ts';
import { screenStyle } from './screen-style.ts';

/** More rows of chart data than this (some twelve sheets) are not printed: who wants them has the page itself or the workbook. */
const mostPrintedRows = 400;

/** Nothing may run and nothing may be fetched, whatever stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function metaHtml({ issuer, dated, stamps, properties }: DocumentTree): string {
  const named: readonly (readonly [string, string])[] = [['author', issuer], ['dcterms.modified', dated], ['robots', stamps.length > 0 ? 'noindex' : ''], ...Object.entries(properties).map(([name, value]) => [`halfsky.${name}`, value] as const)];
  return lines(named.map(([name, content]) => (content === '' ? '' : `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`)));
}

const entryHtml = ({ id, level, label, text }: ContentsEntry): string => `<li class="level${String(level)}"><a href="#${anchorOf(id)}"><span class="label">${escapeHtml(label)}</span>${escapeHtml(text)}</a></li>`;

/** The contents twice, as no page can unfold itself without a script: beside the text and in print, folded on a phone. Only one of them is ever shown. */
function contentsHtml(entries: readonly ContentsEntry[]): string {
  const list = `<ol>\n${entries.map(entryHtml).join('\n')}\n</ol>`;
  return `<nav class="contents" aria-labelledby="halfsky-contents"><h2 id="halfsky-contents">目录</h2>\n${list}</nav>\n<details class="contents"><summary>目录</summary>\n<nav aria-label="目录">${list}</nav></details>`;
}

/** In print the data of the charts come last, so that the text is not torn apart by them. */
function printedData(pictures: readonly Picture[], setting: HtmlSetting): string {
  const filled = pictures.filter(({ data }) => data.body.length > 0);
  const rows = filled.reduce((sum, { data }) => sum + data.body.length, 0);
  if (filled.length === 0) return '';
  const data = rows > mostPrintedRows ? '<p>各图数据较多，不随文印出，见本报告的网页版或表格（xlsx）。</p>' : filled.map((picture) => pictureData(picture, setting)).join('\n');
  return `<section class="printed annex portrait">\n<h2><span class="title">各图数据</span></h2>\n${data}\n</section>`;
}

function aboutHtml(properties: DocumentTree['properties']): string {
  const entries = Object.entries(properties);
  return entries.length === 0 ? '' : `<footer class="about"><details><summary>文件信息</summary>\n<dl>${entries.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl></details></footer>`;
}

const upTo = (count: number, rule: (at: number) => string): string => Array.from({ length: count }, (_, at) => rule(at + 1)).join('');

/** The widths tables may ask for, as classes: a style attribute would have to be allowed one by one. */
const widthStyle = `@media screen{${upTo(40, (at) => `.s${String(at)}{width:${String(at)}em}.m${String(at * 5)}{min-width:${String(at * 5)}em}`)}}@media print{${upTo(100, (at) => `.w${String(at)}{width:${String(at)}%}`)}}`;

/**
 * A document as one page that needs nothing else: styles and drawings inside, no script, no address outside. Read on a wide screen, on a phone, in the dark, and printed as an
 * official document. The same tree gives the same bytes.
 *
 * @example new TextDecoder().decode(writeHtml(tree, new Map())).startsWith('<!doctype html>') // true
 */
export function writeHtml(tree: DocumentTree, pictures: DrawnPictures): Uint8Array {
  const labels = labelsOf(tree);
  const setting: HtmlSetting = { labels, sources: tree.sources, pictures, chartData: new Map() };
  let counted = 0;
  const nextPicture = (): number => (counted += 1);
  const written = (annex: boolean): string => tree.sections.filter((section) => section.annex === annex).map((section) => sectionHtml(section, setting, nextPicture)).join('\n');
  const isPicture = (block: Block): block is Picture => block.kind === 'picture';
  const closing = [tree.issuer, tree.date].filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const hasContents = tree.contents && labels.contents.length > 0;
  const body = lines([
    '<a class="skip" href="#halfsky-text">跳到正文</a>',
    tree.stamps.length === 0 ? '' : `<p class="stamps">${tree.stamps.map((stamp) => `<span>${escapeHtml(stamp)}</span>`).join('')}</p>`,
    `<div class="page${hasContents ? ' with-contents' : ''}">`,
    `<header class="title"><h1>${tree.title.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>${tree.subtitle === '' ? '' : `\n<p class="subtitle">${escapeHtml(tree.subtitle)}</p>`}</header>`,
    hasContents ? contentsHtml(labels.contents) : '',
    '<main id="halfsky-text">',
    written(false),
    // One line of its own, so that no page break comes between issuer and date.
    closing === '' ? '' : `<div class="closing"><div>${closing}</div></div>`,
    written(true),
    printedData(tree.sections.flatMap(({ blocks }) => blocks.filter(isPicture)), setting),
    aboutHtml(tree.properties),
    '</main>',
    '</div>',
    tree.carried ? carriedHtml(tree.carried) : '',
  ]);
  const head = lines([
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(tree.title.join(''))}</title>`,
    metaHtml(tree),
    `<style>${screenStyle}${widthStyle}${printStyle(tree.stamps)}</style>`,
  ]);
  return new TextEncoder().encode(`<!doctype html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`);
}
