import { textOf } from '../../app/text-of.ts';

/** What the page shows. */
export const dataTabs = ['figures', 'changes', 'sources'] as const;
/** Statuses of figures, as the address names them. */
export const statusNames = ['preliminary', 'final', 'estimated', 'revised'] as const;
/** Grades of figures. */
export const gradeNames = ['A', 'B', 'C', 'D'] as const;

/** Filters of the statistics database as the address carries them. */
export type DataSearch = {
  readonly tab?: (typeof dataTabs)[number] | undefined; readonly indicators?: readonly string[] | undefined; readonly domain?: string | undefined; readonly group?: string | undefined; readonly totals?: boolean | undefined; readonly counts?: boolean | undefined; readonly from?: number | undefined; readonly to?: number | undefined; readonly source?: string | undefined;
  readonly status?: (typeof statusNames)[number] | undefined; readonly grade?: (typeof gradeNames)[number] | undefined; readonly unit?: string | undefined; readonly known?: string | undefined; readonly after?: string | undefined; readonly since?: string | undefined; readonly until?: string | undefined; readonly added?: boolean | undefined;
};

const yearOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : undefined);

/**
 * The filters of an address.
 *
 * @example dataSearch({ domain: '妇女与健康' }).domain // '妇女与健康'
 */
export const dataSearch = (search: Record<string, unknown>): DataSearch => ({
  tab: dataTabs.find((tab) => tab === search['tab']), indicators: Array.isArray(search['indicators']) ? search['indicators'].flatMap((one: unknown) => textOf(one) ?? []) : undefined, domain: textOf(search['domain']), group: textOf(search['group']), ...(search['totals'] === true ? { totals: true } : {}), ...(search['counts'] === true ? { counts: true } : {}), from: yearOf(search['from']), to: yearOf(search['to']),
  source: textOf(search['source']), status: statusNames.find((status) => status === search['status']), grade: gradeNames.find((grade) => grade === search['grade']), unit: textOf(search['unit']), known: textOf(search['known']), after: textOf(search['after']), since: textOf(search['since']), until: textOf(search['until']), ...(search['added'] === true ? { added: true } : {}),
});
