import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filtersOf } from './filters-of.ts';

test('a view keeps the filters, and not where in the list somebody stood', () => {
  expect(filtersOf({ state: 'not-met', indicators: ['a', 'b'], page: 3, after: 'x', line: 7 })).toEqual({ state: 'not-met', indicators: ['a', 'b'] });
});

test.each(['collection/board', 'monitoring/monitoring', 'monitoring/warnings', 'indicators/indicators', 'data/data', 'review/review', 'rounds/gaps', 'plans/assignment', 'reports/reports', 'administration/audit'])('views are kept on the page %s', (page) => {
  expect(readFileSync(`src/web/pages/${page}-page.tsx`, 'utf8')).toMatch(/<PageTitle extra=\{.*<SavedViews \/>/);
});
