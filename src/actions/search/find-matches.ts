import { z } from 'zod';
import { readAction } from '../action.ts';
import { everyRole } from '../every-role.ts';
import { exampleId, words } from '../fields.ts';
import { permits } from '../permits.ts';
import { matchWords } from './match-words.ts';
import { foundKinds, type SearchSource } from './search-source.ts';
import { formSource } from './sources/form-source.ts';
import { indicatorSource } from './sources/indicator-source.ts';
import { personSource } from './sources/person-source.ts';
import { planSource } from './sources/plan-source.ts';
import { reportSource } from './sources/report-source.ts';
import { roundSource } from './sources/round-source.ts';
import { unitSource } from './sources/unit-source.ts';

const sources: readonly SearchSource[] = [planSource, indicatorSource, reportSource, unitSource, roundSource, formSource, personSource];

const kind = z.enum(foundKinds).describe('种类：plan 规划、plan-item 规划条目、indicator 指标、report 报告、unit 单位、round 填报轮次、form 填报表、person 人员');
const match = z.object({ kind, id: z.string(), planId: z.uuid().nullable(), title: z.string(), names: z.array(z.string()).describe('别的名称'), context: z.string().describe('所在') });

/** Plans, their parts, indicators, reports, units, rounds, forms and people of a region by words typed: what the caller may read. */
export const findMatchesAction = readAction({
  name: 'search.find-matches',
  title: '查找',
  summary: '按几个字查找规划、目标和措施、指标、报告、单位、填报轮次、填报表、人员；只找得到自己有权看的，最相近的在前。',
  input: z.object({ regionId: z.uuid(), words: words(1, 60).describe('要找的字，空格隔开的几个都要有'), limit: z.coerce.number().int().min(1).max(50).default(8).describe('每类最多几条') }),
  output: z.object({ matches: z.array(match), counts: z.array(z.object({ kind, found: z.int().describe('共找到几条') })).describe('各类条数') }),
  permission: everyRole,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, words: typed, limit }, work) => {
    const open = sources.filter(({ permission }) => typeof permits(permission, { regionId }, work.caller) !== 'string');
    const found = Map.groupBy((await Promise.all(open.map(async ({ candidates }) => matchWords(typed, await candidates(regionId, typed, work))))).flat(), ({ kind }) => kind);
    return {
      matches: foundKinds.flatMap((kind) => (found.get(kind) ?? []).slice(0, limit).map(({ names, ...one }) => ({ ...one, names: [...names] }))),
      counts: foundKinds.flatMap((kind) => (found.has(kind) ? [{ kind, found: found.get(kind)?.length ?? 0 }] : [])),
    };
  },
  examples: [{ input: { regionId: exampleId(1), words: '教育' } }, { input: { regionId: exampleId(1), words: '' }, refusedAt: 'words' }],
});
