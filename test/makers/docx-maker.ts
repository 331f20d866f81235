import { strToU8, zipSync } from 'fflate';

/** One level of a list as Word keeps it. `format` is a `w:numFmt`, `pattern` a `w:lvlText` such as `第%1章`. */
export type MadeLevel = {
  readonly format: string;
  readonly pattern: string;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly start?: number;
  readonly restart?: number;
  readonly legal?: boolean;
  readonly font?: string;
  /** Id of the paragraph style linked with this level. */
  readonly style?: string;
};

/** Lists by id (`w:numId`); `like` names a list whose levels and counters it shares, `startAt` restarts levels of it. */
export type MadeList = {
  readonly levels?: readonly MadeLevel[];
  readonly like?: string;
  readonly startAt?: Readonly<Record<number, number>>;
};

/** One paragraph. `parts` puts several runs, tabs, soft and page breaks into it; `noted` is a page start noted by Word. */
export type MadePart = string | 'tab' | { readonly mark: 'tab' | 'soft-break' | 'page-break' | 'noted-page' };
export type MadeParagraph = {
  readonly text?: string;
  readonly parts?: readonly MadePart[];
  readonly list?: string;
  readonly level?: number;
  readonly style?: string;
  readonly outline?: number;
  readonly pageBreakBefore?: boolean;
};

/** A table of texts; every cell holds one paragraph. */
type MadeTable = { readonly rows: readonly (readonly string[])[] };

/** A piece of a document: a paragraph, a table, or WordprocessingML written by hand. */
export type MadeBlock = MadeParagraph | MadeTable | { readonly xml: string };

/** Everything that goes into a made docx. Styles `Heading1`…`Heading6` exist without being asked for. */
export type MadeDocx = {
  readonly blocks: readonly MadeBlock[];
  readonly lists?: Readonly<Record<string, MadeList>>;
  /** More styles, as XML. */
  readonly styles?: string;
  /** `w:footnote` elements, as XML. */
  readonly footnotes?: string;
  /** Running header and footer texts; the footer gets a page number field. */
  readonly header?: string;
  readonly footer?: string;
  /** Other files of the package, or replacements of those made here. */
  readonly files?: Readonly<Record<string, string>>;
};

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text as it may stand in XML. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** One run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const marks = {
  tab: '<w:r><w:tab/></w:r>',
  'soft-break': '<w:r><w:br/></w:r>',
  'page-break': '<w:r><w:br w:type="page"/></w:r>',
  'noted-page': '<w:r><w:lastRenderedPageBreak/></w:r>',
} as const;

/** One paragraph as WordprocessingML. */
export function paragraph(made: MadeParagraph): string {
  const list = made.list === undefined ? '' : `<w:numPr><w:ilvl w:val="${String(made.level ?? 0)}"/><w:numId w:val="${made.list}"/></w:numPr>`;
  const style = made.style === undefined ? '' : `<w:pStyle w:val="${made.style}"/>`;
  const outline = made.outline === undefined ? '' : `<w:outlineLvl w:val="${String(made.outline)}"/>`;
  const properties = `<w:pPr>${style}${made.pageBreakBefore ? '<w:pageBreakBefore/>' : ''}${list}${outline}</w:pPr>`;
  const parts = made.parts ?? [made.text ?? ''];
  return `<w:p>${properties}${parts.map((part) => (typeof part === 'string' ? run(part) : marks[part.mark])).join('')}</w:p>`;
}

function blockXml(block: MadeBlock): string {
  if ('xml' in block) return block.xml;
  if (!('rows' in block)) return paragraph(block);
  const rows = block.rows.map((row) => `<w:tr>${row.map((text) => `<w:tc><w:tcPr/>${paragraph({ text })}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

function levelXml(level: MadeLevel, index: number): string {
  const font = level.font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${level.font}" w:hAnsi="${level.font}" w:hint="default"/></w:rPr>`;
  return `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(level.start ?? 1)}"/><w:numFmt w:val="${level.format}"/>${level.restart === undefined ? '' : `<w:lvlRestart w:val="${String(level.restart)}"/>`}${level.style === undefined ? '' : `<w:pStyle w:val="${level.style}"/>`}${level.legal ? '<w:isLgl/>' : ''}${level.suffix === undefined ? '' : `<w:suff w:val="${level.suffix}"/>`}<w:lvlText w:val="${escapeXml(level.pattern)}"/><w:lvlJc w:val="left"/>${font}</w:lvl>`;
}

function numberingXml(lists: Readonly<Record<string, MadeList>>): string {
  const entries = Object.entries(lists);
  const abstracts = entries
    .filter(([, list]) => list.levels)
    .map(([id, list]) => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${(list.levels ?? []).map(levelXml).join('')}</w:abstractNum>`);
  const numbers = entries.map(([id, list]) => {
    const overrides = Object.entries(list.startAt ?? {}).map(
      ([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${list.like ?? id}"/>${overrides.join('')}</w:num>`;
  });
  return `${head}<w:numbering ${namespaces}>${abstracts.join('')}${numbers.join('')}</w:numbering>`;
}

function stylesXml(more: string): string {
  const headings = [1, 2, 3, 4, 5, 6].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${String(level - 1)}"/></w:pPr></w:style>`,
  );
  return `${head}<w:styles ${namespaces}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${headings.join('')}${more}</w:styles>`;
}

const pageField = '<w:p><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>';

/**
 * Makes a Word document (docx) the way Word writes it, with numbering made by Word's own lists, always the same bytes for the same input.
 *
 * @example makeDocx({ blocks: [{ text: '总则', list: '1' }], lists: { 1: { levels: [{ format: 'chineseCounting', pattern: '第%1章' }] } } })
 */
export function makeDocx(made: MadeDocx): Uint8Array {
  const parts: Record<string, string> = {
    'word/styles.xml': stylesXml(made.styles ?? ''),
    'word/numbering.xml': numberingXml(made.lists ?? {}),
    ...(made.footnotes === undefined ? {} : { 'word/footnotes.xml': `${head}<w:footnotes ${namespaces}>${made.footnotes}</w:footnotes>` }),
    ...(made.header === undefined ? {} : { 'word/header1.xml': `${head}<w:hdr ${namespaces}>${paragraph({ text: made.header })}</w:hdr>` }),
    ...(made.footer === undefined ? {} : { 'word/footer1.xml': `${head}<w:ftr ${namespaces}>${paragraph({ text: made.footer })}${pageField}</w:ftr>` }),
  };
  const kinds = Object.keys(parts).map((name) => ({ name, kind: /word\/([a-z]+)/.exec(name)?.[1] ?? '' }));
  const relations = kinds.map(({ name, kind }, index) => `<Relationship Id="rId${String(index + 1)}" Type="${office}/${kind}" Target="${name.slice(5)}"/>`);
  const reference = (kind: 'header' | 'footer'): string => {
    const index = kinds.findIndex((part) => part.kind === kind);
    return index < 0 ? '' : `<w:${kind}Reference w:type="default" r:id="rId${String(index + 1)}"/>`;
  };
  const section = `<w:sectPr>${reference('header')}${reference('footer')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const contentType = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const overrides = [
    `<Override PartName="/word/document.xml" ContentType="${contentType('document.main')}"/>`,
    ...kinds.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${contentType(kind)}"/>`),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${made.blocks.map(blockXml).join('')}${section}</w:body></w:document>`,
    ...parts,
    ...made.files,
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { mtime: new Date(2020, 0, 1) });
}
