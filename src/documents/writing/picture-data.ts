import { labelsOf } from './labels.ts';
import type { Block, DocumentTree, Picture, Section } from './tree.ts';

/** Id of the annex that `withPictureData` adds. */
const annexId = 'picture-data';

/** Data of more columns than this stand on a landscape page. */
const mostColumns = 9;

const hasRows = ({ data }: Picture): boolean => data.body.length > 0;

/** The title that names the picture, then its data; the table has no number of its own. */
const dataBlocks = (picture: Picture): Block[] => [
  { kind: 'paragraph', id: `${picture.id}-data-title`, role: 'centred', runs: [{ reference: picture.id }, { text: `　${picture.caption}数据` }] },
  { ...picture.data, id: picture.data.id || `${picture.id}-data`, caption: '' },
];

const withMention = (picture: Picture): Picture => ({ ...picture, notes: [...picture.notes, [{ text: '数据见' }, { reference: annexId }, { text: '。' }]] });

/**
 * The tree with the tables behind its pictures in a last annex 各图数据, each below the number of its picture, and a note at each picture that says where they are. For formats on paper; pages on a
 * screen and workbooks show the data beside the picture. A tree without pictures that have data, or with that annex already, comes back as it is.
 *
 * @example withPictureData(tree).sections.at(-1)?.title // '各图数据'
 */
export function withPictureData(tree: DocumentTree): DocumentTree {
  const isPicture = (block: Block): block is Picture => block.kind === 'picture' && hasRows(block);
  const { of } = labelsOf(tree);
  const pictures = tree.sections.flatMap(({ blocks }) => blocks.filter(isPicture)).sort((one, other) => numberOf(of.get(one.id)) - numberOf(of.get(other.id)));
  if (pictures.length === 0 || tree.sections.some(({ id }) => id === annexId)) return tree;
  const isWide = pictures.some(({ data }) => data.columns.length > mostColumns);
  const annex: Section = { id: annexId, title: '各图数据', annex: true, orientation: isWide ? 'landscape' : 'portrait', blocks: pictures.flatMap(dataBlocks) };
  const sections = tree.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (isPicture(block) ? withMention(block) : block)) }));
  return { ...tree, sections: [...sections, annex] };
}

/** The number in a label, to put pictures of annexes behind those of the main part as they are numbered. */
const numberOf = (label: string | undefined): number => Number(label?.replace('图', '') ?? 0);
