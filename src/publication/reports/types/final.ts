import { say } from '../../figures/say.ts';
import { reportGround } from '../../ground/report-ground.ts';
import { heading, mainSection } from '../blocks.ts';
import { background } from '../parts/background.ts';
import { basis } from '../parts/basis.ts';
import { planBlocks } from '../parts/domains.ts';
import { gapList } from '../parts/gap-list.ts';
import { gapBlocks } from '../parts/gaps.ts';
import { indicatorTable } from '../parts/indicator-table.ts';
import { askedYear, lead } from '../parts/lead.ts';
import { overview } from '../parts/overview.ts';
import { problemBlocks } from '../parts/problems.ts';
import { atTheEnd } from '../parts/stages/over-the-plan.ts';
import { tellSinceStart } from '../parts/stages/since-start.ts';
import { stageNotes } from '../parts/stages/stage-note.ts';
import { unmetBlocks } from '../parts/stages/unmet.ts';
import { verification } from '../parts/stages/verification.ts';
import { toFillParagraph } from '../parts/to-fill.ts';
import { structurePictures, unitPicture } from '../pictures/structure-pictures.ts';
import { trendPictures } from '../pictures/trend-pictures.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 终期统计监测报告: what was met at the end of a plan, what was not and why, what earlier forecasts were worth. */
export const final: ReportType = {
  id: 'final',
  title: '终期统计监测报告',
  summary: '终期统计监测报告：到期目标的实现情况、提前达标、未实现目标的差距和监测发现、以往预测的检验',
  source: 'issue 4 (终期监测报告, bureau); practice.md 3.1, 3.4 (提前达标); method 9 (final)',
  needs: 'every-year',
  build: (question) => {
    const ground = reportGround(question);
    const [gaps, units] = [gapList(ground), unitPicture(ground)];
    return reportTree(ground, {
      title: [...ground.plans.map(({ monitored }) => `《${monitored.title.replaceAll(/^《|》$/g, '')}》`), '终期统计监测报告'],
      sections: [
        mainSection('main', [
          ...lead(ground, say`对规划实施以来至${askedYear(ground)}的情况进行了终期统计监测`), ...stageNotes('final', ground), ...background(ground), ...overview(ground, [...structurePictures(ground), ...(units === null ? [] : [units])], atTheEnd(ground)),
          ...ground.plans.flatMap((planned) => planBlocks(planned, ground, { picturesOf: (domain) => trendPictures(domain, planned, ground), tell: tellSinceStart })), ...gapBlocks(ground), ...unmetBlocks(ground), ...verification(ground), ...problemBlocks(ground),
          heading('lessons', 1, '经验和启示'), toFillParagraph('lessons/text', '由编制单位总结规划实施中有效的做法、没有取得预期效果的做法和值得借鉴的经验，注明依据的材料；对下一周期规划的目标设置、指标和数据来源提出建议。'),
        ]),
        ...ground.plans.filter(({ domains }) => domains.length > 0).map((planned) => indicatorTable(planned, ground)), ...(gaps === null ? [] : [gaps]), basis(ground),
      ],
    });
  },
};
