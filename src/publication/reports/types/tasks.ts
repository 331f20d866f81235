import { cautionBlocks, planTitle } from '../parts/lead.ts';
import { baseOrigins } from '../parts/tasks/base-origins.ts';
import { taskBlocks } from '../parts/tasks/task-blocks.ts';
import { taskTables } from '../parts/tasks/task-tables.ts';
import { withoutOwner } from '../parts/tasks/without-owner.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 目标任务分解表 (practice.md 2.3). */
export const tasks: ReportType = {
  id: 'tasks',
  title: '目标任务分解表',
  summary: '目标任务分解表：规划目标、指标、基期和责任单位，未明确责任单位的先列',
  source: 'practice.md 2.3; screens.md, 任务分解 (目标无主先列)',
  build: (question) => {
    const ground = reportGround(question);
    const tasked = ground.plans.map((planned) => ({ planned, blocks: taskBlocks(planned, ground) }));
    return reportTree(ground, {
      title: [...ground.plans.map((planned) => planTitle(planned, ground).text), '目标任务分解表'], contents: false,
      sections: [mainSection('main', [...cautionBlocks(ground), ...withoutOwner(tasked, ground), ...tasked.flatMap(({ planned, blocks }) => taskTables(planned, blocks, ground)), ...baseOrigins(tasked, ground)], 'landscape')],
    });
  },
};
