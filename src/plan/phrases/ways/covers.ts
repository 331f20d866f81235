import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';

const pattern = /^(.{2,60}?)(?:应|要|将)?覆盖(?:到|达到?|全[区县市省国])?(所有|全部|全体|\d+(?:\.\d+)?%)(.*)$/;
const part = /(所有|全部|全体|(\d+(?:\.\d+)?)%(以上|以下|左右)?)的?((?:[^、和与，\d（(]|（[^）]*）)(?:[^、和与，\d等（(]|（[^）]*）){0,14})/g;
const everyHead = /^(?:每个|每)([县区市乡镇村]{1,3})的?/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found = pattern.exec(segment.text);
  if (!found) return null;
  const each = everyHead.exec((found[1] ?? '').replace(opening, ''));
  const thing = (found[1] ?? '').replace(opening, '').replace(everyHead, '');
  const rest = (found[2] ?? '') + (found[3] ?? '');
  const promises = [...rest.matchAll(part)].map(([, , figure, bound, place = '']) => promised({
    kind: 'level', indicator: `${thing}${place}覆盖率`, from: 0, to: segment.text.length, value: figure === undefined ? 100 : Number(figure), unit: '%',
    bound: bound === '以上' ? 'at-least' : bound === '左右' ? 'about' : 'reach', every: each ? 'unit' : null, of: each?.[1] ?? null, deadline: context.deadline, confidence: 0.8,
  }));
  return promises.length > 0 ? promises : null;
}
/** X覆盖所有社区、90%以上乡镇: the share of each kind of place that is reached. */
export const covers: Phrase = {
  id: 'covers',
  title: '覆盖百分之多少的地方',
  needs: 'either',
  hint: /覆盖/,
  source: 'National elderly-care and fitness plans 2021–2025',
  examples: [
    {
      text: '儿童之家覆盖所有城市社区、90%以上乡镇。',
      targets: [{ indicator: '儿童之家城市社区覆盖率', kind: 'level', value: 100, unit: '%' }, { indicator: '儿童之家乡镇覆盖率', value: 90, bound: 'at-least' }],
    },
  ],
  read,
};
