import { z } from 'zod';
import { missingReasonWords, type MissingReason } from '#kernel';
import type { ObservationFilter } from '#storage';
import { flag, words } from '../fields.ts';
import { asKnownOn, knownBefore } from './known-before.ts';
import { indicatorIdsNamed, indicatorIdsOf, type IndicatorNames } from './named-indicators.ts';

const year = z.coerce.number().int().min(1900).max(2200);

/** Which series, and which of their figures, are asked for: the fields of every question to the statistics database. */
export const seriesFilter = {
  regionId: z.uuid(),
  indicators: z.array(words(1, 120)).min(1).max(60).optional().describe('指标：名称、别名或标识，可写几个'),
  subject: z.enum(['women', 'children']).optional().describe('对象：women 妇女、children 儿童（按指标目录）'),
  domain: words(1, 40).optional().describe('领域，如 妇女与健康（按指标目录）'),
  unitId: z.uuid().optional().describe('报送单位'),
  groups: z.array(words(1, 40)).min(1).max(8).optional().describe('分组，如 女、农村；写几个须同时有'),
  totals: flag.default(false).describe('只要合计，不要分组'),
  place: words(1, 60).nullable().optional().describe('别的地区，如“全市”；空为本地区'),
  subUnit: words(1, 80).nullable().optional().describe('乡镇街道、学校、机构；空为不分下级'),
  fromYear: year.optional().describe('从哪一年'),
  toYear: year.optional().describe('到哪一年'),
  statuses: z.array(z.enum(['preliminary', 'final', 'estimated', 'revised'])).min(1).optional().describe('数据状态：preliminary 初步、final 最终、estimated 推算、revised 修订'),
  grades: z.array(z.enum(['A', 'B', 'C', 'D'])).min(1).optional().describe('质量等级'),
  missingReasons: z.array(z.enum(Object.keys(missingReasonWords) as [MissingReason, ...MissingReason[]])).min(1).optional().describe('缺失原因'),
  source: z.string().trim().max(200).optional().describe('来源'),
  definitionVersion: z.string().trim().max(60).optional().describe('口径版本'),
  asKnownOn: asKnownOn.optional(),
};

const asked = z.object(seriesFilter);

/** The fields once read. */
export type SeriesQuestion = z.output<typeof asked>;

/** The indicators that are meant; undefined: all of them. */
function idsOf({ indicators, subject, domain }: SeriesQuestion, { own }: IndicatorNames): readonly string[] | undefined {
  const named = indicators === undefined ? undefined : indicatorIdsNamed(indicators, own);
  if (subject === undefined && domain === undefined) return named;
  const of = indicatorIdsOf({ subject, domain });
  return named === undefined ? of : named.filter((id) => of.includes(id));
}

/**
 * A question to the statistics database as the store takes it.
 *
 * @example filterOf(question, names).knownBefore
 */
export function filterOf(question: SeriesQuestion, names: IndicatorNames): ObservationFilter {
  const { unitId, groups, totals, place, subUnit, fromYear, toYear, statuses, grades, missingReasons, source, definitionVersion } = question;
  return {
    indicatorIds: idsOf(question, names), unitId, groups: totals ? [] : groups, place, subPlace: subUnit, fromYear, toYear, statuses, grades, missingReasons, source, definitionVersion, knownBefore: knownBefore(question.asKnownOn),
  };
}

/** Whether a filter asks for what is withheld together with the value: what a reader may not see must not be found by it either. */
export const asksOfWithheld = ({ grades, missingReasons }: ObservationFilter): boolean => grades !== undefined || missingReasons !== undefined;
