import type { CheckContext } from '../checking/check-context.ts';
import { nothingFound } from '../checking/nothing-found.ts';
import { cellName, findingOn, standingFigures } from '../checking/standing-figures.ts';
import { withFormer } from '../checking/swing-of.ts';
import { calledHere, type Check, type CheckFinding, type PlacedFigure } from './check.ts';

function find(figures: readonly PlacedFigure[], context: CheckContext): CheckFinding[] {
  return [...withFormer(standingFigures(figures, context).series)].flatMap(({ figure, before }) => {
    const found = nothingFound(figure, before);
    if (found === null) return [];
    const says = `${calledHere(figure)}检查了 ${String(found.checked)} 人（件），一例也没有检出；按前几年的比例应有约 ${found.expected.toFixed(0)} 例，请核对是没有检出还是没有检查、没有登记`;
    return findingOn([figure], { code: 'screening-found-nothing', severity: 'doubt', about: cellName(figure), says }, before.slice(-3));
  });
}

const anaemia = { unit: '%', multiplier: 100, scale: 'share', direction: 'down', numerator: '贫血人数', denominator: '检测人数' } as const;

/** Many were examined and nothing was found, where there always was something. */
export const screeningWithoutCases: Check = {
  id: 'screening-without-cases',
  title: '检查了却没有检出',
  rule: '越少越好的检出率、患病率：检查了100人以上，一例也没有，而按前三年的率应有3例以上。',
  source: 'practice 7: 检查多检出≈0, 实查=0; three expected or more: none in fewer than 5 cases of 100 (rule of three)',
  codes: ['screening-found-nothing'],
  examples: [
    { title: '往年有，今年一例也没有', indicator: anaemia, figures: [{ value: '5.0', year: 2019, numerator: 10, denominator: 200 }, { value: '0', numerator: 0, denominator: 210 }], finds: [{ code: 'screening-found-nothing', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '正好应有3例', indicator: anaemia, figures: [{ value: '3.0', year: 2019, stored: true }, { value: '0', numerator: 0, denominator: 100 }], finds: [{ code: 'screening-found-nothing', severity: 'doubt', rows: [2], drops: [] }] },
    { title: '应有不到3例', indicator: anaemia, figures: [{ value: '2.9', year: 2019, stored: true }, { value: '0', numerator: 0, denominator: 100 }], finds: [] },
    { title: '检查不到100人', indicator: anaemia, figures: [{ value: '50', year: 2019, stored: true }, { value: '0', numerator: 0, denominator: 99 }], finds: [] },
    { title: '往年也没有', indicator: anaemia, figures: [{ value: '0', year: 2019, stored: true }, { value: '0', numerator: 0, denominator: 500 }], finds: [] },
    { title: '没有死亡不是没有检出', indicator: { unit: '/10万', multiplier: 100_000, scale: 'positive', direction: 'down', denominator: '活产数' }, figures: [{ value: '50', year: 2019, numerator: 1, denominator: 2000 }, { value: '0', numerator: 0, denominator: 2000 }], finds: [] },
  ],
  find,
};
