import type { Target } from '../../tree.ts';
import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import type { Quantity } from '../quantities.ts';
import { pairUp, quantityGroups, type QuantityGroup } from '../quantity-groups.ts';
import type { Segment } from '../sentences.ts';
import { completeName, readSubject } from '../subject.ts';

const verb = /(年均|平均每年|每年|逐年)?(?:分别|再|力争|累计|总体)*(提高|提升|上升|增加|增长|扩大|延长|下降|降低|减少|压减|缩短|增|降|减)(?:幅度?)?(?:了|约|为|达到?)?$/;
const base = /(?:以|比|较|在)([12]\d{3})年(?:底|末)?(?:的)?(?:数据|数|水平|数值)?(?:为(?:基数|基准|基期)|的?基础上|相比|有所)?[，,]?/;
const lastYear = /(?:比|较)(?:上年|上一年|上届)/;
/** 较目前再增加: the base is now, no year is printed. */
const now = /(?:比|较|由|从)(?:目前|现在|现有)(?:的?\d+(?:\.\d+)?(?:%|‰|克|岁)?)?(?:水平)?/;

/** The year the change is counted from, in the segment or in the part of the sentence before it. */
function baseYear(before: string, sentence: string): number | null {
  const found = base.exec(before) ?? base.exec(sentence);
  return found?.[1] === undefined ? null : Number(found[1]);
}

function changeOf(quantity: Quantity, down: boolean): Pick<Target, 'changePercent' | 'changePoints'> {
  const sign = down ? -1 : 1;
  if (quantity.measure === 'points') return { changePercent: null, changePoints: sign * quantity.value };
  if (quantity.measure === 'multiple') return { changePercent: quantity.unit === '倍' && quantity.value >= 1 ? 100 * quantity.value : null, changePoints: null };
  return { changePercent: sign * quantity.value, changePoints: null };
}

/** The list of figures the verb of change leads to; 翻一番 is its own verb. */
function changeGroup(segment: Segment): { readonly group: QuantityGroup; readonly doubled: boolean } | null {
  for (const group of quantityGroups(segment)) {
    const first = group.quantities[0];
    if (!first || first.measure === 'count' || first.measure === 'ratio') continue;
    const doubled = first.measure === 'multiple' && segment.text.slice(first.from).startsWith('翻');
    if (doubled || verb.test(segment.text.slice(0, first.from))) return { group, doubled };
  }
  return null;
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  const figures = changeGroup(segment);
  const first = figures?.group.quantities[0];
  if (!figures || !first) return null;
  const head = segment.text.slice(0, first.from);
  const found = figures.doubled ? null : verb.exec(head);
  const stem = found ? head.slice(0, found.index) : head;
  const subject = readSubject(stem.replace(base, '').replace(lastYear, '').replace(now, ''), context);
  const name = completeName(subject.name, context);
  if (name.length < 2) return null;
  const down = /下降|降|减|缩短/.test(found?.[2] ?? '');
  const yearly = found?.[1] !== undefined || lastYear.test(stem);
  return pairUp(expandNames(name, context.knows), figures.group.quantities, context.deadlines).map(({ name: indicator, quantity, deadline }) => promised({
    kind: 'change', indicator, from: subject.from, to: quantity.to, bound: quantity.bound ?? 'reach', strict: quantity.strict, direction: down ? 'down' : 'up',
    baselineYear: baseYear(stem, context.before), ...(figures.doubled ? { changePercent: (quantity.value - 1) * 100, changePoints: null } : changeOf(quantity, down)),
    per: yearly ? 'year' : null, deadline: deadline ?? subject.deadline ?? context.deadline, every: subject.every, of: subject.of, confidence: 0.92,
  }));
}

/** 以2020年为基数下降20%, 比2020年提高5个百分点, 年均降低0.5个百分点, 翻一番. */
export const changeFromBase: Phrase = {
  id: 'change-from-base',
  title: '与基期相比升降多少',
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
