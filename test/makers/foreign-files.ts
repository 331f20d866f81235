import { zlibSync } from 'fflate';

/**
 * An OLE compound file ([MS-CFB]) with the named streams, each of one sector. `word` are the flags of a WordDocument, `filePass` puts the record of an encrypted workbook in.
 *
 * @example makeOle(['WordDocument'])
 */
export function makeOle(names: readonly string[], made: { readonly word?: number; readonly filePass?: boolean } = {}): Uint8Array {
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const file = Buffer.alloc(512 * (2 + directorySectors + names.length));
  const sector = (at: number): number => (at + 1) * 512;
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, sector(0), sector(1));
  for (let at = 1; at <= directorySectors; at++) file.writeUInt32LE(at === directorySectors ? 0xfffffffe : at + 1, sector(0) + at * 4);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = sector(1) + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    if (index === 0) continue;
    const first = directorySectors + index;
    file.writeUInt32LE(first, at + 116);
    file.writeUInt32LE(512, at + 120);
    if (name === 'WordDocument') file.writeUInt16LE(made.word ?? 0, sector(first) + 10);
    if (name === 'Workbook') Buffer.from([0x09, 0x08, 4, 0, 0, 6, 5, 0, ...(made.filePass ? [0x2f, 0, 2, 0, 0, 0] : [0x42, 0, 2, 0, 0xb0, 4])]).copy(file, sector(first));
  }
  return Uint8Array.from(file);
}

/** A PNG that says it has so many pixels; it holds none of them. */
export function makePng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', size), chunk('IDAT', zlibSync(new Uint8Array(4))), chunk('IEND', new Uint8Array())]));
}

/** A JPEG that says it has so many pixels: JFIF, a table, a frame, a scan of a few bytes, the end. */
export const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xdb, 0, 3, 0, 0xff, 0xc0, 0, 8, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
