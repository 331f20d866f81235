import { yearText } from '#monitoring';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { cautionBlocks, planTitle } from '../parts/lead.ts';
import { warnedTargets } from '../parts/warnings/warned-targets.ts';
import { warningList } from '../parts/warnings/warning-list.ts';
import { warningSummary } from '../parts/warnings/warning-summary.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 预警清单: what is warned of, why, whose it is, what clears it. */
export const warnings: ReportType = {
  id: 'warnings',
  title: '预警清单',
  summary: '预警清单：按红、橙、黄列出预警的目标、理由、责任单位和解除条件',
  source: 'method 6; practice.md 0.4 (级别与文字并列，注明理由), 2.4 (书面提示、约谈)',
  build: (question) => {
    const ground = reportGround(question);
    const all = warnedTargets(ground);
    const list = all.length === 0 ? [] : [warningList(all, ground)];
    return reportTree(ground, {
      title: [...ground.plans.map((planned) => planTitle(planned, ground).text), `${yearText(ground.year)}预警清单`], contents: false,
      sections: [mainSection('main', [...cautionBlocks(ground), ...warningSummary(all, ground), ...list], 'landscape')],
    });
  },
};
