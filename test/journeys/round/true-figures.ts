import { findIndicatorById, findUnit } from '#registry';
import type { AnswerTexts } from '#collection';
import type { ShownForm, ShownItem, ShownQuestion } from './shown-form.ts';

/** What is so, whatever anybody types: compared with the database at the end. */
export type Truth =
  | { readonly kind: 'figure'; readonly value: number; readonly numerator: number | null; readonly denominator: number | null }
  | { readonly kind: 'yes-no'; readonly happened: boolean; readonly date: string | null }
  | { readonly kind: 'judgement'; readonly level: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** The truth about a question, and how its unit writes it down. */
export type TrueAnswer = { readonly indicatorId: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly truth: Truth; readonly texts: AnswerTexts };

const absences = [['未收集', 'not-collected'], ['不适用', 'not-applicable'], ['未到期', 'not-due'], ['拒报', 'refused']] as const;
const levels = [['达到', 'met'], ['有改善', 'improving'], ['变化不明显', 'unchanged'], ['有退步', 'worsening'], ['未达标', 'not-met']] as const;
const counted: ReadonlySet<string> = new Set(['people', 'things', 'times', 'money', 'mass']);

/** Which part of the whole a part of the people is, of those above the line and of all. */
const shares: Readonly<Record<string, readonly [above: number, all: number]>> = { 男: [0.51, 0.52], 城市: [0.61, 0.6], 东城街道: [0.4, 0.4], 西河街道: [0.3, 0.3], 南山镇: [0.2, 0.2], 北原镇: [0.1, 0.1] };
/** The other part of a whole that two make. */
const rest: Readonly<Record<string, string>> = { 女: '男', 农村: '城市' };
const partOf = (total: number, name: string, which: 0 | 1): number => {
  const other = rest[name];
  if (other !== undefined) return total - partOf(total, other, which);
  return Math.round(total * (shares[name]?.[which] ?? 0.3));
};

/** Townships add up too: the last takes what rounding leaves. */
const townPart = (total: number, town: string, towns: readonly string[]): number =>
  (town === towns.at(-1) ? towns.slice(0, -1).reduce((left, one) => left - partOf(total, one, 0), total) : partOf(total, town, 0));

const placeOf = ({ groups, subUnit }: ShownQuestion): string | null => subUnit ?? groups.at(-1) ?? null;

/** How many people each denominator is: one number for one word, so that rates over the same people agree. */
const peopleBehind = (word: string, births: number): number => (word.includes('活产') ? births : 1200 + ([...word].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 700) * 4);

function rateOf(item: ShownItem, question: ShownQuestion, at: number, births: number): { readonly truth: Truth; readonly texts: AnswerTexts } | null {
  const definition = findIndicatorById(item.indicatorId);
  const dimension = findUnit(item.unit)?.dimension;
  if (item.denominator === null || definition === undefined || (dimension !== 'fraction' && !['/10万', '/万', '‰'].includes(item.unit)) || definition.scale === 'plain') return null;
  const { multiplier, digits } = definition;
  const last = item.questions[0]?.lastYear ?? null;
  const whole = peopleBehind(item.denominator, births);
  const rate = last === null ? (multiplier === 100 ? 40 + (at % 50) : multiplier / 100) : Number(last);
  const above = Math.min(Math.round((rate * whole) / multiplier), definition.scale === 'gross-rate' ? Infinity : whole);
  const place = placeOf(question);
  let [numerator, denominator] = [above, whole];
  if (place !== null) {
    const towns = item.questions.flatMap(({ subUnit }) => subUnit ?? []);
    const cut = (total: number, which: 0 | 1): number => (question.subUnit === null ? partOf(total, place, which) : townPart(total, place, towns));
    [numerator, denominator] = [cut(above, 0), cut(whole, 1)];
    const [otherAbove, otherAll] = [above - numerator, whole - denominator];
    if (numerator > denominator) numerator = denominator;
    if (otherAbove > otherAll) numerator = above - otherAll;
  }
  const value = ((numerator / denominator) * multiplier).toFixed(digits);
  // Every third unit leaves the division to the machine.
  return { truth: { kind: 'figure', value: Number(value), numerator, denominator }, texts: { ...(at % 3 === 0 ? {} : { value }), numerator: String(numerator), denominator: String(denominator) } };
}

function plainFigure(item: ShownItem, question: ShownQuestion, at: number): { readonly truth: Truth; readonly texts: AnswerTexts } {
  const { unit, digits } = item;
  const last = item.questions[0]?.lastYear ?? null;
  const isCount = counted.has(findUnit(unit)?.dimension ?? '') && item.denominator === null;
  const whole = last === null ? 20 + 3 * at : Number(last);
  const total = isCount ? Math.round(whole) + (whole > 50 ? 1 : 0) : whole;
  const place = placeOf(question);
  if (isCount && total === 0) return { truth: { kind: 'figure', value: 0, numerator: null, denominator: null }, texts: { missing: '未发生' } };
  const towns = item.questions.flatMap(({ subUnit }) => subUnit ?? []);
  const part = place === null ? total : !isCount ? Math.max(0, total - (['男', '城市', '东城街道'].includes(place) ? 0.1 : -0.1)) : question.subUnit === null ? partOf(total, place, 0) : townPart(total, place, towns);
  const text = part.toFixed(isCount ? 0 : digits);
  return { truth: { kind: 'figure', value: Number(text), numerator: null, denominator: null }, texts: { value: text } };
}

function conclusionOf(item: ShownItem, at: number): { readonly truth: Truth; readonly texts: AnswerTexts } {
  const evidence = `示政发〔2026〕${String(at + 1)}号`;
  if (item.answer === 'judgement') {
    const [word, level] = levels[at % levels.length] ?? levels[0];
    return { truth: { kind: 'judgement', level }, texts: { level: word, evidence } };
  }
  const date = `2026-0${String((at % 9) + 1)}-1${String(at % 9)}`;
  return at % 2 === 0 ? { truth: { kind: 'yes-no', happened: true, date }, texts: { happened: '是', happenedOn: date, evidence } } : { truth: { kind: 'yes-no', happened: false, date: null }, texts: { happened: '否' } };
}

/** Birth and people are always there. */
const neverMissing: ReadonlySet<string> = new Set(['live-births', 'resident-population-at-year-end', 'maternal-systematic-management-rate']);

/**
 * A made-up district: an answer to every question of every form, by form and question. Parts lie inside their wholes, men and women make everyone, rates are what their counts make, and most is
 * near what it was the year before.
 */
export function trueFigures(forms: readonly ShownForm[]): ReadonlyMap<string, ReadonlyMap<string, TrueAnswer>> {
  const births = Number(forms.flatMap(({ items }) => items).find(({ indicatorId }) => indicatorId === 'live-births')?.questions[0]?.lastYear ?? '2000') + 1;
  let at = 0;
  return new Map(forms.map(({ formId, items }) => [formId, new Map(items.flatMap((item) => {
    at += 1;
    const absence = at % 11 === 7 && item.answer === 'figure' && !neverMissing.has(item.indicatorId) ? absences[Math.floor(at / 11) % absences.length] : undefined;
    return item.questions.map((question): [string, TrueAnswer] => {
      const said = absence ? { truth: { kind: 'missing', reason: absence[1] } as const, texts: { missing: absence[0], missingNote: `部门没有统计${String(at)}` } } : item.answer === 'figure' ? rateOf(item, question, at, births) ?? plainFigure(item, question, at) : conclusionOf(item, at);
      return [question.questionId, { indicatorId: item.indicatorId, groups: question.groups, subUnit: question.subUnit, ...said }];
    });
  }))]));
}
