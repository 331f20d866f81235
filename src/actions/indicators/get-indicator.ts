import { z } from 'zod';
import { findIndicatorById, relationsOf } from '#registry';
import { definitionHistory, indicatorProposals, latestObservations, listPlans, personNames, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { figureReaders } from '../collection/figure-readers.ts';
import { exampleId, words } from '../fields.ts';
import { definitionVersions } from './definition-versions.ts';
import { directionWords } from './definition-words.ts';
import { readRegistry, registryKindWords } from './registry-rows.ts';
import { definitionChange, definitionLine, showProposals, shownProposal } from './shown-proposal.ts';

const named = z.object({ unitId: z.uuid(), unit: z.string() });

const version = z.object({
  version: z.int(), validFrom: z.string().nullable().describe('从哪天起'), validTo: z.string().nullable(), origin: z.string().describe('来自'), lines: z.array(definitionLine).describe('定义'), changes: z.array(definitionChange).describe('比上一版改了什么'), change: z.string().nullable().describe('口径怎么变了'), isBreak: z.boolean(), retired: z.boolean().describe('已停用'),
  recordedAt: z.string().nullable(), recordedBy: z.string().nullable(),
});

const output = z.object({
  indicatorId: z.string(), kind: z.enum(['shipped', 'local', 'printed']), kindWord: z.string(), name: z.string(), unit: z.string(), directionWord: z.string().describe('方向'), domains: z.array(z.string()), department: z.string().describe('数据来源部门'), sourceUrl: z.string().nullable().describe('依据网址'), isConfirmed: z.boolean().describe('口径已核'),
  version: z.int(), retiredOn: z.string().nullable().describe('停用日'), own: z.object({
    name: z.string(), unit: z.string(), direction: z.enum(['up', 'down', 'hold', 'reference']), text: z.string(), numerator: z.string(), denominator: z.string(), breakdowns: z.array(z.string()), source: z.string(), domain: z.string(), audience: z.array(z.enum(['women', 'children'])), isOfPlan: z.boolean().describe('规划里设立的'),
  }).nullable().describe('本地定义'),
  versions: z.array(version), inData: z.array(z.object({ definitionVersion: z.string(), fromYear: z.int(), toYear: z.int() })).describe('数据里的口径版本'),
  uses: z.array(z.object({ planId: z.uuid(), plan: z.string(), itemId: z.string(), domain: z.string(), quote: z.string(), deadline: z.int().nullable(), leads: z.array(named), supports: z.array(named) })).describe('用在哪里'), reporter: named.extend({ basisWord: z.string().describe('依据') }).nullable().describe('填报单位'),
  relations: z.array(z.object({ word: z.string().describe('关系'), others: z.array(z.object({ indicatorId: z.string(), name: z.string() })).describe('指标'), why: z.string().nullable().describe('原因') })).describe('与别的指标'), proposals: z.array(shownProposal).describe('提请'), allowed: z.array(z.string()),
});

/** Everything about one indicator: what it is, in all versions and what changed; where plans use it; who answers and reports; what it has to do with others; what is proposed. */
export const getIndicatorAction = readAction({
  name: 'indicators.get-indicator',
  title: '一个指标',
  summary: '一个指标的定义和历次版本、改了什么、从哪天起；用在哪些规划的哪些目标、由谁牵头配合、由谁填报；与别的指标的关系；待批准的改动。',
  input: z.object({ regionId: z.uuid(), indicatorId: words(1, 120).describe('指标标识') }),
  output,
  permission: figureReaders,
  scope: ({ regionId }) => ({ regionId }),
  read: async ({ regionId, indicatorId }, { connection, today, allowedOn, caller }) => {
    const { rows, reporters } = await readRegistry(connection, regionId, today);
    const proposals = await indicatorProposals(connection, regionId, { indicatorId });
    const row = rows.find((one) => one.indicatorId === indicatorId);
    const [proposed] = proposals;
    if (row === undefined && proposed === undefined) return { refused: 'not-found', message: '没有这个指标。' };
    const nameOf = unitNameOn(Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId), today);
    const unit = (unitId: string) => ({ unitId, unit: nameOf(unitId) });
    const shipped = findIndicatorById(indicatorId);
    const history = await definitionHistory(connection, regionId, indicatorId);
    const people = await personNames(connection, history.map(({ recordedBy }) => recordedBy));
    const plans = new Map((await listPlans(connection, regionId)).map(({ planId, title }) => [planId, title.zh]));
    const versions = definitionVersions(shipped, history, { planOf: (planId) => plans.get(planId) ?? '', personOf: (personId) => people.get(personId) ?? null });
    const figures = (await latestObservations(connection, { regionId, indicatorIds: [indicatorId] })).filter(({ place }) => place === null);
    const own = history.at(-1)?.definition ?? (row === undefined ? proposed?.content.definition : undefined);
    const reporter = reporters.get(indicatorId);
    const kind = row?.kind ?? 'local';
    const names = new Map(rows.map((one) => [one.indicatorId, one.name]));
    return {
      indicatorId, kind, kindWord: registryKindWords[kind], name: row?.name ?? own?.name.zh ?? indicatorId, unit: row?.unit ?? own?.unit ?? '', directionWord: directionWords[row?.direction ?? own?.direction ?? 'reference'], domains: [...(row?.domains ?? [])], department: row?.department ?? own?.source ?? '',
      sourceUrl: shipped?.sourceUrl ?? null, isConfirmed: row?.isConfirmed ?? false, version: row?.version ?? 0, retiredOn: row?.retiredOn ?? null,
      own: shipped !== undefined || own === undefined ? null : {
        name: own.name.zh, unit: own.unit, direction: own.direction, text: own.text ?? '', numerator: own.numerator ?? '', denominator: own.denominator ?? '', breakdowns: [...(own.breakdowns ?? [])], source: own.source ?? '', domain: own.domain ?? '', audience: [...(own.audience ?? [])], isOfPlan: own.planId !== null,
      },
      versions: versions.map(({ lines, changes, ...rest }) => ({ ...rest, lines: lines.map(({ word, text }) => ({ word, text })), changes: changes.map((one) => ({ ...one })) })),
      inData: [...Map.groupBy(figures, ({ definitionVersion }) => definitionVersion)].map(([definitionVersion, of]) => ({ definitionVersion, fromYear: Math.min(...of.map(({ reportingYear }) => reportingYear)), toYear: Math.max(...of.map(({ reportingYear }) => reportingYear)) })).toSorted((a, b) => a.fromYear - b.fromYear),
      uses: (row?.uses ?? []).map(({ leads, supports, ...use }) => ({ ...use, leads: leads.map(unit), supports: supports.map(unit) })), reporter: reporter === undefined ? null : { ...unit(reporter.unitId), basisWord: reporter.basisWord },
      relations: relationsOf(indicatorId).map(({ word, others, why }) => ({ word, others: others.map((id) => ({ indicatorId: id, name: names.get(id) ?? id })), why })), proposals: await showProposals(proposals.toReversed(), { regionId, connection, allowedOn, personId: caller.personId }),
      allowed: [...new Set([...allowedOn('local-indicator', { regionId }, { kind, isRetired: row === undefined || row.retiredOn !== null }), ...allowedOn('indicator', { regionId }, { indicatorId })])],
    };
  },
  examples: [{ input: { regionId: exampleId(1), indicatorId: 'maternal-mortality-rate' } }, { input: { regionId: exampleId(1), indicatorId: '' }, refusedAt: 'indicatorId' }],
});
