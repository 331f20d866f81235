import type { MissingReason } from '#kernel';
import type { ObservationContent, ObservationStatus } from '#monitoring';

/** What a cell says. A figure keeps its decimal text (thousands separators and footnote marks gone) and the unit the cell itself prints; `code` is a bare -1 or -2 of older forms. */
export type PrintedValue =
  | { readonly kind: 'figure'; readonly text: string; readonly unit: string | null; readonly status: ObservationStatus | null }
  | { readonly kind: 'ratio'; readonly left: number; readonly right: number; readonly text: string }
  | { readonly kind: 'code'; readonly text: '-1' | '-2' }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'yes-no'; readonly happened: boolean }
  | { readonly kind: 'judgement'; readonly level: Extract<ObservationContent, { kind: 'judgement' }>['level'] }
  | { readonly kind: 'unreadable'; readonly text: string };

const wordList = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words and signs for a value that is not there (practice 1.2, 3.3): a dash says not applicable, dots say missing; an error of a formula is no number. */
const missingWords: readonly (readonly [MissingReason, ReadonlySet<string>])[] = [
  ['not-applicable', wordList('— —— – ―  - -- － / 不适用 无此项 未开展 n/a na not-applicable notapplicable')],
  ['not-collected', wordList('… …… ... .. ⋯ 缺失 缺 缺报 无数据 暂无 暂无数据 未收集 未统计 未采集 未监测 未上报 null none missing not-collected notcollected')],
  ['not-due', wordList('未到期 未到 未发布 待发布 not-due notdue')],
  ['refused', wordList('拒报 拒绝提供 不提供 未提供 refused')],
  ['suppressed', wordList('保密 不公开 * ** *** × c suppressed confidential')],
  ['no-baseline', wordList('无基期 基期缺失 no-baseline nobaseline')],
  ['not-comparable', wordList('不可比 口径不同 口径变化 not-comparable notcomparable')],
  ['not-a-number', wordList('#div/0! #n/a #value! #ref! #name? #num! #null! nan inf -inf infinity -infinity 不是数 not-a-number notanumber')],
];
const missingOf: ReadonlyMap<string, MissingReason> = new Map(missingWords.flatMap(([reason, words]) => [...words].filter((word) => word !== '').map((word): [string, MissingReason] => [word, reason])));

const yes = wordList('是 有 √ ✓ ✔ 已建立 已建成 已完成 完成 建立 已出台 已发生 发生 已设立 yes y true');
const no = wordList('否 无 未建立 未建成 未完成 未出台 未发生 没有 不是 ✗ ✕ 没有发生 未设立 no n false');
const levels: ReadonlyMap<string, Extract<PrintedValue, { kind: 'judgement' }>['level']> = new Map([
  ...['达标', '已达标', '达到', '优', '合格', 'met'].map((word) => [word, 'met'] as const),
  ...['有改善', '改善', '提高', '有提高', '进展', 'improving'].map((word) => [word, 'improving'] as const),
  ...['持平', '变化不明显', '无变化', '基本持平', 'unchanged'].map((word) => [word, 'unchanged'] as const),
  ...['有退步', '退步', '变差', '下滑', 'worsening'].map((word) => [word, 'worsening'] as const),
  ...['未达标', '不达标', '不合格', 'not-met'].map((word) => [word, 'not-met'] as const),
]);

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Why a value is not there, told in words; null for other words. @example missingReasonOf('拒报') // 'refused' */
export const missingReasonOf = (text: string): MissingReason | null => missingOf.get(folded(text)) ?? missingOf.get(text.trim()) ?? null;

/** Yes or no, in words or as 1 and 0; null for other words. @example answerOf('已建立') // true */
export function answerOf(text: string): boolean | null {
  const word = folded(text);
  if (yes.has(word) || word === '1') return true;
  return no.has(word) || word === '0' ? false : null;
}

/** What people judged, in words; null for other words. @example levelOf('有改善') // 'improving' */
export const levelOf = (text: string): Extract<PrintedValue, { kind: 'judgement' }>['level'] | null => levels.get(folded(text)) ?? null;

const plain = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const statusTail = /\((初步|初步数|快报|预计|推算|估计|估算|修订|调整|最终|p|e|r)\)$/;
const statusWords: Readonly<Record<string, ObservationStatus>> = {
  初步: 'preliminary', 初步数: 'preliminary', 快报: 'preliminary', p: 'preliminary', 预计: 'estimated', 推算: 'estimated', 估计: 'estimated', 估算: 'estimated', e: 'estimated', 修订: 'revised', 调整: 'revised', r: 'revised', 最终: 'final',
};
/** Signs that lead to a note below the table. Superscript digits are not among them: nobody can tell 5² from 52. */
const noteMark = /(?<=[\d%‰万亿])(?:[*†‡①-⑳]|\[(?:\d{1,2}|注\d?)\]|\(注\d?\))+$/u;
const figure = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:e([+-]?\d{1,2}))?([^\d.,].{0,9})?$/;

/** The plain decimal text of a number written with a power of ten. */
function expanded(text: string, power: number): string {
  const number = Number(`${text}e${String(power)}`);
  return Number.isFinite(number) ? number.toFixed(Math.min(20, Math.max(0, (text.split('.')[1]?.length ?? 0) - power))) : text;
}

function readFigure(printed: string): PrintedValue | null {
  const [, told] = statusTail.exec(printed) ?? [];
  const bare = (told === undefined ? printed : printed.replace(statusTail, '')).replace(noteMark, '');
  const found = figure.exec(bare);
  if (!found) return null;
  const [, sign = '', whole = '', fraction = '', power, unit] = found;
  const text = `${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`;
  return { kind: 'figure', text: power === undefined ? text : expanded(text, Number(power)), unit: unit ?? null, status: told === undefined ? null : (statusWords[told] ?? null) };
}

/**
 * Reads what a cell of a table of figures shows. Nothing is guessed: 约95, ≥95 and 95-96 are no figures. A blank cell is a value that was not collected.
 *
 * @example readValue('1,234.5（初步）') // { kind: 'figure', text: '1234.5', unit: null, status: 'preliminary' }
 */
export function readValue(text: string): PrintedValue {
  if (text === '-1' || text === '-2') return { kind: 'code', text };
  if (plain.test(text)) return { kind: 'figure', text, unit: null, status: null };
  if (text === '') return { kind: 'missing', reason: 'not-collected' };
  const reason = missingReasonOf(text);
  if (reason !== null) return { kind: 'missing', reason };
  // Superscripts would become digits: 95² must not read as 952.
  if (/[\u00B2\u00B3\u00B9\u2070-\u2079]/.test(text)) return { kind: 'unreadable', text };
  const circled = text.replaceAll(/[①-⑳]+$/g, '');
  const word = folded(circled).replaceAll('−', '-').replaceAll('，', ',');
  if (word === '-1' || word === '-2') return { kind: 'code', text: word };
  const ratio = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(word);
  if (ratio && Number(ratio[2]) > 0) return { kind: 'ratio', left: Number(ratio[1]), right: Number(ratio[2]), text };
  const read = readFigure(word);
  if (read) return read;
  const happened = word === '1' || word === '0' ? null : answerOf(word);
  if (happened !== null) return { kind: 'yes-no', happened };
  const level = levelOf(word);
  return level === null ? { kind: 'unreadable', text } : { kind: 'judgement', level };
}
