import { z } from 'zod';
import { unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { exampleId, flag, words } from '../fields.ts';
import { wholeSeries } from './indicator-series.ts';
import { openProposals } from './open-proposals.ts';
import { readRegistry, registryKindWords, type Registry, type RegistryKind, type RegistryRow } from './registry-rows.ts';

const named = z.object({ unitId: z.uuid(), unit: z.string() });

const input = z.object({
  regionId: z.uuid(), words: words(1, 60).optional().describe('名称、别名里的字'), domain: words(1, 40).optional().describe('领域'), subject: z.enum(['women', 'children']).optional().describe('对象：women 妇女、children 儿童'), planId: z.uuid().optional().describe('哪部规划'),
  unitId: z.uuid().optional().describe('牵头、配合或填报的单位'), department: words(1, 60).optional().describe('数据来源部门里的字'), kind: z.enum(['shipped', 'local', 'printed']).optional().describe('shipped 指标目录、local 本地指标、printed 规划原文（未关联指标）'),
  used: flag.optional().describe('true 只列现行规划用到的，false 只列没有用到的'), retired: flag.default(false).describe('是否也列已停用的'), limit: z.coerce.number().int().min(1).max(200).default(50).describe('每页条数'), after: z.string().max(20).optional().describe('上一页返回的 next'),
});

const indicator = z.object({
  indicatorId: z.string(), kind: z.enum(['shipped', 'local', 'printed']), kindWord: z.string(), name: z.string(), unit: z.string(), direction: z.enum(['up', 'down', 'hold', 'range', 'reference']), domains: z.array(z.string()), department: z.string().describe('数据来源部门'),
  isConfirmed: z.boolean().describe('口径已核'), version: z.int(), retiredOn: z.string().nullable().describe('停用日'), targets: z.int().describe('有几个目标值用它'), plans: z.array(z.object({ planId: z.uuid(), title: z.string() })), leads: z.array(named), reporter: named.extend({ basisWord: z.string().describe('依据') }).nullable().describe('填报单位'),
  points: z.array(z.object({ year: z.int(), value: z.number(), text: z.string() })).describe('各年的数'), gap: z.object({ year: z.int(), reason: z.string() }).nullable().describe('最近一年没有数的原因'), proposed: z.boolean().describe('有待批准的改动'), allowed: z.array(z.string()),
});

type Question = z.output<typeof input>;

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

function isAsked(row: RegistryRow, { reporters }: Registry, { words: typed, domain, subject, planId, unitId, department, kind, used, retired }: Question, today: string): boolean {
  const wanted = typed === undefined ? '' : folded(typed);
  const units = row.uses.flatMap(({ leads, supports }) => [...leads, ...supports]);
  return [
    wanted === '' || [row.name, row.indicatorId, ...row.aliases].some((name) => folded(name).includes(wanted)), domain === undefined || row.domains.includes(domain), subject === undefined || row.audience.includes(subject),
    planId === undefined || row.uses.some((use) => use.planId === planId), unitId === undefined || units.includes(unitId) || reporters.get(row.indicatorId)?.unitId === unitId, department === undefined || row.department.includes(department),
    kind === undefined || row.kind === kind, used === undefined || used === row.uses.length > 0, retired || row.retiredOn === null || row.retiredOn >= today,
  ].every(Boolean);
}

const plansOf = ({ uses }: RegistryRow): { planId: string; title: string }[] => [...new Map(uses.map(({ planId, plan }) => [planId, plan]))].map(([planId, title]) => ({ planId, title }));

/** The registry of indicators: the catalogue, the region's own, and what plans promise without an indicator; which plans use each, who answers and who reports, its last figures. */
export const listIndicatorsRegistryAction = readAction({
  name: 'indicators.list-indicators',
  title: '指标库',
  summary: '列出指标目录、本地指标和规划里没有关联指标的目标：各用在哪些规划、由谁牵头、由谁填报、历年的数；可按名称、领域、对象、规划、单位、来源部门、类别筛选，分页。',
  input,
  output: z.object({
    indicators: z.array(indicator), total: z.int(), next: z.string().nullable(),
    choices: z.object({ domains: z.array(z.string()), plans: z.array(z.object({ planId: z.uuid(), title: z.string() })), units: z.array(named), departments: z.array(z.string()).describe('数据来源部门') }).describe('可选的筛选条件'),
    allowed: z.array(z.string()),
  }),
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async (asked, { connection, caller, today, allowedOn }) => {
    const { regionId, limit, after } = asked;
    const registry = await readRegistry(connection, regionId, today);
    const { rows, reporters, plans } = registry;
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId), today);
    const unit = (unitId: string) => ({ unitId, unit: nameOf(unitId) });
    const found = rows.filter((row) => isAsked(row, registry, asked, today));
    const from = Number(after ?? '0');
    const start = Number.isSafeInteger(from) && from >= 0 ? from : found.length;
    const page = found.slice(start, start + limit);
    const series = await wholeSeries(regionId, page.map(({ indicatorId }) => indicatorId), { connection, caller, today });
    const proposed = new Set((await openProposals(connection, regionId)).map(({ indicatorId }) => indicatorId));
    const units = [...new Set([...rows.flatMap(({ uses }) => uses.flatMap(({ leads, supports }) => [...leads, ...supports])), ...[...reporters.values()].map(({ unitId }) => unitId)])].map(unit);
    return {
      indicators: page.map((row) => {
        const { points = [], gaps = [] } = series.get(row.indicatorId) ?? {};
        const last = gaps.findLast(({ year }) => year > (points.at(-1)?.year ?? 0));
        const reporter = reporters.get(row.indicatorId);
        return {
          indicatorId: row.indicatorId, kind: row.kind, kindWord: registryKindWords[row.kind], name: row.name, unit: row.unit, direction: row.direction, domains: [...row.domains], department: row.department, isConfirmed: row.isConfirmed, version: row.version, retiredOn: row.retiredOn,
          targets: row.uses.length, plans: plansOf(row), leads: [...new Set(row.uses.flatMap(({ leads }) => leads))].map(unit), reporter: reporter === undefined ? null : { ...unit(reporter.unitId), basisWord: reporter.basisWord },
          points: points.map(({ year, value, text }) => ({ year, value, text })), gap: last === undefined ? null : { ...last }, proposed: proposed.has(row.indicatorId), allowed: [...allowedOn('local-indicator', { regionId }, { kind: row.kind, isRetired: row.retiredOn !== null })],
        };
      }),
      total: found.length, next: start + limit < found.length ? String(start + limit) : null,
      choices: { domains: [...new Set(rows.flatMap(({ domains }) => domains))], plans: plans.map((plan) => ({ ...plan })), units, departments: [...new Set(rows.flatMap(({ department }) => department.split(/[/、，,；;]/u)).map((one) => one.trim()).filter((one) => one !== ''))] },
      allowed: [...allowedOn('registry', { regionId }, {})],
    };
  },
  examples: [{ input: { regionId: exampleId(1), words: '死亡率', used: 'true', kind: 'shipped' } }, { input: { regionId: exampleId(1), kind: 'own' satisfies string as RegistryKind }, refusedAt: 'kind' }],
});
