import { enumerated } from '../../claims/names-in-list.ts';
import { countOf, isByPeople, isOwnLevel, namesOf } from '../../claims/narrate.ts';
import { distanceOf } from '../../claims/claims/standing.ts';
import { say } from '../../figures/say.ts';
import type { ReportGround } from '../../ground/report-ground.ts';
import type { Subject } from '../../ground/subject.ts';
import { fewOwners, groupConditions, inGroups, ownersText, withNote } from './owners.ts';
import type { Problem } from './problem.ts';

const shown = 6;

/** Not met, not due yet, and too few figures to say where it goes. */
const openOf = (ground: ReportGround): readonly Subject[] => inGroups(ground, ['missed']).filter(({ main }) => main.deadline > ground.year);

/** Targets that are not met and of which nobody can say whether they will be: they are no less behind for that. */
export const unforeseen: Problem = {
  id: 'unforeseen',
  title: '未达标而不能预测',
  source: 'practice.md 3.1 (未达标指标有待关注); method 1.3 (no probability of one value)',
  isForLeaders: true,
  find: (ground) => {
    const { book, plans } = ground;
    const [open, still] = [openOf(ground), inGroups(ground, ['unchanged'])];
    const found = [...open, ...still];
    if (found.length === 0) return null;
    const [openWhere, stillWhere] = [groupConditions(['missed']), groupConditions(['unchanged'])];
    const names = withNote(open.slice(0, shown), ({ main, figures }) => {
      const distance = distanceOf({ target: main, figures, book, isOwn: isOwnLevel(main) });
      return distance === null ? [] : say`比目标${distance.end === 'upper' ? '高' : '低'}${distance.run}`;
    }, plans);
    const openText = open.length === 0 ? [] : say`${enumerated(names)}${open.length > 1 ? say`${open.length > shown ? '等' : '共'}${countOf(open, '未达标且不能预测', book, openWhere)}指标` : []}尚未达标，${open.some(({ main }) => isByPeople(main)) ? '因数据不足或由人工判断，' : '因数据不足'}不能预测能否如期达标`;
    const stillText = still.length === 0 ? [] : say`${open.length === 0 ? '' : '；'}${namesOf(still, '变化不明显', ground, stillWhere)}变化不明显`;
    const all = countOf(found, '未达标而不能预测或变化不明显', book, [...openWhere, ...stillWhere]);
    return {
      subjects: found, claim: `部分指标尚未达标，${open.length === 0 ? '变化不明显' : '能否如期达标还不能预测'}。`, tail: say`${openText}${stillText}。`,
      advice: '盯住未达标而不能预测的指标。',
      adviceTail: say`对上述${all}指标，由${ownersText(found, ground)}按差距提出年度进度安排和措施，补报历年和最新数据，数据足够时再作预测。`,
      briefly: { advice: '盯住未达标指标。', tail: say`${all}不作预测的未达标指标由${fewOwners(found, ground)}按差距安排进度。` },
    };
  },
};
