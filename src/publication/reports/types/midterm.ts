import { say } from '../../figures/say.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { background } from '../parts/background.ts';
import { basis } from '../parts/basis.ts';
import { planBlocks } from '../parts/domains.ts';
import { gapList } from '../parts/gap-list.ts';
import { gapBlocks } from '../parts/gaps.ts';
import { indicatorTable } from '../parts/indicator-table.ts';
import { askedYear, lead } from '../parts/lead.ts';
import { overview } from '../parts/overview.ts';
import { problemBlocks } from '../parts/problems.ts';
import { onTheWay } from '../parts/stages/over-the-plan.ts';
import { outlookBlocks } from '../parts/stages/outlook.ts';
import { paceAnnex, paceBlocks } from '../parts/stages/pace.ts';
import { tellSinceStart } from '../parts/stages/since-start.ts';
import { stageNotes } from '../parts/stages/stage-note.ts';
import { unmetBlocks } from '../parts/stages/unmet.ts';
import { structurePictures, unitPicture } from '../pictures/structure-pictures.ts';
import { trendPictures } from '../pictures/trend-pictures.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 中期统计监测报告: the whole time since the plan began, and what is to be expected at its end. */
export const midterm: ReportType = {
  id: 'midterm',
  title: '中期统计监测报告',
  summary: '中期统计监测报告：规划实施以来的进展、路程与时间、到期前景和难以实现的目标',
  source: 'issue 4 (中期监测报告, bureau); practice.md 3.1, 3.2; method 3.4, 9 (mid-term)',
  needs: 'every-year',
  build: (question) => {
    const ground = reportGround(question);
    const [gaps, pace, units] = [gapList(ground), paceAnnex(ground), unitPicture(ground)];
    return reportTree(ground, {
      title: [...ground.plans.map(({ monitored }) => `《${monitored.title.replaceAll(/^《|》$/g, '')}》`), '中期统计监测报告'],
      sections: [
        mainSection('main', [
          ...lead(ground, say`对规划实施以来至${askedYear(ground)}的情况进行了中期统计监测`), ...stageNotes('midterm', ground), ...background(ground), ...overview(ground, [...structurePictures(ground), ...(units === null ? [] : [units])], onTheWay(ground)), ...paceBlocks(ground),
          ...ground.plans.flatMap((planned) => planBlocks(planned, ground, { picturesOf: (domain) => trendPictures(domain, planned, ground), tell: tellSinceStart })), ...gapBlocks(ground), ...unmetBlocks(ground), ...outlookBlocks(ground), ...problemBlocks(ground),
        ]),
        ...ground.plans.filter(({ domains }) => domains.length > 0).map((planned) => indicatorTable(planned, ground)), ...(pace === null ? [] : [pace]), ...(gaps === null ? [] : [gaps]), basis(ground),
      ],
    });
  },
};
