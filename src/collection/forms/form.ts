import type { Period } from '#kernel';
import type { IndicatorDefinition } from '#registry';
import type { PlaceLevel } from './quoted-level.ts';

/** How a question is answered: with a figure (and the counts behind it), done or not with day and evidence, or by a graded judgement with evidence. */
export type AnswerKind = 'figure' | 'yes-no' | 'judgement';

/** One thing that is asked: of everyone, of a part of the people (`groups`), or of a township, school or hospital (`subUnit`). */
export type Question = {
  /** Never changes and is given once in a form: indicator, groups and sub-unit in one. */
  readonly questionId: string;
  /** Its number in the form as people see it: 12 for the whole, 12-3 for its third part. */
  readonly number: string;
  readonly groups: readonly string[];
  readonly subUnit: string | null;
};

/** A promise of a plan that a figure is for: the words it was read from. */
export type Promise = { readonly planId: string; readonly plan: string; readonly itemId: string; readonly quote: string; readonly deadline: number | null };

/** Why a unit is asked: somebody decided it, the definition names its department, or it leads what the figure is for. */
export type ReportingBasis = 'decided' | 'source-department' | 'lead';

/** An indicator in a form: what it is, of what time, and everything that is asked of it. The definition is kept as it was when the form was made. */
export type FormItem = {
  readonly indicatorId: string;
  readonly definition: IndicatorDefinition;
  /** '' where the definition is the first of its indicator. */
  readonly definitionVersion: string;
  readonly domain: string;
  readonly answer: AnswerKind;
  readonly period: Period;
  readonly promises: readonly Promise[];
  readonly basis: ReportingBasis;
  /** The level whose figure is quoted because the place lies below the lowest one that has its own; absent where it has its own. */
  readonly quotes?: PlaceLevel;
  readonly questions: readonly Question[];
};

/** What an official form prints in its upper right corner (统计法; practice.md 1.2). '' where there is none: a form without them is an administrative table, not a statistical one. */
export type FormHeader = { readonly number: string; readonly issuedBy: string; readonly approval: string; readonly validUntil: string };

/** What a unit is asked in a round. */
export type Form = { readonly items: readonly FormItem[] };

/** The words of the ways to answer, as a form says them. */
export const answerKindWords: Readonly<Record<AnswerKind, string>> = { figure: '数值', 'yes-no': '是否完成', judgement: '评价' };

/** The words of the reasons why a unit is asked. */
export const reportingBasisWords: Readonly<Record<ReportingBasis, string>> = { decided: '指定', 'source-department': '数据来源部门', lead: '牵头单位' };

/**
 * The id of a question in its form.
 *
 * @example questionIdOf('child-and-adolescent-myopia-rate', ['女', '小学'], null) // 'child-and-adolescent-myopia-rate|女+小学|'
 */
export const questionIdOf = (indicatorId: string, groups: readonly string[], subUnit: string | null): string => `${indicatorId}|${groups.toSorted().join('+')}|${subUnit ?? ''}`;

/** A question with the indicator it is about. */
export type AskedQuestion = { readonly item: FormItem; readonly question: Question };

/**
 * Every question of a form in its order.
 *
 * @example askedIn(form).length
 */
export const askedIn = ({ items }: Form): readonly AskedQuestion[] => items.flatMap((item) => item.questions.map((question) => ({ item, question })));

/**
 * What a question is called in messages and tables.
 *
 * @example calledIn({ item, question }) // '儿童青少年近视率（女、小学）'
 */
export function calledIn({ item, question: { groups, subUnit } }: AskedQuestion): string {
  const parts = [...(subUnit === null ? [] : [subUnit]), ...groups];
  return `${item.definition.name.zh}${parts.length === 0 ? '' : `（${parts.join('、')}）`}`;
}
