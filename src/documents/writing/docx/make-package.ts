import { Document, Packer } from 'docx';
import { assembleSections } from './assemble.ts';
import { bodyLine } from './page-geometry.ts';
import { documentStyles } from './paragraph-styles.ts';
import { printable } from './printable-text.ts';
import { settlePackage } from './settle-package.ts';
import { startWriting } from './writing-state.ts';
import { labelsOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import type { DocumentTree, DrawnPictures } from '../tree.ts';

/** Who the properties of the file name as the program that wrote it. */
const program = 'HalfSky';

/** Writes the tree as a Word file; see `writeDocx`. */
export async function makePackage(given: DocumentTree, pictures: DrawnPictures): Promise<Uint8Array> {
  const tree = withPictureData(given);
  const writing = startWriting(labelsOf(tree), pictures);
  const sections = assembleSections(tree, writing);
  const properties = Object.entries(tree.properties).filter(([name]) => printable(name) !== '');
  const file = new Document({
    title: printable(tree.title.join('')),
    creator: printable(tree.issuer) || program,
    lastModifiedBy: program,
    styles: documentStyles,
    sections,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: bodyLine,
    customProperties: properties.map(([name, value]) => ({ name: printable(name), value: printable(value) })),
  });
  return settlePackage(await Packer.pack(file, 'uint8array'), tree, writing);
}
