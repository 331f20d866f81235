import { promised, type Phrase, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';
import { thingAfter } from '../thing.ts';

const verb = /(?:至少|熟练|基本|能够?|都|均|应|要|普遍|较好)*(掌握|学会|具备|养成|参加|参与)(?:至少|不少于)?$/;

function read({ segment, context }: Reading): ReturnType<Phrase['read']> {
  const quantity = segment.quantities.find(({ unit }) => /^(?:项|门|种|个)$/.test(unit));
  if (!quantity) return null;
  const head = segment.text.slice(0, quantity.from);
  const found = verb.exec(head);
  const thing = thingAfter(segment.text, quantity);
  if (!found || !thing || !/技能|技术|技艺|爱好|特长|运动|项目|乐器|本领|习惯|活动/.test(thing.name)) return null;
  const every = /^(?:确保|保证|使|让|力争)*(?:每[名个位]|人人)/;
  const subject = readSubject(head.slice(0, found.index).replace(every, ''), context);
  const isMinimum = /至少|不少于/.test(head);
  return [promised({
    kind: 'level', indicator: `${subject.name}${found[1] ?? ''}${thing.name.replace(/^.*的(?=.{2})/, '')}数`, from: 0, to: quantity.to + thing.end,
    bound: quantity.upper === null ? (quantity.bound ?? (isMinimum ? 'at-least' : 'reach')) : 'between', value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
    deadline: subject.deadline ?? context.deadline, confidence: 0.75,
  })];
}

/** 学生至少掌握1项运动技能: how many each person masters. */
export const masters: Phrase = {
  id: 'masters',
  title: '每人掌握几项技能',
  needs: 'figure',
  hint: /掌握|学会|具备|养成|参加|参与/,
  source: '全民健身计划 and 青少年体育 plans 2021–2025 (熟练掌握1至2项运动技能)',
  examples: [
    { text: '青少年熟练掌握1至2项运动技能。', targets: [{ indicator: '青少年掌握运动技能数', kind: 'level', bound: 'between', value: 1, upper: 2, unit: '项' }] },
    { text: '每名学生至少掌握1项体育技能。', targets: [{ indicator: '学生掌握体育技能数', value: 1, bound: 'at-least' }] },
  ],
  read,
};
