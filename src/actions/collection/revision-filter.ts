import type { z } from 'zod';
import { day, flag } from '../fields.ts';
import { beginOfDay } from '../time-zone.ts';
import { seriesFilter } from './series-filter.ts';

const { asKnownOn: _at, statuses: _statuses, grades: _grades, missingReasons: _missing, ...rest } = seriesFilter;

/** Which changes are asked for: between the ends of two days, of which figures. */
export const revisionFilter = {
  ...rest,
  from: day.refine((text) => text >= '1900-01-01', { message: '日期应在 1900 年以后' }).describe('从哪一天（这一天结束时所知）'), to: day.refine((text) => text < '2200-01-01', { message: '日期应在 2199 年以前' }).optional().describe('到哪一天（这一天结束时所知），默认今天'),
  newAlso: flag.default(true).describe('是否也列出原来没有的数；否则只列改动的'),
};

/** The two instants that a question lies between. */
export const instantsOf = ({ from, to }: { readonly from: z.output<typeof revisionFilter.from>; readonly to?: string | undefined }, today: string): { readonly since: string; readonly until: string } =>
  ({ since: beginOfDay(from, 1), until: beginOfDay(to ?? today, 1) });
