import { yearText } from '#monitoring';
import { reportGround } from '../../ground/report-ground.ts';
import { mainSection } from '../blocks.ts';
import { cautionBlocks } from '../parts/lead.ts';
import { editorNotes } from '../parts/yearbook/editor-notes.ts';
import { explanations } from '../parts/yearbook/explanations.ts';
import { partBlocks } from '../parts/yearbook/part-blocks.ts';
import { yearbookGround } from '../parts/yearbook/yearbook-ground.ts';
import { reportTree } from '../report-tree.ts';
import type { ReportType } from '../report-type.ts';

const subjectWords = { women: '妇女', children: '儿童' } as const;

/** 妇女儿童统计资料: every figure of the data, whether a plan has a target for it or not. */
export const yearbook: ReportType = {
  id: 'yearbook',
  title: '妇女儿童统计资料',
  summary: '妇女儿童统计资料：数据文件中的全部指标，按领域、分组和年份列表，附指标解释',
  source: 'issue 4 (妇女儿童统计资料); practice.md 0.1, 1.1, 1.3, 3.3 (signs for what is missing)',
  build: (question) => {
    const ground = reportGround(question);
    const parts = yearbookGround(ground);
    const annexed = explanations(parts, ground);
    const subjects = new Set(question.plans.map(({ subject }) => subject));
    const [only] = subjects.size === 1 ? [...subjects] : [];
    const whose = question.standIn ?? question.place ?? question.plans[0]?.place ?? '';
    return reportTree(ground, {
      title: [`${yearText(ground.year)}${whose}${only === undefined || only === null ? '妇女儿童' : subjectWords[only]}统计资料`],
      sections: [
        mainSection('main', [...cautionBlocks(ground), ...editorNotes(parts, ground)]), ...(parts.length === 0 ? [] : [mainSection('tables', parts.flatMap((part) => partBlocks(part, ground)), 'landscape')]), ...(annexed === null ? [] : [annexed]),
      ],
    });
  },
};
