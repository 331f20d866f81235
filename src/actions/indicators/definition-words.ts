import { breakdowns, type Frequency, type IndicatorDefinition, type LowestLevel, type ReferencePeriod } from '#registry';
import type { OwnDefinition } from '#storage';

/** What directions are called. */
export const directionWords: Readonly<Record<IndicatorDefinition['direction'] | 'hold', string>> = { up: '越高越好', down: '越低越好', hold: '保持', range: '在区间内为好', reference: '仅供参照' };

const periodWords: Readonly<Record<ReferencePeriod['kind'], string>> = { 'calendar-year': '日历年度', 'health-year': '卫生年度（上年10月1日至9月30日）', 'school-date': '学年初（9月1日）', 'school-year': '学年度（9月1日至次年8月31日）', 'year-end': '年末', term: '届期', survey: '调查期', 'rolling-cycle': '滚动周期' };
const frequencyWords: Readonly<Record<Frequency, string>> = { quarterly: '每季', yearly: '每年', 'per-term': '每届', 'per-survey': '每次调查', irregular: '不定期' };
const levelWords: Readonly<Record<LowestLevel['level'], string>> = { township: '乡镇街道', district: '区县', city: '市', province: '省', nation: '国家' };

const breakdownNames = (ids: readonly string[]): string => ids.map((id) => breakdowns.find((one) => one.id === id)?.name ?? id).join('、');

/** A part of a definition in words. */
export type DefinitionLine = { readonly key: string; readonly word: string; readonly text: string };

const lines = (told: readonly (readonly [string, string, string | null | undefined])[]): readonly DefinitionLine[] => told.flatMap(([key, word, text]) => (text === null || text === undefined || text === '' ? [] : [{ key, word, text }]));

/**
 * What the catalogue says of an indicator, line by line.
 *
 * @example catalogueLines(definition).find(({ key }) => key === 'numerator')?.text
 */
export const catalogueLines = (definition: IndicatorDefinition): readonly DefinitionLine[] => lines([
  ['name', '名称', definition.name.zh], ['text', '定义', definition.definition], ['numerator', '分子', definition.numerator], ['denominator', '分母', definition.denominator], ['unit', '计量单位', definition.unit], ['direction', '方向', directionWords[definition.direction]],
  ['breakdowns', '分组', breakdownNames(definition.breakdowns)], ['period', '统计期', definition.referencePeriod.kind === 'rolling-cycle' ? `滚动周期（${String(definition.referencePeriod.years)}年）` : periodWords[definition.referencePeriod.kind]], ['frequency', '频率', frequencyWords[definition.frequency]],
  ['level', '有数的最低层级', `${levelWords[definition.lowestLevel.level]}${definition.lowestLevel.note === null ? '' : `（${definition.lowestLevel.note}）`}`], ['digits', '公布小数位', String(definition.digits)], ['smallCount', '小样本', definition.smallCount ? '是：例数与率一并看' : null],
  ['source', '数据来源部门', definition.sourceDepartment], ['system', '来源制度', definition.sourceSystem], ['status', '口径', definition.definitionStatus === 'confirmed' ? '已核' : '待核'], ['national', '国家2030年目标', definition.nationalTarget2030], ['aliases', '又名', definition.aliases.join('、')], ['notes', '说明', definition.notes],
]);

/**
 * What a region says of an indicator of its own, line by line.
 *
 * @example ownLines(definition).map(({ word }) => word) // ['名称', '定义', '计量单位', '方向']
 */
export const ownLines = ({ name, text, numerator, denominator, unit, direction, breakdowns: groups = [], source, domain }: OwnDefinition): readonly DefinitionLine[] => lines([
  ['name', '名称', name.zh], ['text', '定义', text], ['numerator', '分子', numerator], ['denominator', '分母', denominator], ['unit', '计量单位', unit], ['direction', '方向', directionWords[direction]], ['breakdowns', '分组', breakdownNames(groups)], ['source', '数据来源部门', source], ['domain', '领域', domain],
]);

/** What one definition says otherwise than another. */
export type DefinitionChange = { readonly word: string; readonly before: string | null; readonly after: string | null };

/**
 * What changed from one definition to the next, line by line.
 *
 * @example definitionChanges(ownLines(before), ownLines(after)) // [{ word: '计量单位', before: '%', after: '‰' }]
 */
export function definitionChanges(before: readonly DefinitionLine[], after: readonly DefinitionLine[]): readonly DefinitionChange[] {
  const words = new Map([...before, ...after].map(({ key, word }) => [key, word]));
  const textIn = (told: readonly DefinitionLine[], key: string): string | null => told.find((line) => line.key === key)?.text ?? null;
  return [...words].flatMap(([key, word]) => (textIn(before, key) === textIn(after, key) ? [] : [{ word, before: textIn(before, key), after: textIn(after, key) }]));
}
