import { zipSync } from 'fflate';

/**
 * Files in one zip, in the order given, dated with a day; what two share of a name is told apart by a number. Names are UTF-8, which Windows, WPS and macOS read. They are not packed again: office files are packed already. The same files give the same bytes.
 *
 * @example packFiles([{ name: '催报函_教育局.docx', bytes }], '2026-05-03')
 */
export function packFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], dated: string): Uint8Array {
  const taken = new Set<string>();
  const named = files.map(({ name, bytes }) => {
    const plain = name.replace(/^\.+/, '').replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
    const dot = plain.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}（${String(number)}）${extension}`;
    taken.add(free.toLowerCase());
    return [free, bytes] as const;
  });
  const day = /^(?:19[89]\d|20\d\d)-\d\d-\d\d$/.test(dated) ? dated : '1980-01-01';
  return zipSync(Object.fromEntries(named), { mtime: `${day}T12:00:00`, level: 0 });
}
