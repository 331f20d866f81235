import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflated = promisify(deflate);

/** Most colours a palette has. */
const mostColours = 256;

/** Rows as PNG stores them: a byte that says that nothing was done to the row, then a place in the palette for every pixel. */
type Indexed = { readonly rows: Uint8Array; readonly palette: readonly number[] };

/** From so many pixels of one colour in a row on it is an area, whose colour is kept as it is. */
const leastRun = 12;

/** Apart from all shades. */
const exactly = 1 << 24;

/**
 * Pixels as places in a palette. Shades that differ by less than `1 << dropped` in a channel count as one: those along the edges of letters are many and none is looked at. Null: too many.
 */
function indexed(pixels: Uint32Array, width: number, dropped: number): Indexed | null {
  const kept = (0xff >> dropped) << dropped;
  const mask = kept | (kept << 8) | (kept << 16);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const height = pixels.length / width;
  const rows = new Uint8Array((width + 1) * height);
  let [before, place, from, to] = [-1, 0, 0, 0];
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1) {
      const colour = pixels[from] ?? 0;
      if (colour !== before) {
        before = colour;
        const isArea = pixels[from + leastRun - 1] === colour && pixels[from + 5] === colour;
        const shade = isArea ? (colour & 0xff_ff_ff) | exactly : colour & mask;
        const known = places.get(shade);
        if (known === undefined) {
          if (palette.length === mostColours) return null;
          place = palette.length;
          places.set(shade, place);
          palette.push(colour & 0xff_ff_ff);
        } else place = known;
      }
      rows[to] = place;
      to += 1;
    }
  }
  return { rows, palette };
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

/** Dots in a metre, so that programs show the picture at its size in print. */
function density(dotsPerInch: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(dotsPerInch / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  bytes[8] = 1;
  return bytes;
}

/**
 * A PNG with a palette, a third as large as one with full colours. `pixels` are four bytes each, red first, on an opaque ground; their number is `width` times any height.
 *
 * @example await indexedPng(image.pixels, image.width, 220) // 89 50 4e 47 …
 */
export async function indexedPng(pixels: Uint8Array, width: number, dotsPerInch: number): Promise<Uint8Array> {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const height = words.length / width;
  const { rows, palette } = [4, 5, 6, 7].reduce<Indexed | null>((found, dropped) => found ?? indexed(words, width, dropped), null) ?? { rows: new Uint8Array((width + 1) * height), palette: [0xff_ff_ff] };
  const colours = Uint8Array.from(palette.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]));
  const parts = [Uint8Array.from(signature), chunk('IHDR', header(width, height)), chunk('pHYs', density(dotsPerInch)), chunk('PLTE', colours), chunk('IDAT', await deflated(rows, { level: 7, memLevel: 9, chunkSize: 1 << 17 })), chunk('IEND', new Uint8Array(0))];
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
