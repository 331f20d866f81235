import { probabilityText } from '#monitoring';
import { countOf } from '../../claims/narrate.ts';
import { joinRuns, say } from '../../figures/say.ts';
import type { Subject } from '../../ground/subject.ts';
import { fewOwners, groupConditions, inGroups, ownersText, withNote } from './owners.ts';
import type { Problem } from './problem.ts';

const chance = ({ main }: Subject): number => ('probability' in main.forecast ? main.forecast.probability : 1);
const shown = 6;

/** Targets that will hardly be met if things go on: the least likely first. */
export const behind: Problem = {
  id: 'behind',
  title: '达标困难',
  source: '昆区、白碱滩 plans: 对预计完成困难的指标及时预警; practice.md 2.4 (重难点)',
  isForLeaders: true,
  find: (ground) => {
    const found = inGroups(ground, ['behind']).toSorted((a, b) => chance(a) - chance(b));
    if (found.length === 0) return null;
    const { book, question } = ground;
    const where = groupConditions(['behind']);
    const red = found.filter(({ main }) => main.warnings.some(({ level }) => level === 'red'));
    const names = withNote(found.slice(0, shown), ({ main, figures }) => ('probability' in main.forecast ? say`达标概率${figures.told(probabilityText(main.forecast.probability), 'forecast.probability')}` : []));
    const others = found.length > shown ? '等' : '';
    const redText = red.length === 0 ? [] : say`；其中${countOf(red, '达标困难且列入红色预警', book, where.map((one) => ({ ...one, loudest: 'red' as const })))}列入红色预警`;
    const office = question.settings.office;
    return {
      claim: '部分指标进展滞后，如期达标困难。',
      tail: say`按目前趋势，${countOf(found, '达标困难', book, where)}指标如期达标困难${redText}。达标概率较低的有${joinRuns(names, '、')}${others}。`,
      advice: '聚焦重点难点指标，逐项落实措施。',
      adviceTail: say`对达标困难的${countOf(found, '达标困难', book, where)}指标，由${ownersText(found, ground)}逐项分析原因，提出措施、完成时限和责任人${office === '' ? '' : `，报${office}`}；列入红色预警的优先研究，必要时提请召开专题会议。`,
      briefly: { advice: '攻坚滞后指标。', tail: say`${countOf(found, '达标困难', book, where)}达标困难的指标由${fewOwners(found, ground)}逐项提出措施和时限${red.length === 0 ? '' : '，列入红色预警的优先研究'}。` },
    };
  },
};
