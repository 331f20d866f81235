import { sampleDocument } from './sample-document.ts';
import type { Block, DocumentTree, DrawnPictures, Heading, Picture, Table } from '../../src/documents/writing/tree.ts';

const claims = (count: number): Heading[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'heading',
    id: `claim-${String(at)}`,
    level: 3,
    numbered: true,
    runs: [{ text: `示例目标${String(at)}进展顺利。`, strong: true }],
    tail: Array.from({ length: 6 }, (__, part) => [{ text: `2025年示例指标${String(part)}为` }, { text: `${String(90 + part)}.5%`, source: `${String(at)}/${String(part)}` }, { text: '，比上年提高1.2个百分点；' }]).flat(),
  }));

const isTable = (block: Block): block is Table => block.kind === 'table';
const isPicture = (block: Block): block is Picture => block.kind === 'picture';

/** A report of the size that the speed is promised for: 150 targets, 40 pictures of about 100 kB, 25 tables and the annex. */
export const largeDocument: DocumentTree = (() => {
  const [main, ...annexes] = sampleDocument.sections;
  if (!main) return sampleDocument;
  const tables = main.blocks.filter(isTable);
  const pictures = main.blocks.filter(isPicture);
  const blocks = [
    ...main.blocks,
    ...claims(150),
    ...Array.from({ length: 22 }, (_, at) => ({ ...(tables[at % tables.length] ?? tables[0]), id: `table-${String(at)}` }) as Table),
    ...Array.from({ length: 37 }, (_, at) => ({ ...(pictures[at % pictures.length] ?? pictures[0]), id: `picture-${String(at)}`, picture: `picture-${String(at)}` }) as Picture),
  ];
  return { ...sampleDocument, sections: [{ ...main, blocks }, ...annexes] };
})();

/** Bytes that no zip makes smaller, as large as a drawn chart; only their size matters. */
function noise(seed: number): Uint8Array {
  const bytes = new Uint8Array(100_000);
  let value = seed + 1;
  for (let at = 0; at < bytes.length; at += 1) {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = value >>> 24;
  }
  return bytes;
}

export const largePictures: DrawnPictures = new Map(['status', 'trend', 'gap', ...Array.from({ length: 37 }, (_, at) => `picture-${String(at)}`)].map((key, at) => [key, { svg: '', png: noise(at), width: 1200, height: 600 }]));
