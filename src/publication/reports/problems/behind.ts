import { probabilityText } from '#monitoring';
import { enumerated } from '../../claims/names-in-list.ts';
import { countOf } from '../../claims/narrate.ts';
import { outlookSums } from '../../claims/outlook-sums.ts';
import { say } from '../../figures/say.ts';
import type { Subject } from '../../ground/subject.ts';
import { fewOwners, groupConditions, inGroups, ownersText, withNote } from './owners.ts';
import type { Problem } from './problem.ts';

const chance = ({ main }: Subject): number => ('probability' in main.forecast ? main.forecast.probability : 1);
const shown = 6;

const { name: hard, grades } = outlookSums.hard;

/** Targets that will hardly be met if things go on: the least likely first. */
export const behind: Problem = {
  id: 'behind',
  title: hard,
  source: '昆区、白碱滩 plans: 对预计完成困难的指标及时预警; practice.md 2.4 (重难点)',
  isForLeaders: true,
  find: (ground) => {
    const found = inGroups(ground, ['behind']).toSorted((a, b) => chance(a) - chance(b));
    if (found.length === 0) return null;
    const { book, question, plans } = ground;
    const where = groupConditions(['behind']);
    const red = found.filter(({ main }) => main.warnings.some(({ level }) => level === 'red'));
    const names = withNote(found.slice(0, shown), ({ main, figures }) => ('probability' in main.forecast ? say`达标概率${figures.told(probabilityText(main.forecast.probability), 'forecast.probability')}` : []), plans);
    const isAll = found.length <= shown;
    const redCount = countOf(red, `${hard}且列入红色预警`, book, where.map((one) => ({ ...one, loudest: 'red' as const })));
    const redText = red.length === 0 ? [] : red.length === found.length ? say`，${found.length > 1 ? '均' : ''}列入红色预警` : say`，其中${redCount}列入红色预警`;
    const office = question.settings.office;
    const first = red.length === 0 || red.length === found.length ? '' : '；列入红色预警的优先研究';
    return {
      subjects: found, claim: `部分指标${hard}。`,
      tail: say`按目前趋势，前景为${grades}的指标有${countOf(found, hard, book, where)}${redText}。${isAll ? '具体是' : '达标概率较低的有'}${enumerated(names)}${isAll ? '' : '等'}。`,
      advice: '聚焦重点难点指标，逐项落实措施。',
      adviceTail: say`对${hard}的${countOf(found, hard, book, where)}指标，由${ownersText(found, ground)}逐项分析原因，提出措施、完成时限和责任人${office === '' ? '' : `，报${office}`}${first}${red.length === 0 ? '' : '，必要时提请召开专题会议'}。`,
      briefly: { advice: '攻坚难点指标。', tail: say`${countOf(found, hard, book, where)}${hard}的指标由${fewOwners(found, ground)}逐项提出措施和时限${first.replace('；', '，')}。` },
    };
  },
};
