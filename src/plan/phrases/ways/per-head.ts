import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';

const pattern = /^(.{2,30}?)(经费|投入|补助|资金|标准)(?:应|要|须)?(?:按照?|以)[^，]{0,14}?(?:每人(?:每年)?|人均)(?:每年)?/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities.find(({ unit }) => /元$/.test(unit));
  const found = quantity ? pattern.exec(segment.text.slice(0, quantity.from)) : null;
  if (!quantity || !found) return null;
  const name = (found[1] ?? '').replace(opening, '');
  return [promised({
    kind: 'level', indicator: `${name}人均${found[2] ?? ''}`, from: segment.text.indexOf(name), to: quantity.to, bound: quantity.bound ?? 'reach', value: quantity.value,
    upper: quantity.upper, unit: `${quantity.unit}/人`, strict: quantity.strict, deadline: context.deadline, confidence: 0.85,
  })];
}

/** 妇女儿童工作经费按常住人口人均不低于1元: money for each head. */
export const perHead: Phrase = {
  id: 'per-head',
  title: '按人均标准安排的经费',
  source: '组织实施 chapters of provincial plans 2021–2030 (工作经费)',
  needs: 'figure',
  hint: /元/,
  examples: [{ text: '妇女儿童工作经费按常住人口人均不低于1元的标准安排。', section: 'clause', targets: [{ indicator: '妇女儿童工作人均经费', kind: 'level', bound: 'at-least', value: 1, unit: '元/人' }] }],
  read,
};
