import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice with Calc: SOFFICE_PATH names one where the usual has none. */
const office = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice';

/** Formats that Calc saves, by the endings of their files. */
const filters = { xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97', ods: 'calc8' } as const;

/** An edit: statements of LibreOffice Basic on `doc`, and in which format it is saved. */
export type OfficeEdit = { readonly name: string; readonly basic: string; readonly as: keyof typeof filters };

const library = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">\n <library:element library:name="Module1"/>\n</library:library>\n';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const subroutine = ({ basic, as }: OfficeEdit, at: number, folder: string, input: string): string => `Sub Edit${String(at)}
  On Error GoTo Failed
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL("${join(folder, input)}"), "_blank", 0, opening())
  For place = 0 To doc.Sheets.Count - 1
    doc.Sheets.getByIndex(place).unprotect("")
  Next
  ${basic.split('\n').join('\n  ')}
  doc.calculateAll()
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "${filters[as]}"
  doc.storeToURL(ConvertToURL("${join(folder, `out-${String(at)}.${as}`)}"), saving())
  doc.close(True)
  Exit Sub
Failed:
  Open "${join(folder, 'faults.txt')}" For Append As #1
  Print #1, "${String(at)} " & Error$ & " " & Erl
  Close #1
  On Error Resume Next
  doc.close(True)
End Sub
`;

/**
 * Edits a workbook in LibreOffice itself, once for each edit from the same file, all in one run of the program. Null where there is no LibreOffice with Calc; throws where an edit fails.
 *
 * @example editByOffice(bytes, [{ name: 'renamed', basic: 'doc.Sheets(1).Name = "数据"', as: 'xlsx' }])?.get('renamed')
 */
export const editByOffice = (bytes: Uint8Array, edits: readonly OfficeEdit[]): ReadonlyMap<string, Uint8Array> | null => editAllByOffice(edits.map((edit) => ({ ...edit, bytes })));

/**
 * Edits several workbooks in LibreOffice itself, each by its own edit, all in one run of the program. Null where there is no LibreOffice with Calc; throws where an edit fails.
 *
 * @example editAllByOffice([{ name: 'renamed', basic: 'doc.Sheets(1).Name = "数据"', as: 'xlsx', bytes }])
 */
export function editAllByOffice(edits: readonly (OfficeEdit & { readonly bytes: Uint8Array })[]): ReadonlyMap<string, Uint8Array> | null {
  if (!existsSync(office)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-office-edits-'));
  try {
    const run = (...args: readonly string[]): unknown => spawnSync(office, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--nolockcheck', ...args], { timeout: 90_000, stdio: 'ignore' });
    // The first start fills the profile and would write over our module.
    run('--terminate_after_init');
    const inputs = new Map<Uint8Array, string>();
    for (const { bytes } of edits) {
      if (inputs.has(bytes)) continue;
      inputs.set(bytes, `input-${String(inputs.size)}.xlsx`);
      writeFileSync(join(folder, inputs.get(bytes) ?? ''), bytes);
    }
    const standard = join(folder, 'profile', 'user', 'basic', 'Standard');
    if (!existsSync(standard)) return null;
    writeFileSync(join(standard, 'script.xlb'), library);
    const source = `Sub Main\n${edits.map((_, at) => `  Edit${String(at)}`).join('\n')}\n  StarDesktop.terminate()\nEnd Sub\n${edits.map((edit, at) => subroutine(edit, at, folder, inputs.get(edit.bytes) ?? '')).join('\n')}`;
    writeFileSync(join(standard, 'Module1.xba'), `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(source)}</script:module>\n`);
    run('macro:///Standard.Module1.Main');
    const faults = join(folder, 'faults.txt');
    const made = edits.map(({ name, as }, at) => ({ name, file: join(folder, `out-${String(at)}.${as}`) }));
    if (made.every(({ file }) => !existsSync(file))) return null;
    if (existsSync(faults)) throw new Error(`LibreOffice: ${readFileSync(faults, 'utf8')}`);
    return new Map(made.map(({ name, file }) => [name, new Uint8Array(readFileSync(file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
