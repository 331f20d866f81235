import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';
import { opening } from '../vocabulary.ts';

const verb = '(?:新改扩建|改扩建|兴办|开办|打造|新建|改建|扩建|新增|建设|建立|建成|建|设立|创建|打造|培育|培养|选树|命名|开展|举办|完成|扶持|培训|发展|配备|增加|开设|引进|评选|改造)';
const lead = new RegExp(`(?:累计|至少|力争|争取)*${verb}(?:和[^\\d，]{2,4})?(?:至少|不少于|约|达到?)?$`);
/** 新建母婴室20个: the thing stands before its number. */
const leadWithThing = new RegExp(`${verb}([^，、\\d]{2,20}?)(?:总数|数量)?(?:达到?|至少|不少于|约)?$`);
const number = /数$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found = segment.quantities.flatMap((quantity): Promised[] => {
    if (quantity.measure !== 'count' || /^(?:小时|分钟|年|岁)$/.test(quantity.unit)) return [];
    const head = segment.text.slice(0, quantity.from);
    const digits = /\d/.test(segment.text.charAt(quantity.from));
    const word = lead.exec(head) ?? (digits ? leadWithThing.exec(head) : null);
    const named = word?.[1];
    const thing = named ?? /^(?:左右|以上)?的?([^，。；、（(]{2,24})/.exec(segment.text.slice(quantity.to))?.[1];
    const before = word ? head.slice(0, word.index) : head;
    if (!word || (thing === undefined && before.length < 2)) return [];
    const subject = readSubject(before, context);
    const people = /人/.test(quantity.unit) && /^(?:就业|转移就业)$/.test(thing ?? '');
    const indicator = people ? `${head.replace(opening, '')}人` : (thing ?? subject.name);
    return [promised({
      kind: 'count', indicator: number.test(indicator) ? indicator : `${indicator}数`, from: 0, to: quantity.to + (named === undefined ? (thing?.length ?? 0) : 0),
      bound: quantity.bound ?? (/至少|不少于/.test(word[0]) ? 'at-least' : 'reach'), value: quantity.value, upper: quantity.upper, unit: quantity.unit, strict: quantity.strict,
      direction: /新增|增加/.test(word[0]) ? 'up' : null, per: subject.per, every: subject.every ?? context.every, of: subject.of ?? context.of,
      deadline: subject.deadline ?? context.deadline, confidence: 0.9,
    })];
  });
  return found.length > 0 ? found : null;
}

/** 建设1所标准化妇幼保健机构: things to be built, trained, set up. */
export const built: Phrase = {
  id: 'built',
  title: '建成多少、配备多少',
  source: 'practice.md 4.2 完成型',
  examples: [
    { text: '在全区建设1所标准化妇幼保健院。', targets: [{ indicator: '标准化妇幼保健院数', kind: 'count', bound: 'reach', value: 1, unit: '所' }] },
    { text: '到2025年新建母婴室20个以上。', targets: [{ indicator: '母婴室数', kind: 'count', value: 20, bound: 'at-least', deadline: 2025 }] },
    { text: '建成一家儿童服务类社会组织。', targets: [{ indicator: '儿童服务类社会组织数', value: 1, unit: '家' }] },
  ],
  read,
};
