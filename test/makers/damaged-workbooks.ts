/** Filled workbooks of units, damaged at random, and whether reading them kept its word: every filled text is read, or named; nothing is taken for another question; nothing throws. */
import * as fc from 'fast-check';
import { askedIn, calledIn, type AnswerTexts } from '#collection';
import { columnLetters, readTables } from '#documents';
import { isRowCode, readColumnCode } from '../../src/collection/workbooks/form-code.ts';
import type { FormReading } from '../../src/collection/workbooks/form-reading.ts';
import { readFormWorkbook } from '../../src/collection/workbooks/read-form-workbook.ts';
import type { FormWorkbookRequest } from '../../src/collection/workbooks/workbook-request.ts';
import { writeFormWorkbook } from '../../src/collection/workbooks/write-form-workbook.ts';
import { gridOf, packGrid, trueAnswers, typeInto, withoutCodes, type GridRow, type GridSheet } from './edited-workbook.ts';
import { exampleRequest } from './example-workbook.ts';

/** What is needed for every damage: the form, what is true, the filled grid, and rows of another unit. */
export type DamageGround = { readonly request: FormWorkbookRequest; readonly truth: ReadonlyMap<string, AnswerTexts>; readonly filled: readonly GridSheet[]; readonly foreign: readonly GridRow[] };

export async function damageGround(): Promise<DamageGround> {
  const request = await exampleRequest('示例区民政局');
  const truth = trueAnswers(request.form);
  const filled = await gridOf(await writeFormWorkbook(request));
  typeInto(filled, truth);
  const other = await exampleRequest('示例区公安局');
  const theirs = await gridOf(await writeFormWorkbook(other));
  typeInto(theirs, trueAnswers(other.form));
  return { request, truth, filled, foreign: theirs.flatMap(({ rows }) => rows).filter(({ asks }) => asks !== null) };
}

/** One thing done to a workbook, by three numbers that choose where, and a text. */
type Damage = { readonly kind: string; readonly a: number; readonly b: number; readonly c: number; readonly text: string };

const nth = <T>(all: readonly T[], at: number): T | undefined => (all.length === 0 ? undefined : all[at % all.length]);

type Edit = (grid: GridSheet[], damage: Damage, ground: DamageGround) => GridSheet[];

/** Changes the rows of one sheet. */
const onRows = (change: (rows: GridRow[], damage: Damage, ground: DamageGround) => GridRow[]): Edit => (grid, damage, ground) => {
  // Most of the damage goes where people type.
  const asking = grid.filter(({ rows }) => rows.some(({ asks }) => asks !== null));
  const sheet = damage.a === 0 || asking.length === 0 ? nth(grid, damage.b) : nth(asking, damage.a);
  return grid.map((one) => (one === sheet ? { ...one, rows: change([...one.rows], damage, ground) } : one));
};

/** Rows with one of them changed. */
const onRow = (change: (row: GridRow, damage: Damage) => readonly GridRow[]): Edit => onRows((rows, damage) => {
  const row = nth(rows, damage.b);
  return rows.flatMap((one) => (one === row ? change(one, damage) : [one]));
});

const typed = (row: GridRow, at: number, text: string): GridRow => {
  const cells = [...row.cells];
  while (cells.length <= at) cells.push('');
  cells[at] = text;
  return { ...row, cells };
};

const edits: Readonly<Record<string, Edit>> = {
  shuffle: onRows((rows, { b, c }) => rows.map((row, at) => ({ row, key: (at * (b + 7) + c) % 101 })).sort((one, other) => one.key - other.key).map(({ row }) => row)),
  'delete column': onRows((rows, { b }) => rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => at !== b % 17) }))),
  'insert column': onRows((rows, { b }) => rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, b % 17), '', ...row.cells.slice(b % 17)] }))),
  type: onRow((row, { c, text }) => [typed(row, c % 20, text)]),
  'type into a code': onRow((row, { text }) => [typed(row, 0, `${String(row.cells[0] ?? '')}${text}`)]),
  'clear a code': onRow((row) => [typed(row, 0, '')]),
  'delete row': onRow(() => []),
  'insert row': onRow((row, { text }) => [{ cells: ['', text], asks: null }, row]),
  'double row': onRow((row) => [row, row]),
  'double row and change it': onRow((row, { c, text }) => [row, typed(row, 5 + (c % 12), text)]),
  'swap what is seen': onRows((rows, { b, c }) => {
    const [one, other] = [nth(rows, b), nth(rows, c)];
    if (!one || !other) return rows;
    const seen = (code: GridRow, row: GridRow): GridRow => ({ asks: row.asks, cells: [code.cells[0] ?? '', ...row.cells.slice(1)] });
    return rows.map((row) => (row === one ? seen(one, other) : row === other ? seen(other, one) : row));
  }),
  'foreign row': onRows((rows, { b, c }, { foreign }) => {
    const row = nth(foreign, c);
    return row ? [...rows.slice(0, b), { cells: [...row.cells], asks: null }, ...rows.slice(b)] : rows;
  }),
  'no codes': (grid, { a }) => grid.map((sheet, at) => (at === a % grid.length ? withoutCodes(sheet) : sheet)),
  'swap sheets': (grid, { a }) => [...grid.slice(a % grid.length), ...grid.slice(0, a % grid.length)],
  'rename sheet': (grid, { a, text }) => grid.map((sheet, at) => (at === a % grid.length ? { ...sheet, name: `${text.replaceAll(/[^\p{L}\p{N}]/gu, '')}${String(at)}` } : sheet)),
  'drop sheet': (grid, { a }) => grid.filter((_, at) => at !== a % grid.length || grid.length === 1),
  'hide sheet': (grid, { a }) => grid.map((sheet, at) => (at === a % grid.length && grid.length > 1 ? { ...sheet, hidden: true } : sheet)),
  'extra sheet': (grid, { text }) => [...grid, { name: `另${String(grid.length)}`, rows: [{ cells: [text, 7], asks: null }], merges: [], hidden: false }],
  'one under another': (grid) => [{ name: '汇总', rows: grid.flatMap(({ rows }) => rows), merges: [], hidden: false }],
  merge: (grid, { a, b, c }) => grid.map((sheet, at) => (at === a % grid.length && sheet.merges.length === 0 ? { ...sheet, merges: [`${columnLetters((c % 16) + 1)}${String(b + 1)}:${columnLetters((c % 16) + 1 + (c % 2))}${String(b + 1 + (c % 3))}`] } : sheet)),
};

const text = fc.oneof(fc.constantFrom('12', '-1', '#DIV/0!', '合计', '序号', '指标名称', '本年数', '是', '未收集', '％', "'5", '１２', '—', 'HS1~question~x', 'HS1~column~value', '见附件', '\u200B', '2024-02-30'), fc.string({ maxLength: 20 }).map((one) => one.replaceAll(/[\0-\x1F]/gu, '')));

/** Some damage, and bytes broken at the end of it in one of five. */
export const someDamage = fc.record({
  damages: fc.array(fc.record({ kind: fc.constantFrom(...Object.keys(edits)), a: fc.nat(6), b: fc.nat(45), c: fc.nat(45), text }), { minLength: 1, maxLength: 5 }),
  bytes: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.record({ cut: fc.double({ min: 0.02, max: 1, noNaN: true }), flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 20 }) }) }),
});

export type SomeDamage = typeof someDamage extends fc.Arbitrary<infer One> ? One : never;

const plain = (one: string): string => {
  const folded = one.trim();
  return /^\d+(?:\.\d+)?$/.test(folded) ? String(Number(folded)) : folded;
};

/** Whether an issue speaks of a row of a sheet: of that row, of the whole sheet, or of the whole file. */
const speaksOf = (issues: FormReading['issues'], sheet: string, row: number, called: string): boolean => issues.some(({ sheet: of, line, lines, message }) =>
  message.includes(called) || ((of === undefined || of === sheet) && ((line === undefined && lines === undefined) || line === row || lines?.includes(row) === true)));

/** Filled texts that were neither read nor named, and texts read into a question that they do not stand beside. */
function broken(grid: readonly GridSheet[], { answers, issues }: FormReading, { request, truth }: DamageGround): readonly string[] {
  const asked = new Map(askedIn(request.form).map((one) => [one.question.questionId, one]));
  const faults: string[] = [];
  const rows = grid.filter(({ hidden }) => !hidden).flatMap(({ name, rows }) => rows.map((row, at) => ({ ...row, sheet: name, row: at + 1 })));
  for (const { cells, asks, sheet, row } of rows) {
    const one = asks === null ? undefined : asked.get(asks);
    if (asks === null || !one) continue;
    const texts = new Set(Object.values(truth.get(asks) ?? {}).map(plain));
    const read = new Set(Object.values(answers.get(asks)?.texts ?? {}).map(plain));
    for (const cell of cells.slice(0, 26)) {
      const shown = plain(String(cell));
      if (shown !== '' && texts.has(shown) && !isRowCode(shown) && readColumnCode(shown) === null && !read.has(shown) && !speaksOf(issues, sheet, row, calledIn(one))) faults.push(`${sheet} ${String(row)} ${asks}: “${shown}” is neither read nor named`);
    }
  }
  for (const [questionId, { texts, origins }] of answers) {
    const one = asked.get(questionId);
    for (const [field, told] of Object.entries(texts)) {
      const origin = origins[field as keyof typeof origins];
      if (told === '' || !origin || !one) continue;
      const row = rows.find((other) => other.sheet === origin.sheet && other.row === origin.row);
      if (row?.asks !== questionId) faults.push(`${String(origin.sheet)} ${String(origin.row)}: “${told}” read as ${questionId}, asked ${String(row?.asks)}`);
    }
  }
  return faults;
}

/**
 * What is wrong with how a damaged workbook was read; nothing where every word was kept.
 *
 * @example await faultsOf(damage, ground) // []
 */
export async function faultsOf({ damages, bytes: breaking }: SomeDamage, ground: DamageGround): Promise<readonly string[]> {
  let grid: GridSheet[] = ground.filled.map((sheet) => ({ ...sheet, merges: [...sheet.merges] }));
  for (const damage of damages) grid = edits[damage.kind]?.(grid, damage, ground) ?? grid;
  // No program lets two sheets have one name.
  grid = grid.map((sheet, at) => (grid.findIndex(({ name }) => name === sheet.name) === at ? sheet : { ...sheet, name: `${sheet.name} (${String(at)})` }));
  let bytes = packGrid(grid);
  if (breaking) {
    bytes = bytes.slice(0, Math.max(1, Math.floor(bytes.length * breaking.cut)));
    for (const [at, byte] of breaking.flips) bytes[Math.floor(at * bytes.length)] = byte;
  }
  const content = await readTables(bytes, 'a.xlsx');
  const reading = readFormWorkbook(content, ground.request);
  const wording = reading.issues.filter(({ message }) => !/\p{Script=Han}/u.test(message) || !message.endsWith('。') || /undefined|NaN|\[object/u.test(message)).map(({ message }) => `badly worded: ${message}`);
  const refused = content.issues.some(({ severity }) => severity === 'error');
  return [...wording, ...(refused ? [] : broken(grid, reading, ground))];
}
