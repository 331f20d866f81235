import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { quantityGroups, type QuantityGroup } from '../quantity-groups.ts';
import { readSubject } from '../subject.ts';
import { isCountUnit } from '../units.ts';

/** 市级示范幼儿园50所: nothing but the thing and its number. */
const bare = /^(?:[、和与及]|其中|以及)*([\p{Script=Han}“”（）、]{2,22}?)(?:总数|总量|数量|共|各|约)?$/u;
const happening = /^(?:次|场|期|场次|人次|年|岁|天|条)$/;
const saysMore = /(?:对|每|为|到|至|在|比|有|被|是|第|及其|不|以|从|向|因|给)$|^(?:每|对|为|以|在|从|因|如|若|当)|[提增降减升]/;

function numbered(group: QuantityGroup, context: Reading['context']): Promised[] {
  const [quantity] = group.quantities;
  const name = bare.exec(group.before)?.[1] ?? '';
  if (group.quantities.length !== 1 || !quantity || quantity.measure !== 'count' || !(isCountUnit(quantity.unit) || quantity.unit.endsWith('人')) || happening.test(quantity.unit)) return [];
  const subject = readSubject(name, context);
  if (subject.name.length < 2 || saysMore.test(name) || !/^(?:[、，和与及]|以及|$)/.test(group.after)) return [];
  return [promised({
    kind: 'count', indicator: /[数量]$/.test(subject.name) ? subject.name : `${subject.name}数`, from: group.start + Math.max(0, group.before.indexOf(name)), to: quantity.to, bound: quantity.bound ?? 'reach', value: quantity.value,
    upper: quantity.upper, unit: quantity.unit, strict: quantity.strict, deadline: context.deadline, confidence: 0.6,
  })];
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause' || (context.section === 'measure' && !/\d/.test(context.before))) return null;
  const groups = quantityGroups(segment);
  const found = groups.flatMap((group) => numbered(group, context));
  return found.length === groups.length ? found : null;
}

/** 建成示范幼儿园20所，普惠性托育机构100家: in a goal a thing and its number promise, after what was built before them. */
export const thingAndNumber: Phrase = {
  id: 'thing-and-number',
  title: '名词加数量，动词省略',
  needs: 'figure',
  source: '省市 plans 2021–2025 list what is to be built without repeating the verb',
  examples: [
    {
      text: '建成省级示范幼儿园20所，市级示范幼儿园50所，普惠性托育机构100家以上。',
      targets: [{ indicator: '省级示范幼儿园数', value: 20 }, { indicator: '市级示范幼儿园数', kind: 'count', value: 50, unit: '所', bound: 'reach' }, { indicator: '普惠性托育机构数', value: 100, bound: 'at-least' }],
    },
    { text: '建设幼儿园3所、小学2所。', targets: [{ indicator: '幼儿园数', value: 3 }, { indicator: '小学数', value: 2 }] },
  ],
  read,
};
