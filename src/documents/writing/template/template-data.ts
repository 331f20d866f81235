import { labelsOf, textOf, type Labels } from '../labels.ts';
import type { Block, DocumentTree, DrawnPictures, Picture, Run, Table } from '../tree.ts';

/** What a tag of a template can stand for: words, a picture, or a list to go through. */
type TemplateValue = string | TemplateImage | TemplateScope[];
/** Values by the names of their tags; not readonly, since the library asks for plain lists. */
export type TemplateScope = { [tag: string]: TemplateValue };

/** A picture as the template library wants it; sizes in pixels. */
type TemplateImage = { readonly _type: 'image'; readonly source: ArrayBufferLike; readonly format: 'image/png'; readonly width: number; readonly height: number; readonly altText: string };

/** Names of tags hold no marks that tags themselves are made of. */
const tagName = (text: string): string => text.replaceAll(/[{}#/[\]\s]/g, '');

/** A picture 156 mm wide, as wide as the text of an official document. */
const pictureWidth = 590;

function imageOf({ picture, ratio, description }: Picture, pictures: DrawnPictures): TemplateValue {
  const drawn = pictures.get(picture);
  return drawn === undefined ? '' : { _type: 'image', source: drawn.png.slice().buffer, format: 'image/png', width: pictureWidth, height: Math.round(pictureWidth * ratio), altText: description };
}

/** A row by the headings of its columns; rows that only name a group have the tag 分组. */
function rowsOf({ head, body, columns }: Table, labels: Labels): TemplateScope[] {
  const names = (head.at(-1) ?? []).map(({ runs }) => tagName(textOf(runs, labels)));
  return body.map((cells): TemplateScope => {
    const [first] = cells;
    const isGroup = first?.columnSpan === columns.length;
    const texts = cells.map(({ runs }) => textOf(runs, labels));
    return { ...Object.fromEntries(names.map((name, at) => [name, isGroup ? '' : (texts[at] ?? '')])), 分组: isGroup ? (texts[0] ?? '') : '' };
  });
}

/** One paragraph: a bold claim and what follows it, or plain words. */
const paragraphOf = (claim: readonly Run[], words: readonly Run[], labels: Labels): TemplateScope => ({ 论断: textOf(claim, labels), 文字: textOf(words, labels) });

type Parts = { readonly paragraphs: TemplateScope[]; readonly pictures: TemplateScope[] };

function addBlock(block: Block, { paragraphs, pictures: shown }: Parts, labels: Labels, pictures: DrawnPictures): void {
  if (block.kind === 'paragraph') paragraphs.push(paragraphOf([], block.runs, labels));
  else if (block.kind === 'heading') paragraphs.push(paragraphOf([{ text: labels.of.get(block.id) ?? '' }, ...block.runs], block.tail, labels));
  else if (block.kind === 'picture') shown.push({ 图: imageOf(block, pictures), 图名: `${labels.of.get(block.id) ?? ''} ${block.caption}` });
}

/** The main part by headings: 章节 (level 1), each with its own paragraphs and pictures and its 小节 (level 2). */
function chaptersOf(blocks: readonly Block[], labels: Labels, pictures: DrawnPictures): { readonly opening: Parts; readonly chapters: TemplateScope[] } {
  const opening: Parts = { paragraphs: [], pictures: [] };
  const chapters: TemplateScope[] = [];
  let [own, sections]: [Parts, TemplateScope[]] = [opening, []];
  let chapterSections: TemplateScope[] = sections;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= 2 && block.tail.length === 0) {
      const title = `${labels.of.get(block.id) ?? ''}${textOf(block.runs, labels)}`;
      own = { paragraphs: [], pictures: [] };
      sections = [];
      const scope: TemplateScope = { 标题: title, 段落: own.paragraphs, 图: own.pictures, 小节: sections };
      if (block.level === 1) {
        chapters.push(scope);
        chapterSections = sections;
      } else chapterSections.push(scope);
    } else addBlock(block, own, labels, pictures);
  }
  return { opening, chapters };
}

/**
 * What a template can ask of a document: 标题, 副标题, 标注, 落款, 日期; lists 段落 (before the first heading), 章节 (each 标题, 段落, 图, 小节), and for each table, under the name of its sheet or
 * its caption, its rows by the headings of its columns.
 *
 * @example templateData(tree, pictures)['标题'] // '2024年…统计监测报告'
 */
export function templateData(tree: DocumentTree, pictures: DrawnPictures): TemplateScope {
  const labels = labelsOf(tree);
  const main = tree.sections.filter(({ annex }) => !annex).flatMap(({ blocks }) => blocks);
  const { opening, chapters } = chaptersOf(main, labels, pictures);
  const tables = tree.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
  return {
    ...Object.fromEntries(tables.map((table) => [tagName(table.sheet || table.caption), rowsOf(table, labels)])),
    标题: tree.title.join(''), 副标题: tree.subtitle, 标注: tree.stamps.join('　'), 落款: tree.issuer, 日期: tree.date, 段落: opening.paragraphs, 图: opening.pictures, 章节: chapters,
  };
}
