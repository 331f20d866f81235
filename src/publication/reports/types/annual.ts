import { yearText } from '#monitoring';
import { mainSection } from '../blocks.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { background } from '../parts/background.ts';
import { structurePictures, unitPicture } from '../pictures/structure-pictures.ts';
import { trendPictures } from '../pictures/trend-pictures.ts';
import { basis } from '../parts/basis.ts';
import { planBlocks } from '../parts/domains.ts';
import { gapList } from '../parts/gap-list.ts';
import { gapBlocks } from '../parts/gaps.ts';
import { indicatorTable } from '../parts/indicator-table.ts';
import { lead } from '../parts/lead.ts';
import { overview } from '../parts/overview.ts';
import { problemBlocks } from '../parts/problems.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 年度统计监测报告 (practice.md 3.1, pattern A with the gap block of each domain). */
export const annual: ReportType = {
  id: 'annual',
  title: '年度统计监测报告',
  summary: '年度统计监测报告：总体情况、各领域、问题和建议，附指标监测表',
  source: 'practice.md 3.1, 3.3; plans: 监测报告',
  build: (question) => {
    const ground = reportGround(question);
    const gaps = gapList(ground);
    const units = unitPicture(ground);
    const names = ground.plans.map(({ monitored }) => `《${monitored.title.replaceAll(/^《|》$/g, '')}》`);
    return reportTree(ground, {
      title: [...names.map((name, at) => (at === 0 ? `${yearText(ground.year)}${name}` : name)), '统计监测报告'],
      sections: [
        mainSection('main', [...lead(ground), ...background(ground), ...overview(ground, [...structurePictures(ground), ...(units === null ? [] : [units])]), ...ground.plans.flatMap((planned) => planBlocks(planned, ground, { picturesOf: (domain) => trendPictures(domain, planned, ground) })), ...gapBlocks(ground), ...problemBlocks(ground)]),
        ...ground.plans.filter(({ domains }) => domains.length > 0).map((planned) => indicatorTable(planned, ground)), ...(gaps === null ? [] : [gaps]), basis(ground),
      ],
    });
  },
};
