import { splitList } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { readSubject } from '../subject.ts';
import { thingAfter } from '../thing.ts';
import { opening } from '../vocabulary.ts';

const verb = '(?:新改扩建|新建改扩建|改扩建|兴办|开办|打造|新建|改建|扩建|新增|建设|建立|建成|建|设立|创建|培育|培养|选树|命名|完成|扶持|培训|发展|配备|增加|引进|评选|改造|支持|资助|帮助|救助|惠及|为|对|给|向|组织|帮扶|检查|筛查|引导|动员|选派|招募|提供|发放|参加|招收|带动|安置|开发|组建|认定|遴选|推出|筹集|投放|储备|制定|修订|设置|布局|开展|组建|放映|印发|建档|举办|发展)';
const bound = '(?:至少|不少于|约|达到?|由|总数|总量|累计)*';
const lead = new RegExp(`(?:累计|至少|力争|争取)*${verb}(?:和[^\\d，]{2,4})?${bound}$`);
/** 新建母婴室20个: the thing stands before its number. */
const leadWithThing = new RegExp(`(${verb})([^，、\\d]{2,24}?)(?:总数|数量|数)?(?:为|是)?${bound}$`);
/** 新建幼儿园、小学各10所 */
const eachOf = new RegExp(`${verb}([^，\\d]{2,30}?)各(?:至少)?$`);
const timed = /^(?:小时|分钟|学时|课时|年|岁|次|分)$/;
/** 培训5万人次: what is done to people needs no thing. */
const people = '培训|救助|帮扶|资助|就业|转移就业|服务|筛查|发放|参训|惠及';
const staff = /配备|明确|配有/;

function thingOf(segment: Reading['segment'], quantity: Quantity, context: Reading['context']): { name: string; from: number; to: number; word: string; subject: ReturnType<typeof readSubject> } | null {
  const head = segment.text.slice(0, quantity.from);
  const word = lead.exec(head);
  const after = word ? thingAfter(segment.text, quantity) : null;
  if (word && after) {
    const made = /^([^，、]{2,14}?)(?:组成|构成)的(.{2,})$/.exec(after.name);
    const name = made ? `${made[2] ?? ''}${made[1] ?? ''}` : after.name;
    return { name, from: 0, to: quantity.to + after.end, word: word[0], subject: readSubject(head.slice(0, word.index), context) };
  }
  const done = doneToPeople.exec(head);
  if (done && /(?:人|人次|名|户)$/.test(quantity.unit)) return { name: `${head.slice(0, head.length - done[0].length).replace(opening, '')}${done[1] ?? ''}${quantity.unit.endsWith('人') ? '人' : ''}`, from: 0, to: quantity.to, word: done[0], subject: readSubject('', context) };
  const named = /[\d]/.test(segment.text.slice(quantity.from, quantity.to)) ? leadWithThing.exec(head) : null;
  if (!named) return null;
  const subject = readSubject(head.slice(0, named.index), context);
  if (quantity.unit.endsWith('人') && /^(?:就业|转移就业)$/.test(named[2] ?? '')) return { name: `${head.replace(opening, '')}人`, from: 0, to: quantity.to, word: named[0], subject };
  if (/^(?:覆盖|服务|可|总投资|占地)/.test(named[2] ?? '')) return null;
  const isMade = /新改扩建|新建改扩建|参加|培训|新增/.test(named[1] ?? '');
  const thing = `${isMade ? (named[1] ?? '') : ''}${(named[2] ?? '').replace(/^(?:和|、)(?:更新|改建|扩建|改造|维修|提升)/, '')}`;
  const name = staff.test(named[1] ?? '') && subject.name.length >= 2 && !/[，、]/.test(subject.name) ? `${subject.name}${thing}` : thing;
  return { name, from: 0, to: quantity.to, word: named[0], subject };
}

const doneToPeople = new RegExp(`(${people})${bound}$`);

const numbered = (name: string, unit: string): string => (/数$|总量$|规模$/.test(name) ? name : unit.endsWith('人次') ? `${name}人次` : /(?:创业|就业)$/.test(name) ? `${name}人数` : `${name}数`);

/** 新建幼儿园3所、小学2所: another thing. */
const listedThing = new RegExp(`\\d[\\p{Script=Han}]{1,4}(?:以上|左右)?[、和与及]((?!${verb})[\\p{Script=Han}“”（）]{2,20})$`, 'u');

/** 新建幼儿园15所、改扩建20所: the same thing again. */
function again(segment: Reading['segment'], quantity: Quantity, last: string, context: Reading['context']): ReturnType<typeof thingOf> {
  const head = segment.text.slice(0, quantity.from);
  const other = last === '' ? undefined : listedThing.exec(head)?.[1];
  if (other !== undefined) return { name: other, from: quantity.from - other.length, to: quantity.to, word: '', subject: readSubject('', context) };
  const more = last !== '' && /[、和及]$/.test(head) ? thingAfter(segment.text, quantity) : null;
  if (more) return { name: more.name, from: quantity.from, to: quantity.to + more.end, word: '', subject: readSubject('', context) };
  const word = last === '' ? null : lead.exec(head);
  return word ? { name: last, from: word.index, to: quantity.to, word: word[0], subject: readSubject('', context) } : null;
}

function counted(thing: string, quantity: Quantity, context: Reading['context'], segment: Reading['segment']): Promised {
  const subject = readSubject(segment.text.slice(0, quantity.from), context);
  return promised({ kind: 'count', indicator: `${thing}数`, from: 0, to: quantity.to, bound: quantity.bound ?? 'reach', value: quantity.value, unit: quantity.unit, strict: quantity.strict, deadline: subject.deadline ?? context.deadline, confidence: 0.85 });
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  let last = '';
  const found = segment.quantities.flatMap((quantity): Promised[] => {
    const shared = quantity.measure === 'count' ? eachOf.exec(segment.text.slice(0, quantity.from))?.[1] : undefined;
    if (shared !== undefined) return splitList(shared).map((thing) => counted(thing, quantity, context, segment));
    if (quantity.measure !== 'count' || timed.test(quantity.unit)) return [];
    const thing = thingOf(segment, quantity, context) ?? again(segment, quantity, last, context);
    if (!thing) return [];
    last = thing.name;
    const { subject, word } = thing;
    return [promised({
      kind: 'count', indicator: numbered(thing.name, quantity.unit), from: thing.from, to: thing.to,
      bound: quantity.bound ?? (/至少|不少于/.test(word) ? 'at-least' : 'reach'), value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
      direction: /新增|增加/.test(word) ? 'up' : null, per: subject.per, every: subject.every ?? context.every, of: subject.of ?? context.of,
      deadline: subject.deadline ?? context.deadline, confidence: 0.9,
    })];
  });
  return found.length > 0 ? found : null;
}
/** 建设1所标准化妇幼保健机构: things to be built, trained, set up. */
export const built: Phrase = {
  id: 'built',
  title: '建成多少、配备多少',
  needs: 'figure',
  source: 'practice.md 4.2 完成型',
  examples: [
    { text: '在全区建设1所标准化妇幼保健院。', targets: [{ indicator: '标准化妇幼保健院数', kind: 'count', bound: 'reach', value: 1, unit: '所' }] },
    { text: '到2025年新建母婴室20个以上。', targets: [{ indicator: '母婴室数', kind: 'count', value: 20, bound: 'at-least', deadline: 2025 }] },
    { text: '建成一家儿童服务类社会组织。', targets: [{ indicator: '儿童服务类社会组织数', value: 1, unit: '家' }] },
  ],
  read,
};
