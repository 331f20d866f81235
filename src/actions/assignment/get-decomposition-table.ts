import { createHash } from 'node:crypto';
import { z } from 'zod';
import { contentTypeOf } from '#documents';
import { withAssignments } from '#plan';
import { writeReportApart } from '#rendering';
import { findInstallation, planAssignments, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { day, exampleId } from '../fields.ts';
import { madeFile } from '../file-answer.ts';
import { plansInForce } from '../plan/plans-in-force.ts';
import { planReaders } from '../plan/plan-readers.ts';
import { namedUnits } from './assignable-units.ts';
import { planId, regionId } from './assignment-fields.ts';
import { baseFigures } from './base-figures.ts';

/** The figures of the store as a file of figures is told by what it says. */
const fingerprintOf = (observations: readonly unknown[]): string => (observations.length === 0 ? '' : createHash('sha256').update(JSON.stringify(observations)).digest('hex'));

/**
 * The table of tasks with the units assigned on a day and the base values that are known, as every report marked as internal: it goes to all departments, and small counts are not protected in it
 * (model.md 10). It is written in a thread of its own, since a Word file takes most of a second of a processor, and kept nowhere: a job would have to put every copy into the file store.
 */
export const getDecompositionTableAction = readAction({
  name: 'assignment.get-decomposition-table',
  title: '目标任务分解表',
  summary: '下载某一天的目标任务分解表（Word 或工作簿）：各条由谁牵头、谁配合，没有责任单位的先列；有数据的指标列基期值及其统计期和来源。内部资料，不得公开。',
  input: z.object({ regionId, planId: planId.optional().describe('只要这部规划，默认本地区全部'), on: day.optional().describe('哪一天的分工，默认今天'), format: z.enum(['docx', 'xlsx']).default('docx').describe('docx Word 文档，xlsx 工作簿') }),
  output: z.object({ file: madeFile }),
  permission: planReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  givesFile: true,
  read: async ({ regionId: at, planId: of, on, format }, { connection, caller, today }) => {
    const date = on ?? today;
    const plans = (await plansInForce(connection, { regionId: at, planId: of, on: date })).filter((plan) => of === undefined || plan.planId === of);
    if (plans.length === 0) return { refused: 'not-found', message: '还没有通过的规划，没有分解表可下载。' };
    const units = namedUnits(Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId));
    const assigned = await Promise.all(plans.map(async ({ planId: one, content }) => withAssignments(content, await planAssignments(connection, at, one), units, date)));
    const observations = await baseFigures(connection, assigned, { regionId: at, caller, today });
    const isDemo = (await findInstallation(connection))?.isDemo === true;
    const bytes = await writeReportApart({
      report: 'tasks', format, plans: assigned, observations, dataFile: { name: `系统内监测数据${isDemo ? '（示例）' : ''}`, fingerprint: fingerprintOf(observations) }, year: Number(date.slice(0, 4)), asOf: date, issuer: '', office: '', date,
      planFile: { name: plans.map(({ title, version }) => `《${title}》第${String(version)}版`).join('、'), fingerprint: plans.map(({ contentHash }) => contentHash).join('、') },
    });
    if (bytes === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    return { file: { name: `目标任务分解表_${date}.${format}`, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: { regionId: exampleId(1) } }, { input: { regionId: exampleId(1), planId: exampleId(2), on: '2025-01-01', format: 'xlsx' } }, { input: { regionId: exampleId(1), format: 'pdf' }, refusedAt: 'format' }],
});
