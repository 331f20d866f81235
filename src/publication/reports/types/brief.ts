import { yearText } from '#monitoring';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { concerns } from '../parts/brief/concerns.ts';
import { gaps } from '../parts/brief/gaps.ts';
import { overall } from '../parts/brief/overall.ts';
import { progress } from '../parts/brief/progress.ts';
import { proposals } from '../parts/brief/proposals.ts';
import { cautionBlocks, planTitle } from '../parts/lead.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

/** 简报: two pages for the leaders of a district, whatever the size of the plan. */
export const brief: ReportType = {
  id: 'brief',
  title: '简报',
  summary: '监测简报：供区领导阅示，不超过两页',
  source: 'issue 4 (简报 for the district’s leaders, two pages); practice.md 2.2 (主任 = 分管副区长), 3.4',
  build: (question) => {
    const ground = reportGround(question);
    const { issuer, date } = question.settings;
    // Without targets there is nothing to tell but that.
    const isEmpty = ground.plans.every(({ domains }) => domains.length === 0);
    const parts = isEmpty ? [] : [...progress(ground), ...concerns(ground), ...gaps(ground), ...proposals(ground)];
    return reportTree(ground, {
      // A brief says under its title who sends it and when: that leaves its second page to what is told.
      subtitle: [issuer, date].filter((text) => text !== '').join('　'), issuer: '', date: '',
      title: [...ground.plans.map((planned) => planTitle(planned, ground).text), `${yearText(ground.year)}监测简报`], contents: false,
      sections: [mainSection('main', [...cautionBlocks(ground), ...overall(ground), ...parts])],
    });
  },
};
