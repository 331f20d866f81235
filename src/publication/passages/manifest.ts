import { labelsOf, pictureDataAnnex, writtenText, type Block, type DocumentTree, type Run, type Section, type SourceKey, type Table } from '#documents';
import { basisOf, placeAfter } from './passage.ts';

/** A figure as printed, and where it came from. */
type PrintedFigure = readonly [text: string, source: SourceKey];

/** A paragraph or heading as it was written, number and all. `basis`: the figures the report itself says there, also where a passage stands instead; `restsOn`: what its words follow from beside its figures. */
export type WrittenParagraph = { readonly id: string; readonly text: string; readonly figures: readonly PrintedFigure[]; readonly basis: readonly string[]; readonly restsOn: readonly SourceKey[] };

/**
 * A table as it was written: the texts of its cells by row, heads first, and the figures in them by row and place in the row. `of`: one of the report's own; what a chart shows, as pages
 * and workbooks print it; or the same in the annex of a report on paper.
 */
type WrittenTable = { readonly id: string; readonly of: 'report' | 'chart' | 'paper'; readonly rows: readonly (readonly string[])[]; readonly figures: readonly (readonly [row: number, cell: number, text: string, source: SourceKey])[] };

/** Another line of the document by the id a Word file keeps it under: a title, a note below a table, the unit over it. */
type WrittenLine = { readonly id: string; readonly text: string; readonly figures: readonly PrintedFigure[] };

/** What a report was asked for; with the files of the same fingerprints it gives the same report. */
export type ReportAsked = {
  readonly year: number;
  readonly asOf: string;
  readonly subject: 'women' | 'children' | null;
  readonly place: string | null;
  readonly parent: string | null;
  /** Whose figures these really are, where they only stand in for the place's own. */
  readonly standIn: string | null;
  readonly issuer: string;
  readonly office: string;
  readonly date: string;
};

/** Name and SHA-256 of a file that was used. */
export type UsedFile = { readonly name: string; readonly fingerprint: string };

/**
 * What a finished report carries with it: what it is, from what it was made, everything it says with the source of each figure, so that it can be checked later and text edited by
 * hand can be found.
 */
export type ReportManifest = {
  readonly format: 'halfsky-report';
  readonly version: 1;
  readonly report: string;
  readonly program: string;
  readonly method: string;
  readonly asked: ReportAsked;
  readonly files: { readonly plan: UsedFile; readonly data: UsedFile; readonly passages: UsedFile | null };
  readonly paragraphs: readonly WrittenParagraph[];
  readonly tables: readonly WrittenTable[];
  /** Tables and pictures by what stands over or under them, number and all. */
  readonly captions: readonly WrittenLine[];
  readonly lines: readonly WrittenLine[];
  readonly sources: DocumentTree['sources'];
};

/** What a manifest says besides what is written in the document. */
export type ManifestHead = Pick<ReportManifest, 'report' | 'program' | 'method' | 'asked' | 'files'>;

const figuresIn = (runs: readonly Run[]): readonly PrintedFigure[] => runs.flatMap((run) => ('text' in run && run.source !== undefined ? [[run.text, run.source] as const] : []));

function tableOf({ id, head, body }: Table, of: WrittenTable['of'], labels: Labels): WrittenTable {
  const rows = [...head, ...body];
  return {
    id, of, rows: rows.map((cells) => cells.map(({ runs }) => writtenText(runs, labels))),
    figures: rows.flatMap((cells, row) => cells.flatMap(({ runs }, cell) => figuresIn(runs).map(([text, source]) => [row, cell, text, source] as const))),
  };
}

type Labels = ReturnType<typeof labelsOf>;

/** The notes of a table or picture. */
const notesOf = ({ id, notes }: Pick<Table, 'id' | 'notes'>): readonly WrittenLine[] => notes.map((runs, at) => ({ id: `${id}#note-${String(at + 1)}`, text: writtenText(runs), figures: figuresIn(runs) }));

const plainLine = (id: string, text: string): readonly WrittenLine[] => (text === '' ? [] : [{ id, text, figures: [] }]);

/** What stands around a table: its unit as it is printed, its notes. */
const aroundTable = (table: Table): readonly WrittenLine[] => [...plainLine(`${table.id}#unit`, table.unit === '' || table.unit.startsWith('单位') ? table.unit : `单位：${table.unit}`), ...notesOf(table)];

/** The lines that are neither paragraphs nor captions. `onPaper`: the annex of the charts' data. */
function linesOf({ title, subtitle, issuer, date, sections }: DocumentTree, onPaper: Section | null, labels: Labels): readonly WrittenLine[] {
  const frame = [...title.filter((text) => text !== '').flatMap((text, at) => plainLine(`#title-${String(at + 1)}`, text)), ...plainLine('#subtitle', subtitle), ...plainLine('#issuer', issuer), ...plainLine('#date', date)];
  const around = (blocks: readonly Block[]): readonly WrittenLine[] => blocks.flatMap((block) => (block.kind === 'table' ? aroundTable(block) : block.kind === 'picture' ? [...notesOf(block), ...aroundTable(block.data)] : []));
  const inside = sections.flatMap(({ id, title: name, annex, blocks }) => [...plainLine(`${id}#title`, annex ? name : ''), ...around(blocks)]);
  const data = onPaper === null ? [] : [...plainLine(`${onPaper.id}#title`, onPaper.title), ...onPaper.blocks.flatMap((block) => (block.kind === 'paragraph' ? plainLine(block.id, writtenText(block.runs, labels)) : [])), ...around(onPaper.blocks)];
  return [...frame, ...inside, ...data];
}

/**
 * What a document says, paragraph by paragraph and cell by cell, with its sources. `own` is the same report before hand-written passages were put into it.
 *
 * @example manifestOf(tree, tree, head).paragraphs[0]?.text
 */
export function manifestOf(tree: DocumentTree, own: DocumentTree, head: ManifestHead): ReportManifest {
  const labels = labelsOf(tree);
  const blocks: readonly Block[] = tree.sections.flatMap((section) => section.blocks);
  const bases = new Map(own.sections.flatMap((section) => section.blocks.map((block) => [block.id, basisOf(block)] as const)));
  const basis = (id: string): readonly string[] => bases.get(id) ?? bases.get(placeAfter(id)?.key ?? '') ?? [];
  const paragraphs = blocks.flatMap((block): WrittenParagraph[] => {
    if (block.kind === 'heading') return [{ id: block.id, text: `${labels.of.get(block.id) ?? ''}${writtenText([...block.runs, ...block.tail], labels)}`, figures: figuresIn([...block.runs, ...block.tail]), basis: basis(block.id), restsOn: block.restsOn ?? [] }];
    return block.kind === 'paragraph' ? [{ id: block.id, text: writtenText(block.runs, labels), figures: figuresIn(block.runs), basis: basis(block.id), restsOn: block.restsOn ?? [] }] : [];
  });
  const captions = blocks.flatMap((block): WrittenLine[] => ((block.kind === 'table' || block.kind === 'picture') && block.caption !== '' ? [{ id: block.id, text: `${labels.of.get(block.id) ?? ''}${block.caption}`, figures: figuresIn(block.captionFigures ?? []) }] : []));
  const onPaper = pictureDataAnnex(tree);
  const beside = blocks.flatMap((block) => (block.kind === 'table' ? [tableOf(block, 'report', labels)] : block.kind === 'picture' ? [tableOf({ ...block.data, id: block.id }, 'chart', labels)] : []));
  const tables = [...beside, ...(onPaper?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [tableOf(block, 'paper', labels)] : []))];
  return { format: 'halfsky-report', version: 1, ...head, paragraphs, tables, captions, lines: linesOf(tree, onPaper, labels), sources: tree.sources };
}
