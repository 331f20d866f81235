import { deflateSync } from 'fflate';

/** An entry of a zip made by hand, so that it can lie. What is not told is as it should be. */
export type MadeEntry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly localName?: string;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  readonly declaredSize?: number;
  /** The place of another entry's header, so that two entries share bytes. */
  readonly headerOf?: number;
};

const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

function record(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[], name: Uint8Array): Uint8Array {
  const made = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0) + name.length);
  made.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [bytes, value] of fields) {
    if (bytes === 2) made.writeUInt16LE(value, at);
    else made.writeUInt32LE(value, at);
    at += bytes;
  }
  made.set(name, at);
  return made;
}

/**
 * Makes a zip by hand. Checksums are zero: who only measures does not look at them. `count` is the number of entries the end declares.
 *
 * @example makeZip([{ name: '../../x', content: 'x' }])
 */
export function makeZip(entries: readonly MadeEntry[], made: { readonly count?: number } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const places: number[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content);
    const packed = entry.stored ? content : deflateSync(content);
    const size = entry.declaredSize ?? content.length;
    const shared = [[2, entry.encrypted ? 1 : 0], [2, entry.stored ? 0 : 8], [4, 0], [4, 0], [4, packed.length], [4, size]] as const;
    const name = bytesOf(entry.name);
    const own = bytesOf(entry.localName ?? entry.name);
    places.push(entry.headerOf === undefined ? at : (places[entry.headerOf] ?? 0));
    directory.push(record(0x02014b50, [[2, 20], [2, 20], ...shared, [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, places.at(-1) ?? 0]], name));
    if (entry.headerOf !== undefined) continue;
    const header = record(0x04034b50, [[2, 20], ...shared, [2, own.length], [2, 0]], own);
    pieces.push(header, packed);
    at += header.length + packed.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const count = made.count ?? entries.length;
  const end = record(0x06054b50, [[2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]], new Uint8Array());
  return Uint8Array.from(Buffer.concat([...pieces, ...directory, end]));
}
