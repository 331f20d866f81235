import { zlibSync } from 'fflate';
import type { DrawnPicture } from '../../src/documents/writing/tree.ts';

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(4, 8 + data.length)) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  view.setUint32(8 + data.length, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}

/** A grey PNG of bars, one for each value between 0 and 1. */
function barsPng(width: number, height: number, values: readonly number[]): Uint8Array {
  const pixels = new Uint8Array((width + 1) * height);
  const step = width / values.length;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = values[Math.floor(x / step)] ?? 0;
      const inBar = x % step > step * 0.25 && y > height * (1 - value * 0.9);
      const onEdge = x < 3 || y < 3 || x >= width - 3 || y >= height - 3;
      pixels[y * (width + 1) + 1 + x] = onEdge ? 0 : inBar ? 110 : 255;
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', head), chunk('IDAT', zlibSync(pixels)), chunk('IEND', new Uint8Array())];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A drawn picture of bars for documents under test. */
export const barsPicture = (values: readonly number[], width = 1200, height = 600): DrawnPicture => ({ svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}"/>`, png: barsPng(width, height, values), width, height });
