import { extensionsOf, type FileKind } from './file-kind.ts';

/** Most file systems store names of up to 255 bytes. */
const mostBytes = 255;
const longestExtension = 16;
const unnamed = '未命名';

/** Control characters, unseen characters, and marks that turn the direction of text (so that exe.fdp does not read as pdf.exe). */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const forbidden = /[<>:"|?*]/g;
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

function cutToBytes(text: string, most: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += byteLength(character);
    if (length > most) break;
    kept += character;
  }
  return kept;
}

const extensionOf = (name: string): string => {
  const at = name.lastIndexOf('.');
  return at > 0 && byteLength(name) - byteLength(name.slice(0, at)) <= longestExtension ? name.slice(at) : '';
};

/** A name of at most 255 bytes with its extension kept. */
function shorten(name: string): string {
  if (byteLength(name) <= mostBytes) return name;
  const extension = extensionOf(name);
  return cutToBytes(name.slice(0, name.length - extension.length), mostBytes - byteLength(extension)).replace(/[\s.]+$/u, '') + extension;
}

function cleaned(name: string): string {
  const segment = name.split(/[/\\]/).findLast((part) => part.replaceAll(unseen, '').replaceAll(/[\s.]/gu, '') !== '') ?? '';
  const plain = segment.replaceAll(unseen, '').replaceAll(forbidden, '_').normalize('NFC').replaceAll(/\s/gu, ' ').replace(/^[ .]+/, '').replace(/[ .]+$/, '');
  return shorten(plain.replace(reserved, '_$&'));
}

/**
 * A person's file name as it is stored and shown: without path, control characters and marks of direction, no name Windows reserves, at most 255 bytes of UTF-8 with the extension
 * kept, NFC, never empty. It is only ever shown: on disk a file is named after its hash.
 *
 * @example safeName('C:\\fakepath\\..\\报告\u202Efdp.exe') // '报告fdp.exe'
 */
export function safeName(name: string): string {
  const safe = cleaned(name.slice(0, 4096).toWellFormed());
  return safe === '' ? unnamed : safe;
}

/**
 * The safe name with an extension that fits what the file is, so that a text called 通知.bat is handed out as 通知.bat.txt.
 *
 * @example nameForKind('合同.pdf.exe', 'pdf') // '合同.pdf.exe.pdf'
 */
export function nameForKind(name: string, kind: FileKind): string {
  const safe = safeName(name);
  const [usual, ...others] = extensionsOf(kind);
  const extension = extensionOf(safe).slice(1).toLowerCase();
  if ([usual, ...others].includes(extension)) return safe;
  return `${cutToBytes(safe, mostBytes - usual.length - 1).replace(/[\s.]+$/u, '')}.${usual}`;
}
