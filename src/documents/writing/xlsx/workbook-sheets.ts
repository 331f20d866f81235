import { labelsOf, textOf, type Labels } from '../labels.ts';
import type { Block, DocumentTree, DrawnPictures, Picture, Section, Table } from '../tree.ts';
import { carriedName, carriedSheet } from './carried-sheet.ts';
import { pageDigits } from './cell-measures.ts';
import { chartSheet, withWayBack } from './chart-sheet.ts';
import { contentsName, contentsSheet } from './contents-sheet.ts';
import type { Sheet } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { stackedSheet } from './stacked-sheet.ts';
import { tableSheet } from './table-sheet.ts';

type Orientation = 'portrait' | 'landscape';

/** A table or chart that gets a sheet, in which section and under which heading it stands. */
type Found = { readonly block: Table | Picture; readonly orientation: Orientation; readonly section: Section; readonly under: string };

/** All tables and charts in reading order, the main part first, as they are numbered. */
function foundIn({ sections }: DocumentTree, labels: Labels): Found[] {
  return [...sections.filter(({ annex }) => !annex), ...sections.filter(({ annex }) => annex)].flatMap((section) => {
    const { blocks, orientation, title } = section;
    let under = title;
    return blocks.flatMap((block: Block): Found[] => {
      if (block.kind === 'heading') under = textOf(block.runs, labels);
      return block.kind === 'table' || block.kind === 'picture' ? [{ block, orientation, section, under }] : [];
    });
  });
}

/** What a table is called: its caption, else the heading above it. */
const titleOf = ({ block, under }: Found): string => block.caption || under || '表';

const wantedName = (found: Found): string => {
  const { block } = found;
  return (block.kind === 'table' ? block.sheet : block.data.sheet) || titleOf(found);
};

const isTable = (found: Found): found is Found & { readonly block: Table } => found.block.kind === 'table';

/** What stands on one sheet: a table or chart, or the tables of a section that ask for the same sheet. */
function onSheets(found: readonly Found[]): readonly (readonly [Found, ...Found[]])[] {
  const sheets: [Found, ...Found[]][] = [];
  for (const one of found) {
    const last = sheets.at(-1);
    const isMore = last !== undefined && isTable(one) && isTable(last[0]) && last[0].section === one.section && one.block.sheet !== '' && last[0].block.sheet === one.block.sheet;
    if (isMore) last.push(one);
    else sheets.push([one]);
  }
  return sheets;
}

/**
 * The sheets of a workbook: 目录, one for each table (several where they ask for the same), one for each chart with its data, and unseen what the tree carries.
 *
 * @example workbookSheets(tree, new Map()).map(({ name }) => name) // ['目录', '达标情况', …]
 */
export function workbookSheets(tree: DocumentTree, pictures: DrawnPictures): Sheet[] {
  const labels = labelsOf(tree);
  const all = foundIn(tree, labels);
  const found = onSheets([...all.filter(isTable), ...all.filter((one) => !isTable(one))]);
  const names = sheetNames(found.map(([first]) => wantedName(first)), [contentsName, carriedName]);
  const document = tree.title.join('');
  const formats = new Set<string>();
  const label = ([{ block, section }, ...more]: readonly [Found, ...Found[]]): string => labels.of.get(more.length === 0 ? block.id : section.id) ?? '';
  const title = ([first, ...more]: readonly [Found, ...Found[]]): string => (more.length === 0 ? titleOf(first) : first.section.title || titleOf(first));
  const sheets = found.map((together, at) => {
    const [{ block, orientation }, ...more] = together;
    const setting = { labels, name: names[at] ?? '', title: [label(together), title(together)].filter((word) => word !== '').join(' '), stamps: tree.stamps.join('　'), document, formats };
    const parts = together.filter(isTable).map((one) => ({ table: one.block, title: [labels.of.get(one.block.id) ?? '', titleOf(one)].filter((word) => word !== '').join(' ') }));
    const sheet = more.length > 0 ? stackedSheet(parts, { ...setting, orientation, page: pageDigits[orientation] }) : block.kind === 'table' ? tableSheet(block, { ...setting, orientation, page: pageDigits[orientation], beside: { columns: 0, digits: 0 } }) : chartSheet(block, pictures.get(block.picture), setting);
    return withWayBack(sheet, contentsName);
  });
  const listed = found.map((together, at) => ({ label: label(together), title: title(together), name: names[at] ?? '' }));
  return [contentsSheet(tree, labels, listed), ...sheets, ...(tree.carried ? [carriedSheet(tree.carried)] : [])];
}
