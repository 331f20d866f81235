import { z } from 'zod';
import { cellName, cellOf, gapPartWords, gapReasonWords, type DataGap } from '#collection';
import { ownerWords, sinceWords } from '#publication';
import { readAction, type ReadWork } from '../../action.ts';
import { exampleId, page } from '../../fields.ts';
import { regionId, shareField, showShare } from '../board/board-fields.ts';
import { boardReaders, unitsSeenBy } from '../board/board-readers.ts';
import { gapFilter, gapYear, isLookedFor } from './gap-filter.ts';
import { loadGaps, type LoadedGaps } from './load-gaps.ts';

const gapField = z.object({
  indicatorId: z.string(), name: z.string().describe('指标和分组'), domain: z.string(), groups: z.array(z.string()), subUnit: z.string().nullable(), part: z.string().describe('分组类别'), partWord: z.string().describe('分组类别'), year: z.int(),
  reason: z.string().describe('原因'), reasonWord: z.string().describe('原因'), note: z.string().nullable(), unitId: z.uuid().nullable().describe('填报单位'), unitName: z.string().describe('填报单位'),
  lastYear: z.int().nullable().describe('最近有数的年份'), yearsWithout: z.int().describe('连续几年没有'), since: z.string().describe('缺数时间'),
  targets: z.array(z.object({ planId: z.uuid(), plan: z.string(), itemId: z.string(), quote: z.string(), deadline: z.int().nullable() })).describe('因此无法判断的目标'), allowed: z.array(z.string()),
});

const show = (gap: DataGap, { nameOf }: LoadedGaps, allowed: readonly string[]): z.output<typeof gapField> => ({
  indicatorId: gap.indicatorId, name: cellName(gap), domain: gap.domain, groups: [...gap.groups], subUnit: gap.subUnit, part: gap.part, partWord: gapPartWords[gap.part], year: gap.year, reason: gap.reason, reasonWord: gapReasonWords[gap.reason], note: gap.note,
  unitId: gap.owner, unitName: ownerWords(gap, nameOf), lastYear: gap.lastYear, yearsWithout: gap.yearsWithout, since: sinceWords(gap), targets: gap.targets.map((target) => ({ ...target })), allowed: [...allowed],
});

const allowedOnGap = ({ allowedOn }: ReadWork, at: string, gap: DataGap): readonly string[] => allowedOn('data-gap', { regionId: at }, gap);

/** What the plans want and nobody has: which figure, of whom, since when, whose it is, and which targets wait for it. */
export const listGapsAction = readAction({
  name: 'collection.list-gaps',
  title: '缺项清单',
  summary: '规划需要而这一年没有的数据：哪个指标、哪个分组，什么原因，谁填报，从哪年起没有，哪些目标因此无法判断；分性别数据有几项。不适用、未到期的另列。填报人和单位分管领导只看本单位的。',
  input: z.object({ regionId, year: gapYear, ...gapFilter, apart: z.enum(['true', 'false']).default('false').describe('true 列不适用和未到期的，false 列缺项'), ...page }),
  output: z.object({
    gaps: z.array(gapField).describe('缺项'), total: z.int().describe('符合条件的项数'), all: z.object({ wanted: z.int().describe('规划需要的项数'), gaps: z.int().describe('缺项数'), apart: z.int().describe('不适用和未到期的项数') }).describe('全部'),
    bySex: z.object({ share: shareField.describe('男、女都有数据的指标'), sentence: z.string().describe('分性别审核，如“可分性别 12/30 项”') }).describe('分性别审核'), next: z.string().nullable(),
  }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  read: async ({ regionId: at, year, apart, limit, after, ...filter }, work) => {
    const loaded = await loadGaps(work.connection, { regionId: at, year, today: work.today });
    const units = unitsSeenBy(work.caller, at);
    const isSeen = isLookedFor({}, units);
    const found = (apart === 'true' ? loaded.found.apart : loaded.found.gaps).filter(isLookedFor(filter, units));
    const last = after === undefined ? -1 : found.findIndex((gap) => cellOf(gap) === after);
    if (after !== undefined && last < 0) return { refused: 'not-found', message: '翻页位置已经失效，请从头列出。' };
    const cut = found.slice(last + 1, last + 1 + limit);
    const end = cut.at(-1);
    const { share, sentence } = loaded.audit;
    return {
      gaps: cut.map((gap) => show(gap, loaded, allowedOnGap(work, at, gap))), total: found.length,
      all: { wanted: loaded.wanted.filter(({ owner }) => units === undefined || (owner !== null && units.includes(owner))).length, gaps: loaded.found.gaps.filter(isSeen).length, apart: loaded.found.apart.filter(isSeen).length },
      bySex: { share: showShare(share), sentence }, next: last + 1 + limit < found.length && end ? cellOf(end) : null,
    };
  },
  examples: [
    { input: { regionId: exampleId(1), year: 2025 } }, { input: { regionId: exampleId(1), year: '2025', part: 'sex', group: '女', reason: 'not-asked', limit: '50' } }, { input: { regionId: exampleId(1), year: 2025, part: 'colour' }, refusedAt: 'part' },
    { input: { regionId: exampleId(1) }, refusedAt: 'year' },
  ],
});
