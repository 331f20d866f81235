import { startsAt } from './byte-search.ts';
import type { IntakeRefusalCode } from './intake-refusal.ts';

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

type Sign = { readonly code: IntakeRefusalCode; readonly at: number; readonly bytes: readonly number[] };
const sign = (code: IntakeRefusalCode, bytes: readonly number[] | string, at = 0): Sign => ({ code, at, bytes: typeof bytes === 'string' ? ascii(bytes) : bytes });

/** The first bytes of what never comes in: programs (Windows, Linux, macOS, Java, WebAssembly, shortcuts), archives, other pictures, other documents. */
const signs: readonly Sign[] = [
  sign('program', [0x7f, 0x45, 0x4c, 0x46]), sign('program', [0xfe, 0xed, 0xfa, 0xce]), sign('program', [0xfe, 0xed, 0xfa, 0xcf]), sign('program', [0xce, 0xfa, 0xed, 0xfe]), sign('program', [0xcf, 0xfa, 0xed, 0xfe]),
  sign('program', [0xca, 0xfe, 0xba, 0xbe]), sign('program', [0x00, 0x61, 0x73, 0x6d]), sign('program', [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]), sign('program', 'dex\n'),
  sign('archive', 'Rar!\x1a\x07'), sign('archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), sign('archive', [0x1f, 0x8b]), sign('archive', 'BZh'), sign('archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), sign('archive', [0x28, 0xb5, 0x2f, 0xfd]),
  sign('archive', 'MSCF'), sign('archive', 'ustar', 257), sign('archive', 'PK\x07\x08'),
  sign('foreign-picture', 'GIF8'), sign('foreign-picture', [0x49, 0x49, 0x2a, 0]), sign('foreign-picture', [0x4d, 0x4d, 0, 0x2a]), sign('foreign-picture', 'WEBP', 8),
  sign('foreign-picture', 'ftypheic', 4), sign('foreign-picture', 'ftypheix', 4), sign('foreign-picture', 'ftypmif1', 4), sign('foreign-picture', 'ftypavif', 4), sign('foreign-picture', [0xd7, 0xcd, 0xc6, 0x9a]),
  sign('foreign-document', '{\\rtf'), sign('foreign-document', 'AT&TFORM'), sign('foreign-document', '%!PS'),
];

/** A Windows program begins with MZ; so may a text, which has no NUL. */
const isWindowsProgram = (head: Uint8Array): boolean => startsAt(head, 0, [0x4d, 0x5a]) && head.subarray(0, 512).includes(0);

/** A BMP begins with BM and has two reserved zeros; so may not a text. */
const isBitmap = (head: Uint8Array): boolean => startsAt(head, 0, [0x42, 0x4d]) && startsAt(head, 6, [0, 0, 0, 0]);

/** Whether bytes begin like a program. @example isProgram(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46)) // true */
export const isProgram = (head: Uint8Array): boolean => isWindowsProgram(head) || signs.some(({ code, at, bytes }) => code === 'program' && startsAt(head, at, bytes));

/**
 * What is refused by its first bytes alone; null when they say nothing against it.
 *
 * @example foreignContent(new TextEncoder().encode('Rar!\x1a\x07')) // 'archive'
 */
export function foreignContent(head: Uint8Array): IntakeRefusalCode | null {
  if (isProgram(head)) return 'program';
  if (isBitmap(head)) return 'foreign-picture';
  return signs.find(({ at, bytes }) => startsAt(head, at, bytes))?.code ?? null;
}

/** Beginnings of command files. What a text does when somebody runs it cannot be told from it; it is handed out as .txt. */
const commands = /^(?:#!|<\?php|@echo\b|\[InternetShortcut\]|Windows Registry Editor|REGEDIT4|On Error Resume Next|function FindProxyForURL)/i;
const markup = /^(?:<[!?/a-z]|MIME-Version:)|<(?:script|html|svg|iframe|object|embed|!doctype|meta\s+http-equiv)\b/i;

/**
 * What speaks against a text by how it begins: pages a browser would run, and command files. Looks at its first 4,096 characters.
 *
 * @example foreignText('<svg onload="…">') // 'web-page'
 */
export function foreignText(text: string): IntakeRefusalCode | null {
  const head = text.slice(0, 4096).replace(/^[\s\uFEFF]+/, '');
  if (commands.test(head)) return 'script';
  return markup.test(head) ? 'web-page' : null;
}
