import type { DocumentTree, DrawnPictures } from '../tree.ts';

/**
 * Writes a document as a Word file after GB/T 9704-2012 (A4, 版心 156 × 225 mm, 22 lines of 28 characters): title, contents, headings that Word knows as headings, tables whose heads repeat,
 * pictures with the table behind each in a last annex, page numbers outside, stamps on every page.
 *
 * Fonts are named, not contained. Every paragraph and heading has a bookmark made from its id (see `readWrittenParagraphs`). The same tree and pictures give the same bytes, whenever and
 * wherever they are written. Throws when a picture of the tree was not drawn.
 *
 * @example await writeDocx(tree, new Map([['trend', { svg, png, width: 1200, height: 600 }]])) // the bytes of a .docx
 */
export async function writeDocx(tree: DocumentTree, pictures: DrawnPictures): Promise<Uint8Array> {
  // The library takes a while to load: only those who write pay for it.
  return (await import('./make-package.ts')).makePackage(tree, pictures);
}
