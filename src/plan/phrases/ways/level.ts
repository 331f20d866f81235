import type { TargetBound } from '../../tree.ts';
import { completeName, kinds } from '../complete-name.ts';
import { asCount, asShare, isMeasure, isPlaceOrPerson } from '../measurable.ts';
import { expandNames } from '../names.ts';
import { carriedOn, promised, type Context, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { pairUp, quantityGroups, type QuantityGroup } from '../quantity-groups.ts';
import type { Quantity } from '../quantities.ts';
import { readSubject, type Subject } from '../subject.ts';
import { densityUnit, isCountUnit } from '../units.ts';

/** A change (下降20%) has no 到, a share of units (95%的社区) no thing before it, a share of a whole (占…的三分之一) ends with 的. */
const change = /(?:提高|提升|上升|增加|增长|扩大|延长|下降|降低|减少|压减|缩短|增|降|减)(?:了|约|幅度?(?:为|达到?)?)?$/;
const ofWhole = /(?:占|达到?)[^，]{2,}的$/;
const audience = '小学生|初中生|高中生|中学生|男性|女性|男童|女童|农村|城镇|幼儿';

/** The bound the words set: the figure's own, 控制在 alone reads as a limit, all else as a figure to reach. */
const boundOf = (quantity: Quantity, subject: Subject): TargetBound => quantity.bound ?? (subject.controlled ? 'at-most' : 'reach');

/** Things and people are a level only where the words before them measure or promise (床位总量约1000张); 建设1所 is no level. */
function unitOf(quantity: Quantity, name: string, subject: Subject): string | null {
  if (quantity.measure === 'rate' || quantity.measure === 'ratio') return quantity.unit === '' && /(?:比重|占比|比例)$/.test(name) ? '%' : quantity.unit;
  if (quantity.measure === 'amount') return densityUnit(quantity.unit, name) ?? quantity.unit;
  const density = densityUnit(quantity.unit, name);
  if (density !== null) return density;
  if (/^[万亿]$/.test(quantity.unit)) return isMeasure(name) || subject.reached ? `${quantity.unit}${/人|患者|儿童|人口/.test(name) ? '人' : ''}` : null;
  const isToldToReach = subject.reached || quantity.boundStands === 'before' || (quantity.bound !== null && (name.endsWith('人口') || isPlaceOrPerson(name)));
  return isMeasure(name) || (isToldToReach && name.length >= 2 && !acted.test(name)) ? quantity.unit : null;
}

/** Things that are made or done are counted by what makes them, not by a level. */
const acted = /^(?:新建|新增|改建|扩建|建设|建立|建成|设立|培育|培养|创建|打造|举办|组织|开展|评选|培训|发展|扶持|命名|选树|完成|配备|支持|为|对|每|各|所有|确保)|配备|(?:配有|配置|建设|建立|设立|建成|建有|设有|开展|举办|培训|新增|新建|组织|评选|召开|培育|打造|扶持|发展|创建|有|明确|安排|听取|研究)$/;

/** 睡眠时间达到小学生10小时: whom it is about stands between the measure and its figure. */
const kindLast = new RegExp(`^(.{2,20}[率例])((?:${kinds})(?:阶段)?(?:学生|生|儿童)?)$`);
const amountFirst = (name: string): string => name.replace(kindLast, '$2$1').replace(/^(.{2,20}?)(?:达到|达|为)(每[千万百十]{1,2}(?:名|人)?[^，]{0,6})$/, '$2$1').replace(/^(.{2,10}(?:时间|时长|率|比例|人数))(?:达到|保持在|不低于|不少于|为|分别为|分别达到)(.{2,8})$/, '$2$1');

/** 户外活动2小时以上 promises a time. */
const withTime = (name: string, timed: boolean): string => (timed && !/(?:时间|时长|学时|课时|差距|总量)$/.test(name) ? `${name}时间` : name);

/** 小学生10小时、高中生8小时睡眠时间: the words after the last figure belong to all. */
function withSharedTail(found: readonly Promised[]): readonly Promised[] {
  const tail = new RegExp(`^(?:${audience})(.{2,8}时[间长])$`).exec(found.at(-1)?.indicator ?? '')?.[1];
  if (tail === undefined) return found;
  const bare = new RegExp(`^(?:${audience})时间$`);
  return found.map((promise) => (bare.test(promise.indicator) ? { ...promise, indicator: promise.indicator.replace('时间', tail) } : promise));
}

function namesOf(group: QuantityGroup, subject: Subject, tail: string, context: Context): string[] {
  const isTimed = /^(?:小时|分钟|学时|课时)$/.test(group.quantities[0]?.unit ?? '');
  const inBody = subject.name === '' && context.head !== null ? context.head : null;
  if (subject.name === '' && inBody === null && context.names.length > 0) return context.names.length === group.quantities.length || group.quantities.length === 1 ? [...context.names] : context.names.slice(0, 1);
  const whole = inBody ?? (tail === '' ? completeName(subject.name, context) : subject.name);
  if (whole.length < 2 || whole.startsWith('占')) return [];
  const figures = subject.apart && group.quantities.length === 1 ? Infinity : group.quantities.length;
  if (group.quantities[0]?.measure === 'ratio') return [whole];
  return expandNames(amountFirst(whole), context.knows, figures).map((name) => asShare(withTime(name + tail, isTimed), group.quantities[0]));
}

/** 每万名居民有2名全科医生: the density is named after its figure. */
const everyHead = /^(每(?:千|万|百|十万)[名人]?[^，]{0,8}?)(?:拥有|有|配备)$/;
const isNoun = /^的?[\p{Script=Han}“（）]{2,16}$/u;

function density(group: QuantityGroup, subject: Subject, indicator: string, context: Context): Promised[] {
  const [quantity] = group.quantities;
  const unit = quantity ? densityUnit(quantity.unit, indicator) : null;
  if (!quantity || unit === null) return [];
  return [promised({
    kind: 'level', indicator, from: group.start + subject.from, to: quantity.to + group.after.length, bound: boundOf(quantity, subject), value: quantity.value,
    upper: quantity.upper, unit, strict: quantity.strict, deadline: subject.deadline ?? context.deadline, confidence: 0.85,
  })];
}

function fromGroup(group: QuantityGroup, text: string, context: Context): Promised[] {
  if (group.after.startsWith('的') && group.before.replace(/^[、和与及]/, '').length < 3) return [];
  if (change.test(group.before) || ofWhole.test(group.before) || group.quantities.some(({ measure }) => measure === 'points' || measure === 'multiple')) return [];
  const subject = readSubject(group.before, context);
  const isAmount = group.quantities[0]?.measure === 'amount';
  const tail = isAmount && /^[^，、和与的]{2,12}$/.test(group.after) && !/^(?:的?标准|以|之|水平|的?目标)/.test(group.after) ? group.after : '';
  const served = everyHead.exec(subject.name);
  if (served && isNoun.test(group.after)) return density(group, subject, `${served[1] ?? ''}拥有${group.after.replace(/^的/, '')}`, context);
  const start = group.start + subject.from;
  const end = (group.quantities.at(-1)?.to ?? text.length) + tail.length;
  return pairUp(namesOf(group, subject, tail, context), group.quantities, context.deadlines).flatMap(({ name, quantity, deadline }): Promised[] => {
    const unit = unitOf(quantity, name, subject);
    if (unit === null || name.length < 2) return [];
    const isDensity = /人均|平均|每|班额/.test(name) || unit.includes('/') || quantity.measure === 'rate' || quantity.measure === 'ratio';
    const isCount = !isDensity && isCountUnit(unit);
    return [promised({
      kind: /差[距异别]$/.test(name) ? 'gap' : isCount ? 'count' : 'level', indicator: isCount ? asCount(name) : name, from: Math.min(start, quantity.from), to: end,
      bound: boundOf(quantity, subject), value: quantity.value, upper: quantity.upper, unit: unit === '' ? null : unit, strict: quantity.strict,
      direction: subject.direction, deadline: deadline ?? subject.deadline ?? context.deadline, per: subject.per ?? context.per, every: subject.every ?? context.every, of: subject.of ?? context.of,
      cycleYears: subject.cycleYears ?? context.cycleYears, confidence: isMeasure(name) ? 0.97 : 0.8,
    })];
  });
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  let open = context;
  const found: Promised[] = [];
  for (const group of quantityGroups(segment)) {
    const promises = fromGroup(group, segment.text, open);
    found.push(...promises);
    open = carriedOn(open, promises);
  }
  return found.length > 0 ? withSharedTail(found) : null;
}
/** X达到90%以上, 保持在…, 降至…以下, 控制在…以内, with lists of names and of figures. */
export const level: Phrase = {
  id: 'level',
  title: '达到、保持、控制在某一数值',
  needs: 'figure',
  source: 'method.md 2; 中国妇女发展纲要 and 中国儿童发展纲要 2021–2030 use all of these wordings',
  examples: [
    { text: '孕产妇死亡率下降到12/10万以下。', targets: [{ indicator: '孕产妇死亡率', kind: 'level', bound: 'at-most', value: 12, unit: '/10万', direction: 'down', strict: false }] },
    { text: '产后访视率保持在９５％以上。', targets: [{ indicator: '产后访视率', bound: 'at-least', value: 95, unit: '%', direction: 'hold' }] },
    { text: '就业人员中女性比例达到45%左右。', targets: [{ indicator: '就业人员中女性比例', bound: 'about', value: 45 }] },
    { text: '出生人口性别比稳定在103至107之间。', targets: [{ indicator: '出生人口性别比', bound: 'between', value: 103, upper: 107, unit: null, direction: 'hold' }] },
    { text: '孕产妇贫血率控制在8%—10%。', targets: [{ indicator: '孕产妇贫血率', bound: 'between', value: 8, upper: 10 }] },
    { text: '到2025年新生儿、婴儿死亡率分别控制在3‰和5‰以内。', targets: [{ indicator: '新生儿死亡率', value: 3, unit: '‰', bound: 'at-most', deadline: 2025 }, { indicator: '婴儿死亡率', value: 5, deadline: 2025 }] },
    { text: '幼儿园毛入园率由2020年的85.2%提高到90%以上。', targets: [{ indicator: '幼儿园毛入园率', value: 90, bound: 'at-least', direction: 'up', statedBaseline: { value: 85.2, year: 2020 } }] },
    { text: '疫苗接种率以街道为单位保持在百分之九十五以上。', targets: [{ indicator: '疫苗接种率', value: 95, every: 'unit', of: '街道' }] },
    { text: '每千人口拥有托位数达到4.5个。', targets: [{ indicator: '每千人口拥有托位数', value: 4.5, unit: '个/千人' }] },
    { text: '小学生近视率低于38%。', targets: [{ indicator: '小学生近视率', bound: 'at-most', strict: true, value: 38 }] },
    { text: '婴幼儿每天户外活动时间不少于2小时。', targets: [{ indicator: '婴幼儿户外活动时间', value: 2, unit: '小时', bound: 'at-least', per: 'day' }] },
  ],
  read,
};
