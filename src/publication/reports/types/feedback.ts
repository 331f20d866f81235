import { yearText } from '#monitoring';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { cover } from '../parts/feedback/cover.ts';
import { unitSection } from '../parts/feedback/unit-section.ts';
import { unitShares } from '../parts/feedback/unit-shares.ts';
import { planTitle } from '../parts/lead.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** More annexes than these are not listed one by one below the text. */
const mostListed = 9;

/** 单位反馈表: a sheet a unit (practice.md 2.2, 2.4, 7: 催报, 通报; issue 4). */
export const feedback: ReportType = {
  id: 'feedback',
  title: '单位反馈表',
  summary: '单位反馈表：每个责任单位一份，列目标进展、预警理由和需要报送的材料',
  source: 'practice.md 2.2 (联络员自查、答复), 2.4 (书面提示)',
  build: (question) => {
    const ground = reportGround(question);
    const shares = unitShares(ground);
    return reportTree(ground, {
      title: [...ground.plans.map((planned) => planTitle(planned, ground).text), `${yearText(ground.year)}监测结果单位反馈表`], contents: false,
      ...(shares.length > mostListed ? { annexList: `1—${String(shares.length)}. 各责任单位反馈表（单位和次序见“各责任单位目标进展”表）` } : {}),
      sections: [mainSection('main', cover(shares, ground), 'landscape'), ...shares.map((share) => unitSection(share, ground))],
    });
  },
};
