import type { Target } from '../tree.ts';

/** The fields of a target that say what is promised, with their Chinese words. */
export const targetFieldWords = {
  indicator: '指标', kind: '种类', bound: '界限', value: '目标值', upper: '上限', unit: '计量单位', direction: '方向', strict: '不含本数', deadline: '期限', groups: '分组', scope: '适用范围',
  every: '每多久或每个单位', of: '是哪种单位', cycleYears: '周期年数', baselineYear: '基期年', changePercent: '变动幅度', changePoints: '变动百分点', per: '变动按多久算', reference: '参照', tolerance: '容差', statedBaseline: '印出的基期值',
} as const satisfies Partial<Record<keyof Target, string>>;

export type TargetField = keyof typeof targetFieldWords;

/** The fields in the order a person reads them. */
export const targetFields = Object.keys(targetFieldWords) as readonly TargetField[];

const words: Readonly<Record<string, string>> = {
  level: '水平', change: '变动', trend: '趋势', gap: '差距', count: '个数', event: '事件', relative: '相对', qualitative: '定性',
  'at-least': '以上', 'at-most': '以下', reach: '达到', about: '左右', between: '之间', up: '提高', down: '下降', hold: '保持', narrow: '缩小', year: '年', term: '届', cycle: '周期',
};

/** Fields whose words are the plan's own and are not translated. */
const printed: ReadonlySet<TargetField> = new Set(['indicator', 'scope', 'of', 'reference', 'groups']);

/**
 * What a field of a target says, as a person reads it.
 *
 * @example targetFieldText({ ...target, bound: 'at-most' }, 'bound') // '以下'
 */
export function targetFieldText(target: Target, field: TargetField): string {
  const value = target[field];
  if (value === null || (Array.isArray(value) && value.length === 0)) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return field === 'every' && value === 'unit' ? '单位' : printed.has(field) || field === 'unit' ? value : (words[value] ?? value);
  if ('value' in value) return `${String(value.value)}${value.year === null ? '' : `（${String(value.year)}年）`}`;
  return value.join('、');
}
