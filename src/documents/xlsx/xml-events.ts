import { SaxesParser } from 'saxes';

/** What a reader of one part wants to hear. Names come without their prefix; `stop` ends the reading early. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, stop: () => void) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** How a part could be read: `damaged` as far as its broken XML goes, `stopped` when the listener had enough. */
export type XmlEnd = 'whole' | 'damaged' | 'stopped';

const pieceSize = 65_536;
const mostMistakes = 50;

/** Thrown inside the parser to leave it, caught below. */
const enough = new Error('enough');

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/**
 * Reads one XML part of a workbook as events, piece by piece, so that memory stays small whatever its size. Damaged XML is read as far as it goes; entities of a DTD are not
 * expanded.
 *
 * @example readXml(bytes, { open: (name) => names.push(name) }) // 'whole'
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): XmlEnd {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let end: XmlEnd = 'whole';
  let mistakes = 0;
  const stop = (): never => {
    end = 'stopped';
    throw enough;
  };
  parser.on('error', () => {
    end = 'damaged';
    mistakes += 1;
    if (mistakes > mostMistakes) throw enough;
  });
  parser.on('opentag', (tag) => {
    listener.open(local(tag.name), tag.attributes, stop);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(wide);
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) parser.write(decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch {
    if (end === 'whole') end = 'damaged';
  }
  return end;
}
