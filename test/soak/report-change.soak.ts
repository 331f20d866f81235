import { expect, test } from 'vitest';
import { figureRows, plausibly } from '../tracing/change-figure.ts';
import { exampleReport } from '../tracing/example-report.ts';

/** Figures that cannot change alone: people by sex add up to all of them. */
const leastTaken = 770;

test('whichever figure of the example changes, what uses it changes and nothing else', async () => {
  const { sheet, base, change } = await exampleReport();
  const wrong: string[] = [];
  let taken = 0;
  for (const { row, cells } of figureRows(sheet)) {
    for (const counts of cells[8] === '' ? (['numerator'] as const) : (['numerator', 'denominator'] as const)) {
      const found = await change(plausibly(cells, row, counts));
      if (found.taken !== base.taken) continue;
      taken += 1;
      wrong.push(...[...found.strange, ...found.unchanged].map((one) => `${String(row)} ${counts}: ${one}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(taken).toBeGreaterThan(leastTaken);
});
