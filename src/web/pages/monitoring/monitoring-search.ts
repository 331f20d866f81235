import { textOf } from '../../app/text-of.ts';
import type { Actions } from '../../client/actions.ts';

/** What a list of standings is asked for. */
type Input = Actions['monitoring.list-standings']['input'];

/** Filters, groups, order and columns of the table as the address carries them. */
export type StandingsSearch = {
  readonly year?: number | undefined; readonly asOf?: string | undefined; readonly plan?: string | undefined; readonly domain?: string | undefined; readonly unit?: string | undefined; readonly row?: string | undefined; readonly state?: string | undefined; readonly standing?: string | undefined;
  readonly outlook?: string | undefined; readonly level?: string | undefined; readonly rule?: string | undefined; readonly section?: string | undefined; readonly search?: string | undefined; readonly rate?: string | undefined; readonly counted?: string | undefined; readonly repeated?: boolean | undefined;
  readonly group?: string | undefined; readonly order?: string | undefined; readonly backwards?: boolean | undefined; readonly columns?: string | undefined; readonly page?: number | undefined;
};

/** The address of a target's page, of the rate, of the warnings, of the rules. */
export type YearSearch = { readonly year?: number | undefined; readonly asOf?: string | undefined; readonly plan?: string | undefined };
export type WarningsSearch = YearSearch & { readonly domain?: string | undefined; readonly unit?: string | undefined; readonly level?: string | undefined; readonly rule?: string | undefined; readonly page?: number | undefined };
export type AttainmentSearch = YearSearch & { readonly rate?: string | undefined; readonly part?: string | undefined; readonly counted?: string | undefined };

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined);
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

/** What an address says of the year. @example yearSearch({ year: 2024 }) // { year: 2024 } */
export const yearSearch = (search: Record<string, unknown>): YearSearch => ({ year: numberOf(search['year']), asOf: textOf(search['asOf']), plan: textOf(search['plan']) });

/** The same of the table. @example standingsSearch({ state: 'not-met' }) */
export const standingsSearch = (search: Record<string, unknown>): StandingsSearch => ({
  ...yearSearch(search), ...Object.fromEntries((['domain', 'unit', 'row', 'state', 'standing', 'outlook', 'level', 'rule', 'section', 'search', 'rate', 'counted', 'group', 'order', 'columns'] as const).map((name) => [name, textOf(search[name])])),
  repeated: yes(search['repeated']), backwards: yes(search['backwards']), page: numberOf(search['page']),
});

/** The same of the warnings. @example warningsSearch({ level: 'red' }) */
export const warningsSearch = (search: Record<string, unknown>): WarningsSearch => ({ ...yearSearch(search), domain: textOf(search['domain']), unit: textOf(search['unit']), level: textOf(search['level']), rule: textOf(search['rule']), page: numberOf(search['page']) });

/** The same of the rate. @example attainmentSearch({ rate: 'all' }) */
export const attainmentSearch = (search: Record<string, unknown>): AttainmentSearch => ({ ...yearSearch(search), rate: textOf(search['rate']), part: textOf(search['part']), counted: textOf(search['counted']) });

/** So many targets stand on a page. */
export const pageSize = 60;

/** What an address asks the server for, without the page; words the server does not know are refused by it. @example standingsInput({ state: 'met' }, regionId).state // 'met' */
export function standingsInput({ plan, row, page: _page, columns: _columns, ...rest }: StandingsSearch, regionId: string): Input {
  const told = { regionId, ...rest, planId: plan, unitRow: row };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Input;
}
