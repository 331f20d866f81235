import type { Target } from '../../tree.ts';
import { adverb } from '../../phrases/vocabulary.ts';
import { foldCell, readFigure, type Figure } from './read-figure.ts';
import { unitInRow, unitOf } from './table-unit.ts';

/** What a cell of goals says, in the fields of a target. */
export type Told = Pick<Target, 'kind'> & Partial<Pick<Target, 'bound' | 'value' | 'upper' | 'unit' | 'direction' | 'baselineYear' | 'changePercent' | 'changePoints' | 'per' | 'strict' | 'every'>> & { readonly indicator?: string };

/** How a value stands in its row and column. `brackets` is what notes under the table say of figures in brackets. */
export type ValueContext = {
  readonly name: string;
  readonly unit: string | null;
  readonly column: 'level' | 'change';
  readonly per: 'year' | null;
  readonly brackets: 'total' | 'yearly';
  /** Whether the row's goal lies above (up) or below its baseline, for changes without a word or sign; else what the heading says (年均增, 年均下降). */
  readonly course: 'up' | 'down' | null;
};

/** `nothing`: the cell sets no goal (a dash, a blank); `unread`: it says something that we do not understand. */
export type ValueReading = { readonly kind: 'nothing' | 'unread' } | { readonly kind: 'told'; readonly told: readonly Told[] };

const nothing = /^(?:[-—–―一_/\\.·…*]*|无|空|暂无|不设|未设|不作要求)$/;
const bracketed = /^(.*?)[[〔【［](.+)[\]〕】］)）]$/;
const roundBracketed = /^()[（(](.+)[）)]$/;
const lead = /^(?:力争|争取|预计|确保|基本|稳步|逐步|逐年|全部|总体|均|都|应|要|需|不断|持续|继续|达到并)*(达到|实现|完成|建成|达|为|至|到|(?:提高|提升|上升|增加|增长|扩大|延长|增|升)[到至]|(?:下降|降低|减少|缩小|缩短|降|减)[到至]|控制[在到]?|(?:保持|稳定|维持|巩固)在?)?$/;
const base = /^(?:比|较|在|以|由|从)((?:19|20)\d\d)年(?:底|末)?(?:的)?(?:基础上|数据为基[数期准]|为基[数期准]|相比)?[，,]?/;
const changeLead = /^(?:五年|总体|力争)*(累计|年均|每年|平均每年|逐年)?(提高|提升|上升|增加|增长|扩大|延长|新增|下降|降低|减少|缩短|缩小|增|降|减|\+|-)(?:幅度?)?(?:了|约)?$/;
/** 残疾人家庭人均收入年均增长, 地级及以上城市重度污染天数比例下降: the name itself says that its figure is a change. */
const changingName = /^(.{2,}?)(年均|每年|累计)?(?:的)?(增长|提高|降低|下降|减少|增加)(?:率|速度|幅度)?$/;
const up = '提高|提升|上升|增加|增长|扩大|延长|增强';
const down = '下降|降低|减少|减缓|缩短|降|减';
const trend = new RegExp(`^(?:${adverb}|逐届|有|呈)*(?:(${up})|(${down})|(保持|稳定|维持|巩固)|(缩小)|(改善|优化|控制|合理控制))(?:稳定|不变|现状|水平|现有水平|趋势|态势)*$`);

const things = /^(?:所|家|个|处|支|座|张|套|台|户|件|名|场)$/;
const falls = (verb: string): boolean => /[降减缩-]/.test(verb);
const isShare = (unit: string | null): boolean => unit === '%' || unit === '‰' || (unit?.startsWith('/') ?? false);

/** A figure of change: per cent where it says so or where its name or column can mean nothing else, points where the thing is a share itself, else an amount. */
function changeOf({ quantity, unit: own }: Figure, verb: string, context: ValueContext, more: { per: Target['per']; percent: boolean; baselineYear?: number | null }): Told {
  const direction = verb === '' ? context.course : falls(verb) ? 'down' : 'up';
  const sign = direction === 'down' ? -1 : 1;
  const shared = { kind: 'change', bound: quantity.bound ?? 'reach', strict: quantity.strict, direction, per: more.per, baselineYear: more.baselineYear ?? null } as const;
  if (quantity.measure === 'points') return { ...shared, changePoints: sign * quantity.value };
  if (own === '%' || (own === null && more.percent)) return { ...shared, changePercent: sign * quantity.value };
  const unit = own ?? context.unit;
  if (own === null && isShare(unit)) return { ...shared, changePoints: sign * quantity.value, ...(unit === '%' ? {} : { unit }) };
  return { ...shared, value: quantity.value, upper: quantity.upper, unit };
}

function levelOf({ lead: words, quantity, unit: own }: Figure, context: ValueContext): Told {
  const multiplier = own !== null && /^[百千万亿]+$/.test(own) && context.unit !== null && !/^[%‰/]/.test(context.unit);
  const told = multiplier ? `${own}${context.unit ?? ''}` : (own ?? context.unit);
  const unit = own === 'ratio' ? own : unitInRow(told === null ? null : unitOf(told), context.name);
  const verb = lead.exec(words)?.[1] ?? '';
  const direction = /保持|稳定|维持|巩固/.test(verb) ? 'hold' : /[降减缩].*[到至]/.test(verb) ? 'down' : /[提升增扩延].*[到至]/.test(verb) ? 'up' : null;
  const bound = quantity.bound ?? (verb.startsWith('控制') ? 'at-most' : 'reach');
  return { kind: unit !== null && things.test(unit) ? 'count' : 'level', bound, value: quantity.value, upper: quantity.upper, unit, strict: quantity.strict, direction };
}

/** What a column or a bracket of changes says: [20], [提高5], 年均增长7.5, 7.5 under 年均增速. */
function readChange(text: string, context: ValueContext, per: 'year' | null): Told | null {
  const from = base.exec(text);
  const figure = readFigure(text.slice(from?.[0].length ?? 0));
  if (!figure || figure.quantity.measure === 'multiple') return null;
  const named = changingName.exec(context.name);
  const said = changeLead.exec(figure.lead);
  if (!said && !lead.test(figure.lead)) return null;
  const yearly = per ?? (said?.[1] !== undefined && said[1] !== '累计' ? 'year' : null);
  const told = changeOf(figure, said?.[2] ?? named?.[3] ?? '', context, { per: yearly, percent: yearly !== null || (named !== null && isShare(context.unit)), baselineYear: from ? Number(from[1]) : null });
  return named && isShare(context.unit) ? { ...told, indicator: named[1] ?? context.name } : told;
}

function readLevel(text: string, context: ValueContext): Told | null {
  if (/^(?:实现|基本实现|达到)?(?:全覆盖|全部覆盖|全部)$/.test(text) && (context.unit === '%' || context.unit === null)) return { kind: 'level', bound: 'reach', value: 100, unit: '%' };
  const figure = readFigure(text);
  const named = context.unit === '%' ? changingName.exec(context.name) : null;
  if (named && figure && lead.test(figure.lead)) return { ...changeOf(figure, named[3] ?? '', context, { per: named[2] === undefined || named[2] === '累计' ? null : 'year', percent: true }), indicator: named[1] ?? context.name };
  if (figure && lead.test(figure.lead) && figure.quantity.measure !== 'points' && !text.includes('翻')) return levelOf(figure, context);
  return readChange(text, context, null) ?? readTrend(text, context);
}

function readTrend(text: string, context: ValueContext): Told | null {
  const found = trend.exec(text);
  if (!found) return null;
  const gap = /差距|差异/.test(context.name);
  if (gap && (found[2] !== undefined || found[4] !== undefined)) return { kind: 'gap', direction: 'narrow' };
  const direction = found[1] !== undefined ? 'up' : found[2] !== undefined || found[4] !== undefined ? 'down' : found[3] !== undefined ? 'hold' : null;
  return { kind: 'trend', direction, every: text.includes('逐届') ? 'term' : null };
}

/**
 * Reads one cell of goals. A bare figure is to be reached, one in square brackets is a sum over the years, a dash sets no goal.
 *
 * @example readValue('≥90', { name: '参保率', unit: '%', column: 'level', per: null, brackets: 'total', course: null }) // told: level, at-least, 90, %
 */
export function readValue(printed: string, context: ValueContext): ValueReading {
  const text = foldCell(printed);
  if (nothing.test(text)) return { kind: 'nothing' };
  const square = bracketed.exec(text) ?? (context.column === 'change' ? roundBracketed.exec(text) : null);
  const outside = square ? (square[1] ?? '') : text;
  const parts = [
    ...(outside === '' || (square && nothing.test(outside)) ? [] : [context.column === 'change' ? (readChange(outside, context, context.per) ?? readTrend(outside, context)) : readLevel(outside, context)]),
    ...(square ? (nothing.test(square[2] ?? '') ? [] : [readChange(square[2] ?? '', context, context.brackets === 'yearly' ? 'year' : null)]) : []),
  ];
  const told = parts.filter((part) => part !== null);
  if (parts.length === 0) return { kind: 'nothing' };
  return told.length < parts.length ? { kind: 'unread' } : { kind: 'told', told };
}
