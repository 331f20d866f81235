import { reportGround } from '../../ground/report-ground.ts';
import { annex, heading, mainSection, paragraph } from '../blocks.ts';
import { background } from '../parts/background.ts';
import { basis } from '../parts/basis.ts';
import { planBlocks } from '../parts/domains.ts';
import { abstractBlocks } from '../parts/evaluation/abstract.ts';
import { adviceBlocks, causeBlocks } from '../parts/evaluation/causes.ts';
import { lowered } from '../parts/evaluation/lowered.ts';
import { domainMeasures, otherDomains } from '../parts/evaluation/measures.ts';
import { processBlocks } from '../parts/evaluation/process.ts';
import { criteriaBlocks } from '../parts/evaluation/rating.ts';
import { gapList } from '../parts/gap-list.ts';
import { gapBlocks } from '../parts/gaps.ts';
import { indicatorTable } from '../parts/indicator-table.ts';
import { cautionBlocks } from '../parts/lead.ts';
import { overview } from '../parts/overview.ts';
import { atTheEnd, onTheWay } from '../parts/stages/over-the-plan.ts';
import { outlookBlocks } from '../parts/stages/outlook.ts';
import { tellSinceStart } from '../parts/stages/since-start.ts';
import { stageOf, stageWords } from '../parts/stages/stage-note.ts';
import { unmetBlocks } from '../parts/stages/unmet.ts';
import { verification } from '../parts/stages/verification.ts';
import { toFill, toFillParagraph } from '../parts/to-fill.ts';
import { structurePictures } from '../pictures/structure-pictures.ts';
import { trendPictures } from '../pictures/trend-pictures.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 评估报告: everything that follows from plan and figures, and a marked passage for everything that does not. */
export const evaluation: ReportType = {
  id: 'evaluation',
  title: '评估报告',
  summary: '中期或终期评估报告的底稿（按年份判断）：数据和表格已填好，过程、措施落实、原因和效益标出待填写',
  source: 'issue 4 (评估报告 skeleton); practice.md 3.2; method 9',
  needs: 'every-year',
  build: (question) => {
    const ground = reportGround(question);
    const stage = stageOf(ground);
    const gaps = gapList(ground);
    const told = stage === 'final' ? atTheEnd(ground) : onTheWay(ground);
    const around = background(ground, '经济社会环境概况');
    const plans = ground.plans.flatMap((planned) => [
      ...planBlocks(planned, ground, { title: '主要指标完成情况及政策措施', picturesOf: (domain) => trendPictures(domain, planned, ground, 0), tell: tellSinceStart, after: ({ id }) => domainMeasures(id, planned, ground) }), ...otherDomains(planned, ground),
    ]);
    return reportTree(ground, {
      title: [...ground.plans.map(({ monitored }) => `《${monitored.title.replaceAll(/^《|》$/g, '')}》`), `${stageWords[stage]}评估报告`],
      sections: [
        mainSection('main', [
          ...cautionBlocks(ground), ...abstractBlocks(stage, ground), ...processBlocks(ground), heading('state', 1, '实施情况的评估'),
          ...(around.length > 0 ? lowered(around) : [heading('background', 2, '经济社会环境概况')]), paragraph('background/more', [toFill('由统计部门补充与规划实施有关的经济社会环境：人口、财政、教育和卫生投入、重大政策和突发事件')]),
          ...lowered(overview(ground, structurePictures(ground), told)), toFillParagraph('measures/how', '各领域“政策措施”下所列的策略措施，由规划确定的责任单位逐条写明做了什么、投入多少、惠及多少人、有哪些数据和文件可以证明；没有开展的写明原因'),
          ...lowered(plans), ...lowered(gapBlocks(ground)), ...lowered(unmetBlocks(ground)), ...lowered(stage === 'midterm' ? outlookBlocks(ground) : verification(ground)), ...criteriaBlocks(ground), ...causeBlocks(ground), ...adviceBlocks(ground),
        ]),
        ...ground.plans.filter(({ domains }) => domains.length > 0).map((planned) => indicatorTable(planned, ground)), ...(gaps === null ? [] : [gaps]),
        annex('annex/survey', '问卷和访谈', 'portrait', [toFillParagraph('survey/design', '由评估组附问卷和访谈提纲，写明调查时间、对象、抽样办法和样本量的确定'), toFillParagraph('survey/results', '由评估组附调查结果：各题有效份数、比例和误差范围，按性别、城乡、年龄分列')]),
        annex('annex/materials', '资料目录', 'portrait', [toFillParagraph('materials/list', '由办公室列出评估所用的文件、自评报告、统计资料、实地评估记录和问卷数据，写明提供单位和日期')]), basis(ground),
      ],
    });
  },
};
