import { attachmentsOf, attachmentWord } from '../attachments.ts';
import { contentsLine } from '../contents-line.ts';
import { textWidth } from '../docx/text-width.ts';
import { labelsOf, type ContentsEntry, type Labels } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import { titleLines } from '../title-phrases.ts';
import type { DocumentTree, DrawnPictures, Section } from '../tree.ts';
import { carriedHtml } from './carried-html.ts';
import { anchorOf, escapeHtml } from './escape-html.ts';
import { sectionHtml } from './html-blocks.ts';
import { labelHtml, runsHtml, type HtmlSetting } from './html-runs.ts';
import { tableHtml } from './html-table.ts';
import { titleHtml } from './html-title.ts';
import { printStyle } from './print-style.ts';
import { screenStyle } from './screen-style.ts';

/** Nothing may run and nothing may be fetched, whatever stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function metaHtml({ issuer, dated, stamps, properties }: DocumentTree): string {
  const named: readonly (readonly [string, string])[] = [['author', issuer], ['dcterms.modified', dated], ['robots', stamps.length > 0 ? 'noindex' : ''], ...Object.entries(properties).map(([name, value]) => [`halfsky.${name}`, value] as const)];
  return lines(named.map(([name, content]) => (content === '' ? '' : `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`)));
}

/** On which page of print each anchor stands: the contents are printed with these numbers. */
export type PrintedPages = ReadonlyMap<string, number>;

/** The contents of paper have an annex more; `pages` null prints no numbers, which no browser can tell by itself. */
function entryHtml({ id, text }: ContentsEntry, level: string, setting: HtmlSetting, pages: PrintedPages | null): string {
  const anchor = anchorOf(id);
  const number = pages === null ? '' : `<span class="leader printed"></span><span class="page-number printed">${String(pages.get(anchor) ?? '')}</span>`;
  return `<li class="${level}"><a href="#${anchor}"><span class="label">${labelHtml(id, setting)}</span>${escapeHtml(text)}</a>${number}</li>`;
}

/** The contents twice, as no page can unfold itself without a script: beside the text and in print, folded on a phone. Only one of them is ever shown. */
function contentsHtml(setting: HtmlSetting, entries: readonly ContentsEntry[], pages: PrintedPages | null): string {
  const shown = new Set(entries.map(({ id }) => id));
  const items = (all: readonly ContentsEntry[], numbers: PrintedPages | null): string => `<ol>\n${all.map((entry) => entryHtml(entry, `level${String(entry.level)}${shown.has(entry.id) ? '' : ' printed'}`, setting, numbers)).join('\n')}\n</ol>`;
  return `<nav class="contents" aria-labelledby="halfsky-contents"><h2 id="halfsky-contents">目录</h2>\n${items(setting.labels.contents, pages)}</nav>\n<details class="contents"><summary>目录</summary>\n<nav aria-label="目录">${items(entries, null)}</nav></details>`;
}

/** In print the data of the charts come last, in few tables, so that the text is not torn apart by them. */
function printedData(annex: Section, setting: HtmlSetting): string {
  const blocks = annex.blocks.map((block) => (block.kind === 'table' ? tableHtml(block, setting, { id: '', label: '', caption: '', orientation: annex.orientation }) : block.kind === 'paragraph' ? `<p class="${block.role}">${runsHtml(block.runs, setting, 'text')}</p>` : ''));
  return `<section class="printed annex ${annex.orientation}" id="${anchorOf(annex.id)}">\n<h2><span class="label">${labelHtml(annex.id, setting)}</span><span class="title">${titleHtml(annex.title)}</span></h2>\n${lines(blocks)}\n</section>`;
}

/** What closes the text: on paper the list of annexes, then issuer and date. */
function closingHtml(tree: DocumentTree, setting: HtmlSetting): string {
  const listed = attachmentsOf(tree, setting.labels).map(({ number, name }, at) => `<p><span class="word">${at === 0 ? attachmentWord : ''}</span><span class="number">${number}</span><span>${escapeHtml(name)}</span></p>`);
  const list = listed.length === 0 ? '' : `<div class="attachments printed">${listed.join('\n')}</div>`;
  const signed = [tree.issuer, tree.date].filter((words) => words !== '').map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  // One line of its own, so that no page break comes between them.
  return list + signed === '' ? '' : `<div class="closing"><div>${lines([list, signed])}</div></div>`;
}

function aboutHtml(properties: DocumentTree['properties']): string {
  const entries = Object.entries(properties);
  return entries.length === 0 ? '' : `<footer class="about"><details><summary>文件信息</summary>\n<dl>${entries.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl></details></footer>`;
}

/** Distances of the first page on paper in points: text from edge to edge, a line of the title, one of text, the word 目录 with what is below it, a line of the contents. */
const front = { width: 442, height: 637, title: 36, size: 22, text: 28.95, contents: 50, entry: 26 } as const;

/** The distance of lines in the printed contents, closer than usual where few would go to a page of their own. */
function contentsDistance({ title, subtitle }: DocumentTree, { contents }: Labels): number {
  const titles = title.reduce((sum, text) => sum + titleLines(text, (words) => textWidth(words, front.size), front.width).length, 0);
  const above = 2 * front.text + titles * front.title + (subtitle === '' ? 0 : front.text) + front.contents;
  return Math.floor(contentsLine({ lines: contents.length, first: front.height - above, page: front.height, line: front.entry }) * 100) / 100;
}

const upTo = (count: number, rule: (at: number) => string): string => Array.from({ length: count }, (_, at) => rule(at + 1)).join('');

/** The widths tables ask for on paper, in thousandths. */
const paperWidths = (body: string): readonly string[] => [...new Set([...body.matchAll(/<col class="w(\d+) /g)].map(([, width = '']) => width))].toSorted((one, other) => Number(one) - Number(other));

/** The widths tables ask for, as classes: a style attribute would have to be allowed one by one. */
const widthStyle = (body: string): string => `@media screen{${upTo(40, (at) => `.s${String(at)}{width:${String(at)}em}.m${String(at * 5)}{min-width:${String(at * 5)}em}`)}}@media print{${paperWidths(body).map((width) => `.w${width}{width:${String(Number(width) / 10)}%}`).join('')}}`;

/**
 * A document as one page that needs nothing else: styles and drawings inside, no script, no address outside. Read on a wide screen, on a phone, in the dark, and printed as an
 * official document, with the annex of the data of its charts and the list of annexes that paper has. `pages` are the pages of its anchors in print, as far as they are known: with them the
 * printed contents have numbers. The same tree gives the same bytes.
 *
 * @example new TextDecoder().decode(writeHtml(tree, new Map())).startsWith('<!doctype html>') // true
 */
export function writeHtml(tree: DocumentTree, pictures: DrawnPictures, pages: PrintedPages | null = null): Uint8Array {
  const [onScreen, onPaper] = [labelsOf(tree), withPictureData(tree)];
  const dataAnnex = onPaper === tree ? undefined : onPaper.sections.at(-1);
  const labels = labelsOf(onPaper);
  const setting: HtmlSetting = { labels, onScreen: onScreen.of, hasDataAnnex: dataAnnex !== undefined, sources: tree.sources, pictures };
  let counted = 0;
  const nextPicture = (): number => (counted += 1);
  const [main, annexes] = [tree.sections.filter(({ annex }) => !annex), tree.sections.filter(({ annex }) => annex)];
  const closing = closingHtml(onPaper, setting);
  const hasContents = tree.contents && onScreen.contents.length > 0;
  const body = lines([
    '<a class="skip" href="#halfsky-text">跳到正文</a>',
    tree.stamps.length === 0 ? '' : `<p class="stamps">${tree.stamps.map((stamp) => `<span>${escapeHtml(stamp)}</span>`).join('')}</p>`,
    `<div class="page${hasContents ? ' with-contents' : ''}">`,
    `<header class="title"><h1>${tree.title.map((line) => `<span>${titleHtml(line)}</span>`).join('')}</h1>${tree.subtitle === '' ? '' : `\n<p class="subtitle">${escapeHtml(tree.subtitle)}</p>`}</header>`,
    hasContents ? contentsHtml(setting, onScreen.contents, pages) : '',
    '<main id="halfsky-text">',
    ...main.map((section, at) => sectionHtml(section, setting, nextPicture, at === main.length - 1 ? closing : '')),
    main.length === 0 ? closing : '',
    ...annexes.map((section) => sectionHtml(section, setting, nextPicture)),
    dataAnnex === undefined ? '' : printedData(dataAnnex, setting),
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
    `<style>${screenStyle}${widthStyle(body)}${printStyle(tree.stamps, contentsDistance(tree, labels))}</style>`,
  ]);
  return new TextEncoder().encode(`<!doctype html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`);
}
