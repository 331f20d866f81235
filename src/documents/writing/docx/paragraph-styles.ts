import { AlignmentType, LineRuleType } from 'docx';
import { fontOf } from './fonts.ts';
import { bodyLine } from './page-geometry.ts';
import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Face } from './fonts.ts';

/** How a style looks. `size` in points, `line` (of exact height; 0 for one as high as what stands in it), `before`, `after`, `left`, `right` in twips, `firstLine` in characters. */
export type Look = {
  readonly name: string;
  readonly face: Face;
  readonly size: number;
  readonly line: number;
  readonly align?: 'left' | 'both' | 'center' | 'right';
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly outline?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly based?: string;
  /** RRGGBB; black where none is named. */
  readonly colour?: string;
};

/** Text is set a quarter point closer than 16 pt, or only 27 of the 28 characters of the standard fit into a line of 156 mm. In twips. */
const squeeze = -5;

/** Two characters of the text, in twips. */
export const twoCharacters = 2 * (320 + squeeze);

/**
 * The looks of all paragraphs by the id of their style. Lines are of exact height, so that a page breaks at the same place whichever font stands in for a missing one.
 * What may come to stand at the top of a page has no distance above it, because programs disagree whether it counts there.
 * Names in English are Word's own: it shows them in the reader's language and hangs the navigation pane and the contents on them.
 */
const looks = {
  Normal: { name: 'Normal', face: 'body', size: 16, line: bodyLine, align: 'both' },
  NormalIndent: { name: 'Normal Indent', face: 'body', size: 16, line: bodyLine, align: 'both', firstLine: 2 },
  Title: { name: 'Title', face: 'title', size: 22, line: 660, align: 'center', keepNext: true },
  Subtitle: { name: 'Subtitle', face: 'claim', size: 16, line: bodyLine, align: 'center', before: 120, keepNext: true },
  Heading1: { name: 'heading 1', face: 'head', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 0, keepNext: true, keepLines: true },
  Heading2: { name: 'heading 2', face: 'claim', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 1, keepNext: true, keepLines: true },
  Heading3: { name: 'heading 3', face: 'body', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 2, keepNext: true, keepLines: true },
  Heading4: { name: 'heading 4', face: 'body', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 3, keepNext: true, keepLines: true },
  AnnexHeading1: { name: '附件一级标题', face: 'head', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 0, keepNext: true, keepLines: true },
  AnnexHeading2: { name: '附件二级标题', face: 'claim', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 1, keepNext: true, keepLines: true },
  AnnexHeading3: { name: '附件三级标题', face: 'body', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 2, keepNext: true, keepLines: true },
  AnnexHeading4: { name: '附件四级标题', face: 'body', size: 16, line: bodyLine, align: 'both', firstLine: 2, outline: 3, keepNext: true, keepLines: true },
  PartTitle: { name: '部分标题', face: 'head', size: 16, line: bodyLine, align: 'center', outline: 0, keepNext: true, keepLines: true },
  Centred: { name: '居中正文', face: 'body', size: 16, line: bodyLine, align: 'center', keepLines: true },
  Signature: { name: 'Signature', face: 'body', size: 16, line: bodyLine, align: 'right', right: 1280, keepLines: true },
  Closing: { name: 'Closing', face: 'body', size: 16, line: bodyLine, align: 'left', keepLines: true },
  Salutation: { name: 'Salutation', face: 'body', size: 16, line: bodyLine, align: 'left', keepNext: true },
  LetterMark: { name: '发文机关标志', face: 'title', size: 30, line: 760, align: 'center', colour: 'FF0000' },
  LetterLine: { name: '信函红线', face: 'plain', size: 1, line: 20, align: 'left' },
  LetterNumber: { name: '信函文号', face: 'body', size: 16, line: bodyLine, align: 'right', after: bodyLine, keepNext: true },
  TOCHeading: { name: 'TOC Heading', face: 'head', size: 16, line: bodyLine, align: 'center', before: bodyLine, after: 120, keepNext: true },
  TOC1: { name: 'toc 1', face: 'body', size: 14, line: 440, align: 'left' },
  TOC2: { name: 'toc 2', face: 'body', size: 14, line: 440, align: 'left', left: 560 },
  AnnexLabel: { name: '附件标号', face: 'head', size: 16, line: bodyLine, align: 'left', keepNext: true },
  AnnexTitle: { name: '附件标题', face: 'title', size: 22, line: 660, align: 'center', before: 240, after: 240, keepNext: true, keepLines: true },
  Caption: { name: 'caption', face: 'head', size: 12, line: 480, align: 'center', keepLines: true },
  TableUnit: { name: '表单位', face: 'plain', size: 10.5, line: 320, align: 'right', keepNext: true },
  TableText: { name: '表内文字', face: 'plain', size: 10.5, line: 320, align: 'left' },
  TableSmall: { name: '表内小字', face: 'plain', size: 9, line: 260, align: 'left' },
  TableFine: { name: '表内细字', face: 'plain', size: 7.5, line: 210, align: 'left' },
  TableNote: { name: '表注', face: 'plain', size: 9, line: 270, align: 'left', before: 20 },
  Note: { name: '说明', face: 'plain', size: 10.5, line: 340, align: 'both' },
  Spacer: { name: '分隔', face: 'plain', size: 1, line: 20, align: 'left' },
  Picture: { name: '图', face: 'plain', size: 1, line: 0, align: 'center', keepNext: true },
  Header: { name: 'header', face: 'head', size: 12, line: 320, align: 'left' },
  Footer: { name: 'footer', face: 'plain', size: 14, line: 320, align: 'left' },
} as const satisfies Readonly<Record<string, Look>>;

/** Id of a paragraph style of the written document. */
export type StyleId = keyof typeof looks;

/** The look of a style. */
export const lookOf = (style: StyleId): Look => looks[style];

/** How much closer than their size the characters of a style are set, in points. */
export const spacingOf = (style: StyleId): number => (lookOf(style).line === bodyLine ? squeeze / 20 : 0);

const alignments = { left: AlignmentType.LEFT, both: AlignmentType.BOTH, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function styleOf(id: string, look: Look): IParagraphStyleOptions {
  const { name, face, size, line, align = 'both', firstLine, before = 0, after = 0, left, right, outline, keepNext, keepLines, colour = '000000' } = look;
  const indent = { ...(firstLine === undefined ? {} : { firstLine: twoCharacters, firstLineChars: firstLine * 100 }), ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
  return {
    id,
    name,
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...(outline === undefined ? {} : { next: 'NormalIndent' }),
    quickFormat: true,
    run: { font: fontOf(face, id === 'Footer'), size: size * 2, color: colour, characterSpacing: line === bodyLine ? squeeze : 0 },
    paragraph: {
      alignment: alignments[align],
      spacing: { ...(line === 0 ? { line: 240, lineRule: LineRuleType.AUTO } : { line, lineRule: LineRuleType.EXACT }), before, after },
      ...(Object.keys(indent).length > 0 ? { indent } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
      ...(keepNext ? { keepNext } : {}),
      ...(keepLines ? { keepLines } : {}),
    },
  };
}

/** The claim at the head of a paragraph, before its figures, by the level of its heading. */
const claims: readonly ICharacterStyleOptions[] = ([['Claim1', 'head'], ['Claim2', 'claim'], ['Claim3', 'body'], ['Claim4', 'body']] as const).map(([id, face], index) => ({
  id,
  name: `段首标题 ${String(index + 1)}`,
  run: { font: fontOf(face) },
}));

/** All styles for the library. */
export const documentStyles: IStylesOptions = {
  default: { document: { run: { font: fontOf('body'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
  paragraphStyles: Object.entries(looks).map(([id, look]) => styleOf(id, look)),
  characterStyles: claims,
};
