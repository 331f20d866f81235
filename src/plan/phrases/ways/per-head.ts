import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';

const pattern = /^(.{2,30}?)(经费|投入|补助|资金|标准)(?:应|要|须)?(?:按照?|以)[^，]{0,14}?(?:每人(?:每年)?|人均)(?:每年)?/;

/** 补助标准达到每人每年640元 */
const each = /^(.{2,30}?)((?:不低于|不少于|提高到|增加到|达到|达|为)+)每人每(年|月|学期)/;
const rhythm: Readonly<Record<string, string>> = { 年: 'year', 月: 'month', 学期: 'term' };

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities.find(({ unit }) => unit.endsWith('元'));
  const found = quantity ? pattern.exec(segment.text.slice(0, quantity.from)) : null;
  const paid = quantity && !found ? each.exec(segment.text.slice(0, quantity.from)) : null;
  const atLeast = /不[低少]于/.test(paid?.[2] ?? '') ? 'at-least' : null;
  if (!quantity || (!found && !paid)) return null;
  const name = (found?.[1] ?? paid?.[1] ?? '').replace(opening, '');
  return [promised({
    kind: 'level', indicator: found ? `${name}人均${found[2] ?? ''}` : name, from: segment.text.indexOf(name), to: quantity.to, bound: quantity.bound ?? atLeast ?? 'reach', value: quantity.value,
    upper: quantity.upper, unit: `${quantity.unit}/人`, strict: quantity.strict, per: rhythm[paid?.[3] ?? ''] ?? null, deadline: context.deadline, confidence: 0.85,
  })];
}

/** 妇女儿童工作经费按常住人口人均不低于1元: money for each head. */
export const perHead: Phrase = {
  id: 'per-head',
  title: '按人均标准安排的经费',
  source: '组织实施 chapters of provincial plans 2021–2030 (工作经费)',
  needs: 'figure',
  hint: /元/,
  examples: [
    { text: '妇女儿童工作经费按常住人口人均不低于1元的标准安排。', section: 'clause', targets: [{ indicator: '妇女儿童工作人均经费', kind: 'level', bound: 'at-least', value: 1, unit: '元/人' }] },
    { text: '居民医保财政补助标准达到每人每年640元。', targets: [{ indicator: '居民医保财政补助标准', value: 640, unit: '元/人', per: 'year', bound: 'reach' }] },
  ],
  read,
};
