import { Document, Packer } from 'docx';
import { assembleSections } from './assemble.ts';
import { bodyLine } from './page-geometry.ts';
import { documentStyles } from './paragraph-styles.ts';
import { printable } from './printable-text.ts';
import { settlePackage } from './settle-package.ts';
import { startWriting } from './writing-state.ts';
import { labelsOf } from '../labels.ts';
import { withPictureData } from '../picture-data.ts';
import type { IPropertiesOptions } from 'docx';
import type { DocumentTree, DrawnPictures } from '../tree.ts';

type CustomProperty = NonNullable<IPropertiesOptions['customProperties']>[number];

/** Who the properties of the file name as the program that wrote it. */
const program = 'HalfSky';

/** The properties of the tree; Word does not tell names apart by capitals and opens no file with two of the same name. */
function propertiesOf({ properties }: DocumentTree): CustomProperty[] {
  const byName = new Map<string, CustomProperty>();
  for (const [given, value] of Object.entries(properties)) {
    const name = printable(given).trim().slice(0, 255);
    if (name !== '') byName.set(name.toLowerCase(), { name, value: printable(value) });
  }
  return [...byName.values()];
}

/** Writes the tree as a Word file; see `writeDocx`. */
export async function makePackage(given: DocumentTree, pictures: DrawnPictures): Promise<Uint8Array> {
  const tree = withPictureData(given);
  const writing = startWriting(labelsOf(tree), pictures);
  const sections = assembleSections(tree, writing);
  const file = new Document({
    title: printable(tree.title.join('')),
    creator: printable(tree.issuer) || program,
    lastModifiedBy: program,
    styles: documentStyles,
    sections,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: bodyLine,
    customProperties: propertiesOf(tree),
  });
  return settlePackage(await Packer.pack(file, 'uint8array'), tree, writing);
}
