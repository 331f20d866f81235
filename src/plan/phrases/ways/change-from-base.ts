import type { Target } from '../../tree.ts';
import { completeName } from '../complete-name.ts';
import { expandNames } from '../names.ts';
import { carriedOn, promised, type Context, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { pairUp, quantityGroups, type QuantityGroup } from '../quantity-groups.ts';
import type { Segment } from '../sentences.ts';
import { readSubject } from '../subject.ts';

const verb = /(年均|平均每年|每年|逐年|(?<!\d)年)?(?:分别|再|各|均|力争|累计|总体|要|保持|应|将|实现)*(提高|提升|上升|增加|增长|递增|递减|增速|增幅|涨幅|上涨|扩大|延长|下降|降低|降幅|减少|压减|缩短|增|涨|降|减)(?:幅度?|速度?|率(?=保持|维持|达到|控制))?(?:了|约|为|力争|要|应|将|总体|达到?|保持在?|维持在?|稳定在|在|控制在?)*$/;
const base = /(?:以|比|较|在|同|与)+([12]\d{3})年(?:底|末)?(?:的)?(?:数据|数|水平|数值|基数|同期)?(?:为(?:基数|基准|基期)|的?基础上|相比|有所|降低水平)?[，,]?/;
/** 以每年6%的速度增长 */
const atSpeed = /^的?(?:速度|增速|幅度|比例)(?:逐年|持续|稳步)?(递增|增长|提高|增加|上升|下降|降低|递减|减少)/;
const yearOnYear = /(?:比|较)(?:上年|上一年|上届|去年)(?:同期)?/;
/** 较目前再增加: the base is now, no year is printed. */
const now = /(?:比|较)“[^”]*”(?:时期|期间|期末|末)?(?:的?基础上)?|(?:比|较|由|从|在)(?:目前|现在|现有)(?:水平)?(?:的?基础上)?/;

/** The year the change is counted from, in the segment or in the part of the sentence before it. */
function baseYear(segment: Segment, stem: string, context: Context): number | null {
  const found = base.exec(stem) ?? base.exec(context.before);
  return found?.[1] === undefined ? (segment.baselines[0]?.year ?? null) : Number(found[1]);
}

function changeOf(quantity: Quantity, isDown: boolean): Pick<Target, 'changePercent' | 'changePoints'> {
  const sign = isDown ? -1 : 1;
  if (quantity.unit === '番') return { changePercent: (quantity.value - 1) * 100, changePoints: null };
  if (quantity.measure === 'amount') return { changePercent: null, changePoints: null };
  if (quantity.measure === 'points' || quantity.unit === '') return { changePercent: null, changePoints: sign * quantity.value };
  return { changePercent: sign * quantity.value * (quantity.measure === 'multiple' ? 100 : 1), changePoints: null };
}

const movable = ({ measure, unit }: Quantity): boolean => measure === 'points' || measure === 'amount' || measure === 'multiple' || (measure === 'rate' && (unit === '%' || unit === ''));

function fromGroup(group: QuantityGroup, segment: Segment, context: Context): readonly Promised[] {
  const first = group.quantities[0];
  if (!first || !group.quantities.every(movable)) return [];
  const found = verb.exec(group.before);
  const speed = found ? null : atSpeed.exec(group.after);
  if (!found && !speed && first.unit !== '番') return [];
  const stem = found ? group.before.slice(0, found.index) : group.before;
  const subject = readSubject(stem.replace(base, '').replace(yearOnYear, '').replace(now, ''), context);
  const bare = subject.name.replace(/(?:以|年均|年|由|每年|平均|按|实现)+$/, '');
  const whole = bare === '' && context.head !== null ? context.head : completeName(bare, context);
  if (whole.length < 2) return [];
  const names = bare === '' && context.head === null ? context.names : expandNames(whole, context.knows, group.quantities.length);
  const isDown = /下降|降|减|缩短/.test(found?.[2] ?? speed?.[1] ?? '');
  const isYearly = found?.[1] !== undefined || /年均|每年|逐年/.test(group.before) || subject.every === 'year' || yearOnYear.test(stem);
  const isSpeed = /增速|增幅|涨幅|降幅/.test(found?.[2] ?? '');
  return pairUp(names, group.quantities, context.deadlines).map(({ name: indicator, quantity, deadline }) => promised({
    kind: 'change', indicator, from: group.start + subject.from, to: quantity.to, bound: quantity.bound ?? 'reach', strict: quantity.strict, direction: isDown ? 'down' : 'up',
    baselineYear: isYearly || isSpeed ? null : baseYear(segment, stem, context), ...changeOf(quantity, isDown), ...(quantity.measure === 'amount' ? { value: quantity.value, unit: quantity.unit } : {}),
    per: isYearly ? 'year' : null, deadline: deadline ?? subject.deadline ?? context.deadline, every: subject.every === 'year' ? null : (subject.every ?? context.every), of: subject.of ?? context.of, confidence: 0.92,
  }));
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found: Promised[] = [];
  let open = context;
  for (const group of quantityGroups(segment)) {
    const promises = fromGroup(group, segment, open);
    if (promises.length === 0 && found.length === 0) return null;
    found.push(...promises);
    open = carriedOn(open, promises);
  }
  return found.length > 0 ? found : null;
}
/** 以2020年为基数下降20%, 比2020年提高5个百分点, 年均降低0.5个百分点, 翻一番. */
export const changeFromBase: Phrase = {
  id: 'change-from-base',
  title: '与基期相比升降多少',
  needs: 'figure',
  hint: /[升涨增降减高大长短少番幅]/,
  source: '中国儿童发展纲要 2021–2030, 儿童与安全 goal 1; five-year plans (年均增长)',
  examples: [
    { text: '儿童溺水死亡率以2020年数据为基数下降20%。', targets: [{ indicator: '儿童溺水死亡率', kind: 'change', baselineYear: 2020, changePercent: -20, direction: 'down', bound: 'reach', value: null }] },
    { text: '近视率年均降低0.5个百分点以上。', targets: [{ indicator: '近视率', kind: 'change', changePoints: -0.5, per: 'year', bound: 'at-least' }] },
    { text: '妇女参训率比2020年提高5个百分点。', targets: [{ indicator: '妇女参训率', changePoints: 5, baselineYear: 2020, direction: 'up' }] },
    {
      text: '到2025年和2030年，儿童肥胖率分别下降10%和20%。',
      targets: [{ indicator: '儿童肥胖率', changePercent: -10, deadline: 2025 }, { indicator: '儿童肥胖率', changePercent: -20, deadline: 2030 }],
    },
    { text: '托位数翻一番。', targets: [{ indicator: '托位数', changePercent: 100, direction: 'up' }] },
    { text: '巩固率提高到98%。', targets: [{ indicator: '巩固率', kind: 'level', value: 98 }] },
  ],
  read,
};
