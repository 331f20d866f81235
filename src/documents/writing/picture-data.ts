import { labelsOf, textOf, type Labels } from './labels.ts';
import { groupRow, hasYearsDown, notesOf, yearsAcross, type NamedData } from './years-across.ts';
import type { Block, DocumentTree, Picture, Run, Section, Table, TextRun } from './tree.ts';

/** Id of the annex that `withPictureData` adds. */
const annexId = 'picture-data';

/** Data of more columns than this stand on a landscape page. */
const mostColumns = 9;

/** So many pictures are named over their table; of more the first two. */
const mostNamed = 4;

/** The number in a label, to put pictures of annexes behind those of the main part as they are numbered. */
const numberOf = (id: string, { of }: Labels): number => Number(of.get(id)?.replace('图', '') ?? 0);

/** The words of a caption with the figures in them bound again. */
function captionRuns({ caption, captionFigures = [] }: Picture): readonly Run[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const figure of captionFigures) {
    const at = caption.indexOf(figure.text, from);
    if (at < 0) continue;
    if (at > from) runs.push({ text: caption.slice(from, at) });
    runs.push(figure);
    from = at + figure.text.length;
  }
  return from < caption.length ? [...runs, { text: caption.slice(from) }] : runs;
}

const named = (picture: Picture): NamedData => ({
  name: [{ reference: picture.id }, { text: '　' }, ...captionRuns(picture), ...(picture.data.unit === '' ? [] : [{ text: `（${picture.data.unit.startsWith('单位') ? '' : '单位：'}${picture.data.unit}）` }])],
  data: picture.data,
});

/** Tables with the same heads, one below the other, each under the row that names it. */
function stacked(all: readonly NamedData[]): Omit<Table, 'id'> {
  const [first] = all;
  if (first === undefined) throw new Error('no tables to stack');
  const { columns, head, keyColumns } = first.data;
  return {
    kind: 'table', caption: '', unit: '', columns, head, keyColumns, small: true, sheet: '',
    body: all.flatMap(({ name, data }) => [groupRow(name, columns.length), ...data.body]),
    notes: notesOf(all),
  };
}

/** What can stand in one table: all with years in their rows, all with the same heads. */
const sortOf = ({ data }: Picture): string => (hasYearsDown(data) ? 'years' : JSON.stringify([data.columns.length, data.head.map((cells) => cells.map(({ runs }) => textOf(runs)))]));

/** Which pictures a table is of; `isMore`: it goes on with the years of the one before. */
function titleOf(pictures: readonly Picture[], isMore: boolean): readonly Run[] {
  const isLong = pictures.length > mostNamed;
  const names = pictures.slice(0, isLong ? 2 : mostNamed).flatMap(({ id }, at): Run[] => [...(at === 0 ? [] : [{ text: '、' }]), { reference: id }]);
  return [...names, { text: `${isLong ? '等图' : ''}的数据${isMore ? '（续）' : ''}` }];
}

/**
 * The annex 各图数据: the figures behind all pictures in as few tables as hold them, years side by side, each picture's below its number and name. `null` where no picture has data.
 *
 * @example pictureDataAnnex(tree)?.title // '各图数据'
 */
export function pictureDataAnnex(tree: Pick<DocumentTree, 'sections'>): Section | null {
  const labels = labelsOf(tree);
  const pictures = tree.sections.flatMap(({ blocks }) => blocks.filter(hasData)).sort((one, other) => numberOf(one.id, labels) - numberOf(other.id, labels));
  const tables = [...Map.groupBy(pictures, sortOf)].flatMap(([sort, alike]) => {
    const all = alike.map(named);
    return (sort === 'years' ? yearsAcross(all) : [stacked(all)]).map((data, at) => ({ data, title: titleOf(alike, at > 0) }));
  });
  const blocks = tables.flatMap(({ data, title }, at): readonly Block[] => {
    const id = `${annexId}/${String(at + 1)}`;
    return [{ kind: 'paragraph', id: `${id}-title`, role: 'centred', runs: title }, { ...data, id }];
  });
  const isWide = blocks.some((block) => block.kind === 'table' && block.columns.length > mostColumns);
  return blocks.length === 0 ? null : { id: annexId, title: '各图数据', annex: true, orientation: isWide ? 'landscape' : 'portrait', blocks };
}

/** Whether a block is a picture that shows data. */
export const hasData = (block: Block): block is Picture => block.kind === 'picture' && block.data.body.length > 0;

/** Below a picture on paper: where its data are. */
export const dataMention: readonly Run[] = [{ text: '数据见' }, { reference: annexId }, { text: '。' }];

const withMention = (picture: Picture): Picture => ({ ...picture, notes: [...picture.notes, dataMention] });

/**
 * The tree with the annex 各图数据 at its end, and a note at each picture that says where its data are. For formats on paper; pages on a screen and workbooks show the data beside the picture.
 * A tree without pictures that have data, or with that annex already, comes back as it is.
 *
 * @example withPictureData(tree).sections.at(-1)?.title // '各图数据'
 */
export function withPictureData(tree: DocumentTree): DocumentTree {
  const annex = tree.sections.some(({ id }) => id === annexId) ? null : pictureDataAnnex(tree);
  if (annex === null) return tree;
  return { ...tree, sections: [...tree.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (hasData(block) ? withMention(block) : block)) })), annex] };
}
