import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerTexts } from '#collection';
import { gridOf, packGrid, typeInto, withoutCodes, type GridSheet } from '../../makers/edited-workbook.ts';

const python = '/usr/bin/python3';

/** A workbook as it was downloaded, and what its unit types into it. */
export type Typed = { readonly bytes: Uint8Array; readonly answers: ReadonlyMap<string, AnswerTexts> };

/** Whether workbooks can be filled by openpyxl here. */
const hasOpenpyxl = existsSync(python) && spawnSync(python, ['-c', 'import openpyxl']).status === 0;

const inColumns = (answers: ReadonlyMap<string, AnswerTexts>): object =>
  Object.fromEntries([...answers].map(([id, { happened, level, ...texts }]) => [id, { ...texts, ...(happened === undefined ? {} : { conclusion: happened }), ...(level === undefined ? {} : { conclusion: level }) }]));

/** All of them filled by openpyxl in one run, which refuses to type into a locked cell; where there is none, by the other writer of the tests. */
export async function filledWorkbooks(typed: readonly Typed[]): Promise<readonly Uint8Array[]> {
  if (!hasOpenpyxl) {
    console.warn('skipped: openpyxl is not installed, the workbooks of this round are filled by test/makers/edited-workbook.ts instead');
    return Promise.all(typed.map(async ({ bytes, answers }) => {
      const grid = await gridOf(bytes);
      typeInto(grid, answers);
      return packGrid(grid);
    }));
  }
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-round-filled-'));
  try {
    const list = typed.map(({ bytes, answers }, at) => {
      const [from, to] = [join(folder, `in-${String(at)}.xlsx`), join(folder, `out-${String(at)}.xlsx`)];
      writeFileSync(from, bytes);
      return { from, to, answers: inColumns(answers) };
    });
    execFileSync(python, [join(import.meta.dirname, '..', '..', 'oracles', 'fill_workbook.py'), '--many'], { input: JSON.stringify(list), encoding: 'utf8' });
    return list.map(({ to }) => new Uint8Array(readFileSync(to)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const quoted = (cell: string | number): string => (/[",\n]/u.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));

/** The same rows as somebody saves them as CSV: what is seen of every sheet that asks something, one below the other. */
export async function asCsv({ bytes, answers }: Typed): Promise<string> {
  const grid = await gridOf(bytes);
  typeInto(grid, answers);
  const asks = ({ rows }: GridSheet): boolean => rows.some((row) => row.asks !== null);
  const rows = grid.filter(asks).flatMap((sheet) => withoutCodes(sheet).rows.map(({ cells }) => cells));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')].map(quoted).join(',')).join('\r\n');
}

/** What the columns of a Word form are called. */
const wordHeadings: Readonly<Record<string, string>> = { value: '本年数', numerator: '分子数', denominator: '分母数', missing: '缺失原因', missingNote: '缺失说明', happened: '结论', level: '结论', happenedOn: '日期', evidence: '佐证', note: '备注' };

const asksFigure = (texts: AnswerTexts): boolean => texts.happened === undefined && texts.level === undefined;

/** A Word form filled in by another program than the one that made it; absences stand at figures here. Null where there is no Python. */
export function filledDocument({ bytes, answers }: Typed): Uint8Array | null {
  if (!existsSync(python)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-round-word-'));
  try {
    const all = [...answers.values()];
    const rows = [...all.filter(asksFigure), ...all.filter((texts) => !asksFigure(texts))].map((texts) => Object.fromEntries(Object.entries(texts).map(([field, text]) => [wordHeadings[field] ?? field, text])));
    writeFileSync(join(folder, 'in.docx'), bytes);
    execFileSync(python, [join(import.meta.dirname, '..', '..', 'oracles', 'fill_document.py'), join(folder, 'in.docx'), join(folder, 'out.docx')], { input: JSON.stringify(rows), encoding: 'utf8' });
    return new Uint8Array(readFileSync(join(folder, 'out.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
