/** What an OLE compound file is: an old Word or Excel document (wps and et of WPS are the same inside), or why it is not taken. */
export type OleContent = { readonly kind: 'doc' | 'xls' | 'encrypted' | 'macros' | 'foreign-document' | 'unknown-content' | 'damaged' };

type Stream = { readonly name: string; readonly first: number; readonly size: number };
const endOfChain = 0xffff_fffa;
const mostDirectorySectors = 4096;

/** [MS-CFB] 2.2: sector size and where the table of sectors and the directory begin. */
function headerOf(view: DataView): { readonly sectorSize: number; readonly tables: readonly number[]; readonly directory: number } | null {
  if (view.byteLength < 1024) return null;
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const tables = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true)).filter((sector) => sector < endOfChain);
  return { sectorSize: 2 ** shift, tables, directory: view.getUint32(48, true) };
}

/** The names of the streams, following the chain of directory sectors; null when it leads nowhere. Chains that run in circles end at a limit. */
function streamsOf(view: DataView): readonly Stream[] | null {
  const header = headerOf(view);
  if (!header) return null;
  const { sectorSize, tables, directory } = header;
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const perTable = sectorSize / 4;
  const nextOf = (sector: number): number => {
    const table = tables[Math.floor(sector / perTable)];
    const at = table === undefined ? -1 : offsetOf(table) + (sector % perTable) * 4;
    return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : endOfChain;
  };
  const streams: Stream[] = [];
  let sector = directory;
  for (let count = 0; sector < endOfChain && count < mostDirectorySectors; count++) {
    for (let at = offsetOf(sector); at < offsetOf(sector + 1) && at + 128 <= view.byteLength; at += 128) {
      const length = Math.min(62, Math.max(0, view.getUint16(at + 64, true) - 2));
      const name = new TextDecoder('utf-16le').decode(new Uint8Array(view.buffer, view.byteOffset + at, length - (length % 2)));
      if (name !== '') streams.push({ name, first: offsetOf(view.getUint32(at + 116, true)), size: view.getUint32(at + 120, true) });
    }
    sector = nextOf(sector);
  }
  return streams;
}

/** [MS-DOC] 2.5.2: bit 8 of the flags at byte 10 says that the text is encrypted. */
const isEncryptedWord = (view: DataView, { first }: Stream): boolean => first + 12 <= view.byteLength && (view.getUint16(first + 10, true) & 0x0100) !== 0;

/** [MS-XLS] 2.4.117: a FilePass record near the beginning says that the rest is encrypted. */
function isEncryptedWorkbook(view: DataView, { first }: Stream): boolean {
  for (let at = first, count = 0; count < 16 && at + 4 <= view.byteLength; count++) {
    const record = view.getUint16(at, true);
    if (record === 0x002f) return true;
    if (count > 0 && record === 0x0042) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

/**
 * Looks into an OLE compound file ([MS-CFB]): which document it is, whether it is encrypted (old ones by their flags, new ones wrapped whole) or carries macros.
 *
 * @example oleContent(bytes) // { kind: 'doc' }
 */
export function oleContent(bytes: Uint8Array): OleContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = streamsOf(view);
  if (streams === null || streams.length === 0) return { kind: 'damaged' };
  const find = (...names: readonly string[]): Stream | undefined => streams.find(({ name }) => names.includes(name));
  if (find('EncryptedPackage', 'EncryptionInfo', 'DRMEncryptedTransform')) return { kind: 'encrypted' };
  const word = find('WordDocument');
  const workbook = find('Workbook', 'Book');
  if ((word && isEncryptedWord(view, word)) || (workbook && isEncryptedWorkbook(view, workbook))) return { kind: 'encrypted' };
  if (find('_VBA_PROJECT', 'Macros', '_VBA_PROJECT_CUR', 'VBA')) return { kind: 'macros' };
  if (word) return { kind: 'doc' };
  if (workbook) return { kind: 'xls' };
  return { kind: find('PowerPoint Document') ? 'foreign-document' : 'unknown-content' };
}
