import { beforeAll, describe, expect, test } from 'vitest';
import { changedCsv, oneOf, plausibly } from './tracing/change-figure.ts';
import { exampleReport, type ExampleReport } from './tracing/example-report.ts';
import { changeReport, targetsNaming } from './tracing/leads-to.ts';
import { chanceFrom } from './seeded.ts';

let example: ExampleReport;
/** The targets of each plan that name the value in a row. */
let targetsOf: (row: number) => readonly string[];
/** Rows whose values the report prints. */
let printed: ReadonlySet<unknown>;
beforeAll(async () => {
  example = await exampleReport();
  targetsOf = (row) => targetsNaming([`${String(row)}:3`], { ...example.base, runs: example.base.runs.slice(0, 1) });
  const { tree } = example.base.report;
  printed = new Set(example.base.pieces.flatMap(({ figures }) => figures.map(({ source }) => tree.sources[source] as { readonly kind: string; readonly row?: number })).flatMap(({ kind, row }) => (kind === 'cell' ? [row] : [])));
}, 60_000);

/** Columns of the example: figures of the whole district stand in rows without township, sex and area. */
const [township, sex, area, numerator] = [5, 6, 7, 8] as const;
const isWhole = (cells: readonly string[]): boolean => cells[4] === '示例区' && [township, sex, area].every((place) => cells[place] === '');
const inYear = (year: string) => (cells: readonly string[]): boolean => cells[1] === year && isWhole(cells) && cells[numerator] === '';
const hasCounts = (cells: readonly string[]): boolean => cells[numerator] !== '' && isWhole(cells);
/** People by sex add up to all of them: one alone cannot change. */
const standsAlone = (cells: readonly string[]): boolean => cells[0] !== '年末常住人口';

type Fits = (cells: readonly string[], row: number) => boolean;

/** Kinds of figures, one of each by chance. */
const kinds: readonly { readonly kind: string; readonly fits: Fits; readonly counts?: 'denominator' }[] = [
  { kind: 'the latest value of an indicator', fits: (cells, row) => inYear('2024')(cells) && targetsOf(row).length > 0 },
  { kind: 'a value of the base year', fits: (cells, row) => inYear('2020')(cells) && targetsOf(row).length > 0 },
  { kind: 'a value of a year between', fits: (cells, row) => inYear('2022')(cells) && targetsOf(row).length > 0 },
  { kind: 'a value of the year before', fits: (cells, row) => inYear('2023')(cells) && targetsOf(row).length > 0 },
  { kind: 'cases of a rate', fits: hasCounts },
  { kind: 'the people a rate is of', fits: hasCounts, counts: 'denominator' },
  { kind: 'a latest rate of few cases', fits: (cells) => cells[1] === '2024' && hasCounts(cells) && Number(cells[numerator]) < 20 },
  { kind: 'a figure of women', fits: (cells) => cells[sex] === '女' && standsAlone(cells) },
  { kind: 'a figure of the countryside', fits: (cells) => cells[area] === '农村' && cells[numerator] !== '' },
  { kind: 'a figure of a township that decides', fits: (cells, row) => cells[township] !== '' && printed.has(row) },
  { kind: 'a figure of the city above', fits: (cells) => cells[4] === '全市' },
  { kind: 'a figure only the background tells', fits: (cells, row) => inYear('2024')(cells) && standsAlone(cells) && row > 750 && targetsOf(row).length === 0 },
  { kind: 'a figure both plans use', fits: (cells, row) => inYear('2024')(cells) && ['women/', 'children/'].every((plan) => targetsOf(row).some((id) => id.startsWith(plan))) },
  { kind: 'the figure a gap is made of', fits: (cells, row) => cells[1] === '2024' && (cells[sex] !== '' || cells[area] !== '') && targetsOf(row).length > 0 },
];

/**
 * One figure changes: every sentence, table and chart that prints it changes, and nothing else but what its sources lead to the figure, over the verdicts that name it, counts and rates of such verdicts and what is made of these. Families of
 * usual spread do not move with it: they are learnt from fifteen places or more, and the example is one.
 */
describe('changing one figure of the example changes what uses it and nothing else', () => {
  test.each(kinds)('$kind', async ({ fits, counts }) => {
    const { row, cells } = oneOf(example.sheet, chanceFrom(20_260_705), fits);
    const figure = plausibly(cells, row, counts);
    const { strange, unchanged, changed, taken } = await example.change(figure);
    expect({ row, taken, strange, unchanged }).toEqual({ row, taken: example.base.taken, strange: [], unchanged: [] });
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(example.base.pieces.length / 10);
  });

  test('the same figures give the same report', async () => {
    const again = await example.made(changedCsv(example.sheet, { row: 0, texts: new Map() }));
    expect(changeReport(example.base, again, ['11:3'], ['96.3'])).toMatchObject({ changed: 0, strange: [] });
  });

  test('a change that does not follow, and one that was forgotten, are found', async () => {
    const after = await example.made(changedCsv(example.sheet, { row: 11, texts: new Map([[3, '96.4'], [9, '1897']]) }));
    const cells = ['11:3', '11:9'];
    expect(changeReport(example.base, after, cells, ['96.3', '1895'])).toMatchObject({ strange: [], unchanged: [] });
    expect(changeReport(example.base, after, ['300:3'], ['']).strange.length).toBeGreaterThan(10);
    const spoiled = { ...after, pieces: after.pieces.map((piece) => (piece.id === 'women/5/kept' || piece.id === 'status/women' ? { ...piece, says: `${piece.says}。` } : piece)) };
    expect(changeReport(example.base, spoiled, cells, ['96.3', '1895']).strange.map((one) => one.split(':')[0])).toEqual(['paragraph women/5/kept', 'paragraph women/5/kept']);
    const forgotten = { ...after, pieces: [...after.pieces, ...example.base.pieces.filter(({ id }) => id === 'women/1/at-risk')] };
    expect(changeReport(example.base, forgotten, cells, ['96.3', '1895']).unchanged.map((one) => one.split(':')[0])).toEqual(['paragraph women/1/at-risk']);
  });
});
