import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '#documents';
import { readDocx } from '../src/documents/docx/read-docx.ts';
import { readPdf } from '../src/documents/pdf/read-pdf.ts';
import type { IndicatorRow, Plan, Target } from '../src/plan/tree.ts';
import { plans as sources } from '../example/plan-source.ts';
import { makePdf, textWidth, type MadeRun } from './makers/pdf-maker.ts';
import { promiseReader } from '../src/plan/phrases/read-promises.ts';
import { readBlocks } from '../src/plan/blocks/read-blocks.ts';

type ExpectedTarget = { readonly kind: string; readonly bound?: string; readonly value?: number; readonly upper?: number | null; readonly text?: string };
type Expected = {
  readonly plan: 'women' | 'children'; readonly indicator: string; readonly unit: string; readonly owners: readonly string[];
  readonly baseline: { readonly value: number; readonly year: number } | null; readonly target2025: ExpectedTarget; readonly target2030: ExpectedTarget;
};

const file = (name: string): Buffer => readFileSync(new URL(`../example/${name}`, import.meta.url));
const { annex } = JSON.parse(file('expected-targets.json').toString('utf8')) as { readonly annex: readonly Expected[] };
const plansOf = (document: DocumentContent): readonly Plan[] => readBlocks(document, (plan) => promiseReader({ ...plan, knows: () => false })).plans;

const told = (target: Target | undefined): unknown => (target?.kind === 'trend' ? { kind: 'trend', direction: target.direction, every: target.every } : { kind: target?.kind, bound: target?.bound, value: target?.value, upper: target?.upper ?? null });
const wanted = (target: ExpectedTarget): unknown => (target.kind === 'trend' ? { kind: 'trend', direction: 'up', every: 'term' } : { kind: target.kind, bound: target.bound, value: target.value, upper: target.upper ?? null });
const read = (row: IndicatorRow): unknown => ({
  indicator: row.indicator, unit: row.unit, baseline: row.targets[0]?.statedBaseline ?? null, owners: row.units.map(({ as }) => as), years: row.targets.map(({ deadline }) => deadline), 2025: told(row.targets[0]), 2030: told(row.targets[1]),
});
const expectedRows = (plan: string): unknown[] => annex.filter((row) => row.plan === plan).map((row) => ({
  indicator: row.indicator, unit: row.unit, baseline: row.baseline, owners: row.owners, years: [2025, 2030], 2025: wanted(row.target2025), 2030: wanted(row.target2030),
}));

describe('the annexes of the example plan', () => {
  test.each([0, 1])('in Word: every row as a careful reader has it, in the plan it belongs to', (which) => {
    const plan = plansOf(readDocx(file('示例区妇女儿童发展规划.docx')))[which];
    expect(plan?.indicatorTable.map(read)).toEqual(expectedRows(plan?.subject ?? ''));
    expect([plan?.indicatorTable.length, plan?.issues]).toEqual([22, []]);
    expect(plan?.indicatorTable[0]?.targets.map(({ id }) => id)).toEqual([`${plan?.subject ?? ''}/table/1/2025`, `${plan?.subject ?? ''}/table/1/2030`]);
  });

  test('in a pdf of two pages, the heading repeated', async () => {
    const [women] = sources;
    const places = [40, 260, 320, 380, 440, 500];
    const head = ['指标', '单位', '2020年基期', '2025年', '2030年', '责任单位'];
    const row = (cells: readonly string[], y: number): MadeRun[] => cells.map((text, index) => ({ text, x: places[index] ?? 0, y, size: 9 }));
    const rows = women?.annex ?? [];
    const pages = [rows.slice(0, 12), rows.slice(12)].map((own, page) => ({
      width: 700, runs: [
        ...(page === 0 ? [{ text: '示例区妇女发展规划（2021—2030年）', x: 350 - textWidth('示例区妇女发展规划（2021—2030年）') * 11, y: 80, size: 22 }, { text: '附件', x: 40, y: 120 }] : []),
        ...[head, ...own].flatMap((cells, index) => row(cells, 160 + index * 22)),
      ],
    }));
    const [plan] = plansOf(await readPdf(makePdf({ pages })));
    expect(plan?.indicatorTable.map(read)).toEqual(expectedRows('women'));
  });
});
