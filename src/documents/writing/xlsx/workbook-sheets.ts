import { labelsOf, textOf, type Labels } from '../labels.ts';
import type { Block, DocumentTree, DrawnPictures, Picture, Table } from '../tree.ts';
import { carriedName, carriedSheet } from './carried-sheet.ts';
import { pageDigits } from './cell-measures.ts';
import { chartSheet, withWayBack } from './chart-sheet.ts';
import { contentsName, contentsSheet } from './contents-sheet.ts';
import type { Sheet } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { tableSheet } from './table-sheet.ts';

type Orientation = 'portrait' | 'landscape';

/** A table or chart that gets a sheet, and under which heading it stands. */
type Found = { readonly block: Table | Picture; readonly orientation: Orientation; readonly under: string };

/** All tables and charts in reading order, the main part first, as they are numbered. */
function foundIn({ sections }: DocumentTree, labels: Labels): Found[] {
  return [...sections.filter(({ annex }) => !annex), ...sections.filter(({ annex }) => annex)].flatMap(({ blocks, orientation, title }) => {
    let under = title;
    return blocks.flatMap((block: Block): Found[] => {
      if (block.kind === 'heading') under = textOf(block.runs, labels);
      return block.kind === 'table' || block.kind === 'picture' ? [{ block, orientation, under }] : [];
    });
  });
}

/** What a table is called: its caption, else the heading above it. */
const titleOf = ({ block, under }: Found): string => block.caption || under || '表';

const wantedName = (found: Found): string => {
  const { block } = found;
  return (block.kind === 'table' ? block.sheet : block.data.sheet) || titleOf(found);
};

/**
 * The sheets of a workbook: 目录, one for each table, one for each chart with its data, and unseen what the tree carries.
 *
 * @example workbookSheets(tree, new Map()).map(({ name }) => name) // ['目录', '达标情况', …]
 */
export function workbookSheets(tree: DocumentTree, pictures: DrawnPictures): Sheet[] {
  const labels = labelsOf(tree);
  const all = foundIn(tree, labels);
  const found = [...all.filter(({ block }) => block.kind === 'table'), ...all.filter(({ block }) => block.kind === 'picture')];
  const names = sheetNames(found.map(wantedName), [contentsName, carriedName]);
  const document = tree.title.join('');
  const formats = new Set<string>();
  const sheets = found.map((one, at) => {
    const { block, orientation } = one;
    const title = [labels.of.get(block.id) ?? '', titleOf(one)].filter((word) => word !== '').join(' ');
    const setting = { labels, name: names[at] ?? '', title, stamps: tree.stamps.join('　'), document, formats };
    const sheet = block.kind === 'table' ? tableSheet(block, { ...setting, orientation, page: pageDigits[orientation], beside: { columns: 0, digits: 0 } }) : chartSheet(block, pictures.get(block.picture), setting);
    return withWayBack(sheet, contentsName);
  });
  const listed = found.map((one, at) => ({ label: labels.of.get(one.block.id) ?? '', title: titleOf(one), name: names[at] ?? '' }));
  return [contentsSheet(tree, labels, listed), ...sheets, ...(tree.carried ? [carriedSheet(tree.carried)] : [])];
}
