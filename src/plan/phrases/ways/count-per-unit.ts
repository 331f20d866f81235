import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { readSubject } from '../subject.ts';

const verb = '(?:办|开办|兴办|确保有|配备|设立|建设|建立|建成|建有|拥有|建|设|配|有|开展|举办|培育|培养)';
const lead = new RegExp(`(?:应|要|须|都|均)*(?:至少|不少于)?(?:应|要)?${verb}(?:好|齐)?$`);

function thingAfter(text: string, quantity: Quantity): string {
  return /^(?:以上|左右)?的?([^，。；、（(]{2,30})/.exec(text.slice(quantity.to))?.[1] ?? '';
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities.find(({ measure }) => measure === 'count');
  if (!quantity) return null;
  const head = segment.text.slice(0, quantity.from);
  const found = lead.exec(head);
  const thing = thingAfter(segment.text, quantity);
  if (!found || thing.length < 2 || /^(?:小时|分钟|年|岁)$/.test(quantity.unit)) return null;
  const place = head.slice(0, found.index);
  const subject = readSubject(place.replace(/(?:中|内)(?:应|要|须|都|均)?$/, ''), context);
  const inBody = /(?:中|内)(?:应|要|须|都|均)?$/.test(place) ? subject.name : null;
  const of = subject.of ?? inBody ?? context.of;
  if (of === null && !/至少|不少于|每/.test(head)) return null;
  return expandNames(`${inBody === null ? '' : `${inBody}中`}${thing}数`, context.knows).map((indicator) => promised({
    kind: 'count', indicator, from: 0, to: quantity.to + segment.text.slice(quantity.to).indexOf(thing) + thing.length,
    bound: /至少|不少于/.test(head) ? 'at-least' : (quantity.bound ?? 'reach'), value: quantity.value, unit: quantity.unit, strict: quantity.strict,
    every: of === null ? null : 'unit', of, deadline: subject.deadline ?? context.deadline, confidence: 0.9,
  }));
}

/** 每个街道至少配备1名社工: a number in each place. */
export const countPerUnit: Phrase = {
  id: 'count-per-unit',
  title: '每个单位至少多少',
  source: 'practice.md 4.2 全覆盖/逐单位; 中国妇女发展纲要 2021–2030 (班子中至少1名女干部)',
  examples: [
    { text: '每个街道至少配备1名儿童督导员。', targets: [{ indicator: '儿童督导员数', kind: 'count', bound: 'at-least', value: 1, unit: '名', every: 'unit', of: '街道' }] },
    {
      text: '每所卫生院至少配备1名全科医生，至少配备2名儿童保健医生。',
      targets: [{ indicator: '全科医生数', every: 'unit', of: '卫生院' }, { indicator: '儿童保健医生数', value: 2, every: 'unit', of: '卫生院' }],
    },
    { text: '村党组织班子中至少有一名女性成员。', targets: [{ indicator: '村党组织班子中女性成员数', kind: 'count', value: 1, every: 'unit', of: '村党组织班子' }] },
  ],
  read,
};
