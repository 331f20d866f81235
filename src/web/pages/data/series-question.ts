import type { Actions } from '../../client/actions.ts';
import type { DataSearch } from './data-search.ts';

type Question = Pick<Actions['collection.list-series']['input'], 'regionId' | 'indicators' | 'domain' | 'groups' | 'totals' | 'fromYear' | 'toYear' | 'unitId' | 'source' | 'statuses' | 'grades' | 'asKnownOn'>;

/**
 * What the server is asked for, after the filters of an address.
 *
 * @example seriesQuestion(regionId, { group: '女、农村' }).groups // ['女', '农村']
 */
export function seriesQuestion(regionId: string, { indicators, domain, group, totals, from, to, unit, source, status, grade, known }: DataSearch): Question {
  const groups = (group ?? '').split(/[、，,\s]+/).filter((part) => part !== '');
  return {
    regionId, ...(indicators === undefined || indicators.length === 0 ? {} : { indicators }), ...(domain === undefined ? {} : { domain }), ...(groups.length === 0 ? {} : { groups }), ...(totals === true ? { totals: true } : {}), ...(from === undefined ? {} : { fromYear: from }), ...(to === undefined ? {} : { toYear: to }),
    ...(unit === undefined ? {} : { unitId: unit }), ...(source === undefined ? {} : { source }), ...(status === undefined ? {} : { statuses: [status] }), ...(grade === undefined ? {} : { grades: [grade] }), ...(known === undefined ? {} : { asKnownOn: known }),
  };
}
