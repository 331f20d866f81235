import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const validator = join(import.meta.dirname, '..', '..', 'node_modules', '@xarsh', 'ooxml-validator-linux-x64', 'ooxml-validator');

type Report = { readonly ok: boolean; readonly errors: readonly { readonly description?: string; readonly path?: unknown }[] };

/** Whether the Open XML validator is here (an optional dependency for Linux on x64). */
export const hasValidator: boolean = existsSync(validator);

/**
 * What the Open XML validator has to say against a file, nothing when it is sound; null where the validator is absent.
 *
 * @example validateOffice(bytes, 'xlsx') // []
 */
export function validateOffice(bytes: Uint8Array, extension: 'docx' | 'xlsx'): readonly { readonly description: string; readonly path: string | null }[] | null {
  if (!hasValidator) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-validate-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(validator, [file], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const { ok, errors } = JSON.parse(stdout) as Report;
    const found = errors.map(({ description = '', path }) => ({ description, path: path === undefined || path === null ? null : typeof path === 'string' ? path : JSON.stringify(path) }));
    return ok || found.length > 0 ? found : [{ description: 'the validator refuses the file without saying why', path: null }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
