import { promisedWords } from '../../claims/claims/standing.ts';
import { countOf, namesOf } from '../../claims/narrate.ts';
import { say } from '../../figures/say.ts';
import type { Subject } from '../../ground/subject.ts';
import { fewOwners, ownersText, subjectsWhere } from './owners.ts';
import type { Problem } from './problem.ts';

/** Whether the plan promises a number: without any there is nothing to measure, only evidence. */
const hasNumber = ({ main }: Subject): boolean => /\p{Nd}/u.test(promisedWords(main)) && !promisedWords(main).startsWith('“');

/** Targets nobody has handed in evidence for: those without figures, and those whose figure nobody can read or has confirmed. */
export const unsupported: Problem = {
  id: 'unsupported',
  title: '缺少佐证或有待核实',
  source: 'practice.md 4.2 (定性: human judgement with evidence)',
  isForLeaders: true,
  find: (ground) => {
    const found = subjectsWhere(ground, ({ main }) => main.achievement === 'pending');
    if (found.length === 0) return null;
    const where = [{ achievement: ['pending'] }] as const;
    const all = countOf(found, '待举证或核实的指标', ground.book, where);
    const [numbered, plain] = [found.filter(hasNumber), found.filter((subject) => !hasNumber(subject))];
    const isMixed = plain.length > 0 && numbered.length > 0;
    const plainCount = isMixed ? countOf(plain, '没有数值要求、待举证的指标', ground.book, where) : '';
    const numberedCount = isMixed ? countOf(numbered, '有数值要求、待核实的指标', ground.book, where) : '';
    const plainText = plain.length === 0 ? [] : say`${plainCount}没有数值要求，尚未收到责任单位的佐证材料或评审结论`;
    const numberedText = numbered.length === 0 ? [] : say`${isMixed ? '；' : ''}${numberedCount}有数值要求、尚待核实（${namesOf(numbered, '待核实', ground, where)}）`;
    return {
      subjects: found, claim: '部分目标缺少佐证材料或有待核实。', tail: say`${isMixed ? say`待举证或核实的${all}指标中，` : say`${all}指标`}${plainText}${numberedText}，目前不能判断。`,
      advice: '落实举证和核实的责任。', adviceTail: say`请${ownersText(found, ground)}对照目标逐条报送完成情况、完成日期和佐证材料，由监测评估机构组织审核。`,
      briefly: { advice: '落实举证。', tail: say`${all}待核的指标由${fewOwners(found, ground)}报送完成情况和佐证材料。` },
    };
  },
};
