import { crc32, inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedPng } from './indexed-png.ts';

/** The chunks of a PNG by name, each with its check sum proved. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    found.set(new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}

/** The colours of the pixels, as three bytes in one number, red lowest. */
function colours(png: Uint8Array, width: number): readonly number[] {
  const chunks = chunksOf(png);
  const palette = chunks.get('PLTE') ?? new Uint8Array();
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  return [...rows].filter((_, at) => at % (width + 1) !== 0).map((place) => (palette[3 * place] ?? 0) | ((palette[3 * place + 1] ?? 0) << 8) | ((palette[3 * place + 2] ?? 0) << 16));
}

const pixels = (all: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(all, (colour) => (colour | 0xff000000) >>> 0).buffer);

describe('a picture with a palette', () => {
  test('its head says how large it is, in pixels and in print', async () => {
    const png = await indexedPng(pixels([0xffffff, 0, 0xffffff, 0, 0, 0xffffff]), 3, 220);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const chunks = chunksOf(png);
    expect([...chunks.keys()]).toEqual(['IHDR', 'pHYs', 'PLTE', 'IDAT', 'IEND']);
    expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    // 220 dots an inch are 8,661 in a metre.
    expect([...(chunks.get('pHYs') ?? [])]).toEqual([0, 0, 0x21, 0xd5, 0, 0, 0x21, 0xd5, 1]);
  });

  test('a few plain colours come back as they were', async () => {
    const all = [0xffffff, 0x8c5e1b, 0xffffff, 0x222222, 0x222222, 0xf1e8dc];
    expect(colours(await indexedPng(pixels(all), 2, 220), 2)).toEqual(all);
  });

  test('an area keeps its colour exactly, however near it is to white', async () => {
    const area = Array.from({ length: 40 }, () => 0xf1f1f1);
    const white = Array.from({ length: 40 }, () => 0xffffff);
    expect(colours(await indexedPng(pixels([...white, ...area]), 40, 220), 40)).toEqual([...white, ...area]);
  });

  test('shades differ by less than 16 in a channel, or where there are thousands of them by less than 64', async () => {
    const apart = (a: number, b: number): number => Math.max(...[0, 8, 16].map((shift) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff))));
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 4, maxLength: 400 }), async (some) => {
      const all = some.slice(0, some.length - (some.length % 4));
      const back = colours(await indexedPng(pixels(all), 4, 220), 4);
      expect(Math.max(...back.map((colour, at) => apart(colour, all[at] ?? 0)))).toBeLessThan(new Set(all.map((colour) => colour & 0xf0f0f0)).size <= 250 ? 16 : 64);
    }), { numRuns: 60 });
  });
});
