import { achievementStates } from '../../status.ts';
import { moveText } from '../../wording/change-wording.ts';
import { figureText, yearText } from '../../wording/figure-wording.ts';
import { decimalPlaces } from '../../wording/printed-number.ts';
import { warningRule, type Revision, type WarningFacts } from '../rule.ts';

function revisionClause({ unit, direction, baseline }: WarningFacts, { year, before, after }: Revision): string {
  const digits = Math.max(decimalPlaces(before), decimalPlaces(after));
  return `${yearText(year)}${year === baseline?.year ? '（基期）' : ''}数值由${figureText(before, unit, digits)}修订为${figureText(after, unit, digits)}（${moveText(after - before, unit, digits, direction)}）`;
}

/** The past was rewritten, and with it a verdict. */
export const revisedVerdict = warningRule({
  id: 'W8',
  title: '修订改变结论',
  source: 'method 6, W8; method 2: if the base is revised, keep the old target and warn',
  purpose: '基期值或以往数值修订后，达标结论随之改变；结论为什么变，应当有人知道并签字。',
  levels: { yellow: '基期值或以往数值修订，使现状改变' },
  clears: '由统计部门和妇儿工委办签署修订说明；或数值再次修订、结论复原。',
  yieldsTo: [],
  settings: {},
  examples: [
    {
      title: '修订后达标了', facts: { state: 'met-early', revisions: [{ year: 2023, before: 97.6, after: 98.2, stateBefore: 'not-met' }] },
      warns: { level: 'yellow', says: '“示例率”2023年数值由97.6%修订为98.2%（提高0.6个百分点），现状由“未达标”变为“提前达标”' },
    },
    {
      title: '基期修订', facts: { unit: '/10万', direction: -1, baseline: { year: 2020, value: 15.25 }, revisions: [{ year: 2020, before: 16.9, after: 15.25, stateBefore: 'met' }] },
      warns: { level: 'yellow', says: '2020年（基期）数值由16.90/10万修订为15.25/10万（下降1.65个十万分点），现状由“已达标”变为“未达标”' },
    },
    {
      title: '两次修订一并说明', facts: { state: 'met', revisions: [{ year: 2022, before: 97, after: 98, stateBefore: 'not-met' }, { year: 2023, before: 97.6, after: 98.2, stateBefore: 'not-met' }] },
      warns: { level: 'yellow', says: '2022年数值由97%修订为98%（提高1个百分点）、2023年' },
    },
    { title: '结论没有变', facts: { revisions: [{ year: 2023, before: 96.5, after: 96.4, stateBefore: 'not-met' }] }, warns: null },
    { title: '没有修订', facts: {}, warns: null },
  ],
  warn: (facts) => {
    const changing = facts.revisions.filter(({ stateBefore }) => stateBefore !== facts.state);
    if (changing.length === 0) return null;
    const before = [...new Set(changing.map(({ stateBefore }) => achievementStates[stateBefore].word))].join('、');
    const told = changing.map((revision) => revisionClause(facts, revision)).join('、');
    return {
      level: 'yellow',
      sentence: `“${facts.indicator}”${told}，现状由“${before}”变为“${achievementStates[facts.state].word}”。`,
      inputs: Object.fromEntries(changing.flatMap(({ year, before: former, after, stateBefore }) => [[`before${String(year)}`, former], [`after${String(year)}`, after], [`state${String(year)}`, stateBefore]])),
    };
  },
});
