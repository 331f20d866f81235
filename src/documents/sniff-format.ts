/** What a file is, told from its first bytes, never from its name alone. */
export type SniffedFormat = 'txt' | 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'empty';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Notepad saves an empty file as a mark and nothing else. */
const isOnlyByteOrderMark = (bytes: Uint8Array): boolean => bytes.length <= 3 && [[0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]].some((mark) => mark.length === bytes.length && starts(bytes, ...mark));

/**
 * Tells the container of a file: `zip` may be a docx (or xlsx, odt), `ole` an old doc, a wps or an encrypted docx. Anything unknown is taken for text, whose
 * decoder says so when it is none.
 *
 * @example sniffFormat(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0 || isOnlyByteOrderMark(bytes)) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38)) return 'image';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return head.includes('%PDF-') ? 'pdf' : 'txt';
}
