import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Programs of the machine, not of any package. */
const programs = { office: 'soffice', text: 'pdftotext', fonts: 'fc-list' } as const;

const onPath = (name: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Whether Chinese documents can be laid out on pages here: by LibreOffice with a Chinese font, and read by the tools of poppler. */
export const hasLibreOffice: boolean = Object.values(programs).every(onPath) && spawnSync(programs.fonts, [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-office-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a Word file in LibreOffice and saves it as another format; each call has a profile of its own. */
export function saveByLibreOffice(docx: Uint8Array, extension: 'pdf' | 'docx' | 'doc'): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'input.docx'), docx);
    const out = join(folder, 'out');
    const { stderr } = spawnSync(programs.office, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--convert-to', extension, '--outdir', out, join(folder, 'input.docx')], { encoding: 'utf8', timeout: 120_000 });
    const saved = join(out, `input.${extension}`);
    if (!existsSync(saved)) throw new Error(`LibreOffice saved nothing: ${stderr}`);
    return readFileSync(saved);
  });
}

/** A word on a page of a pdf; lengths in points from the top left corner. */
export type PlacedWord = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A page of a pdf. */
export type PlacedPage = { readonly width: number; readonly height: number; readonly words: readonly PlacedWord[] };

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words on each page, by poppler. */
export function pagesOf(pdf: Uint8Array): PlacedPage[] {
  const xml = inFolder((folder) => {
    writeFileSync(join(folder, 'input.pdf'), pdf);
    return spawnSync(programs.text, ['-bbox', join(folder, 'input.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  });
  return xml.split('<page ').slice(1).map((page) => {
    const [, width = 0, height = 0] = (/^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).map(Number);
    const words = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }));
    return { width, height, words };
  });
}
