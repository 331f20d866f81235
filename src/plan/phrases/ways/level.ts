import type { Target, TargetBound } from '../../tree.ts';
import { expandNames } from '../names.ts';
import { promised, type Context, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { pairUp, quantityGroups, type QuantityGroup } from '../quantity-groups.ts';
import type { Quantity } from '../quantities.ts';
import { completeName, readSubject, type Subject } from '../subject.ts';
import { measureWord } from '../vocabulary.ts';

/** A change (下降20%) has no 到, a share of units (95%的社区) no thing before it, a share of a whole (占…的三分之一) ends with 的. */
const change = /(?:提高|提升|上升|增加|增长|扩大|延长|下降|降低|减少|压减|缩短|增|降|减)(?:了|约|幅度?(?:为|达到?)?)?$/;
/** 由2020年的85.2%提高到90%: the first figure is where it starts. */
const from = /(?:由|从)(?:([12]\d{3})年(?:底|末)?的?|目前的?|现在的?|现有的?|当前的?|上年的?)?$/;
const ofWhole = /(?:占|达到?)[^，]{2,}的$/;
const measured = new RegExp(`(?:${measureWord}|[率比数量]|水平|年龄|密度|面积|投入|经费|标准|医[师生]|护士|教师|里程|规模|产值|指数|得分)$`);
/** Units of things that are built or appointed: their number is a count, however it is promised. */
const things = /^(?:所|家|个|处|支|座|张|套|台|户|件|名|场)$/;
const durations = /^(?:小时|分钟|岁|年|学时|课时)$/;

/** The bound the words set: the figure's own, 控制在 alone reads as a limit, all else as a figure to reach. */
const boundOf = (quantity: Quantity, subject: Subject): TargetBound => quantity.bound ?? (subject.controlled ? 'at-most' : 'reach');

/** Counted things are levels only where the thing before them is a measure or a density; 建设1所 is a count. */
function unitOf(quantity: Quantity, name: string): string | null {
  if (quantity.measure === 'rate' || quantity.measure === 'ratio') return quantity.unit;
  if (quantity.measure !== 'count') return null;
  const density = /^每(千|万|十万|百万)(名|人)?/.exec(name);
  if (density) return `${quantity.unit}/${density[1] ?? ''}${/^每.{1,2}人/.test(name) ? '人' : '名'}`;
  return durations.test(quantity.unit) || measured.test(name) ? quantity.unit : null;
}

/** 睡眠时间达到小学生10小时: whom it is about stands between the measure and its figure. */
const amountFirst = (name: string): string => name.replace(/^(.{2,10}(?:时间|时长|率|比例|人数))(?:达到|保持在|不低于|不少于|为|分别为|分别达到)(.{2,8})$/, '$2$1');

/** 户外活动2小时以上 promises a time. */
const withTime = (name: string, timed: boolean): string => (timed && !/(?:时间|时长|学时|课时)$/.test(name) ? `${name}时间` : name);

/** 小学生10小时、高中生8小时睡眠时间: the words after the last figure belong to all. */
function withSharedTail(found: readonly Promised[]): readonly Promised[] {
  const tail = /^(?:小学生|初中生|高中生|中学生|男性|女性|男童|女童|农村|城镇|幼儿)(.{2,8}时[间长])$/.exec(found.at(-1)?.indicator ?? '')?.[1];
  if (tail === undefined) return found;
  return found.map((promise) => (/^(?:小学生|初中生|高中生|中学生|男性|女性|男童|女童|农村|城镇|幼儿)时间$/.test(promise.indicator) ? { ...promise, indicator: promise.indicator.replace('时间', tail) } : promise));
}

function fromGroup(group: QuantityGroup, text: string, context: Context): Promised[] {
  if (group.after.startsWith('的') && group.before.replace(/^[、和与及]/, '').length < 3) return [];
  if (change.test(group.before) || ofWhole.test(group.before) || group.quantities.some(({ measure }) => measure === 'points' || measure === 'multiple')) return [];
  const subject = readSubject(group.before, context);
  const tail = /^[^，、和与的]{2,12}$/.test(group.after) && durations.test(group.quantities[0]?.unit ?? '') ? group.after : '';
  const whole = tail === '' ? completeName(subject.name, context) : subject.name;
  if (whole.length < 2) return [];
  const timed = /^(?:小时|分钟|学时|课时)$/.test(group.quantities[0]?.unit ?? '');
  const names = expandNames(amountFirst(whole), context.knows).map((name) => withTime(name + tail, timed));
  const start = group.start + subject.from;
  const end = (group.quantities.at(-1)?.to ?? text.length) + tail.length;
  return pairUp(names, group.quantities, context.deadlines).flatMap(({ name, quantity, deadline }): Promised[] => {
    const unit = unitOf(quantity, name);
    if (unit === null) return [];
    return [promised({
      kind: things.test(unit) ? 'count' : 'level', indicator: name, from: Math.min(start, quantity.from), to: end,
      bound: boundOf(quantity, subject), value: quantity.value, upper: quantity.upper, unit: unit === '' ? null : unit, strict: quantity.strict,
      direction: subject.direction, deadline: deadline ?? subject.deadline ?? context.deadline, per: subject.per ?? context.per, every: subject.every ?? context.every, of: subject.of ?? context.of,
      cycleYears: subject.cycleYears ?? context.cycleYears, statedBaseline: subject.statedBaseline,
      confidence: measured.test(whole) ? 0.97 : 0.8,
    })];
  });
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  let open = context;
  let ladder: { readonly before: string; readonly start: number; readonly base: Target['statedBaseline'] } | null = null;
  const found: Promised[] = [];
  for (const group of quantityGroups(segment)) {
    const lower = from.exec(group.before);
    if (lower && group.quantities.length === 1) {
      const base = { value: group.quantities[0]?.value ?? 0, year: lower[1] === undefined ? null : Number(lower[1]) };
      ladder = { before: group.before.slice(0, lower.index), start: group.start, base };
      continue;
    }
    const joined: QuantityGroup = ladder ? { ...group, before: ladder.before + group.before, start: ladder.start } : group;
    const base = ladder?.base ?? null;
    ladder = null;
    const promises = fromGroup(joined, segment.text, open).map((promise) => (base ? { ...promise, statedBaseline: base } : promise));
    found.push(...promises);
    const last = promises.at(-1);
    if (last) open = { ...open, per: last.per === 'day' ? 'day' : open.per, subject: last.indicator, deadline: last.deadline ?? open.deadline };
  }
  return found.length > 0 ? withSharedTail(found) : null;
}

/** X达到90%以上, 保持在…, 降至…以下, 控制在…以内, with lists of names and of figures. */
export const level: Phrase = {
  id: 'level',
  title: '达到、保持、控制在某一数值',
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
