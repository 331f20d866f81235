import type { Observation } from '#monitoring';
import type { Frequency } from '#registry';
import { findIndicatorById } from '#registry';
import { answerTo, type Answers } from '../forms/answer.ts';
import { askedIn, type Form } from '../forms/form.ts';
import { readAnswer } from '../forms/read-answer.ts';
import { noGap, type DataGap, type GapReason, type WantedCell } from './data-gap.ts';
import { cellOf } from './wanted-cells.ts';

/** A form of the year with what was answered. */
export type AnsweredForm = { readonly unitId: string; readonly form: Form; readonly answers: Answers };

/** What gaps are found in: what is wanted, what the database holds (the latest of every cell, all years), the forms of the year's rounds, and the first year of the plans. */
export type GapGround = {
  readonly year: number;
  readonly firstYear: number;
  readonly wanted: readonly WantedCell[];
  readonly observations: readonly Observation[];
  readonly forms: readonly AnsweredForm[];
};

/** The gaps of a year, and apart from them what is not there because it does not apply or is not due. */
export type FoundGaps = { readonly gaps: readonly DataGap[]; readonly apart: readonly DataGap[]; readonly wanted: number };

/** For so many years a figure stands that is not collected every year (a term, a survey). */
const stands: Readonly<Record<Frequency, number>> = { quarterly: 0, yearly: 0, 'per-term': 4, 'per-survey': 4, irregular: 4 };

type Told = { readonly reason: GapReason; readonly note: string | null } | 'there';

/** What the forms of the year say of each cell, and whom they asked. */
function toldInForms(forms: readonly AnsweredForm[]): ReadonlyMap<string, { readonly unitId: string; readonly told: Told }> {
  return new Map(forms.flatMap(({ unitId, form, answers }) => askedIn(form).map((asked) => {
    const answer = answerTo(answers, asked.question.questionId);
    const { state, content } = readAnswer(asked, answer);
    const note = answer.texts.missingNote ?? '';
    const told: Told = state === 'unanswered' ? { reason: 'unanswered', note: null } : state === 'unreadable' || content === null ? { reason: 'unreadable', note: null }
      : content.kind === 'missing' ? { reason: content.reason, note: note === '' ? null : note } : 'there';
    return [cellOf({ indicatorId: asked.item.indicatorId, ...asked.question }), { unitId, told }] as const;
  })));
}

/** What the database says of each cell: the years with a figure, and why there is none in this one. */
function toldInDatabase(observations: readonly Observation[], year: number): ReadonlyMap<string, { readonly years: readonly number[]; readonly told: Told | null }> {
  const own = observations.filter(({ place }) => place === null);
  return new Map([...Map.groupBy(own, cellOf)].map(([cell, all]) => {
    const years = all.filter(({ content }) => content.kind !== 'missing').map((one) => one.year);
    const absent = all.findLast((one) => one.year === year && one.content.kind === 'missing')?.content;
    const told: Told | null = years.includes(year) ? 'there' : absent?.kind === 'missing' ? { reason: absent.reason, note: null } : null;
    return [cell, { years, told }] as const;
  }));
}

/** Which of what was told holds: a figure anywhere fills the gap; what the unit says now goes before what was filed. */
function reasonOf(inForm: Told | undefined, inDatabase: Told | null, owner: string | null): Told {
  if (inForm === 'there' || inDatabase === 'there') return 'there';
  if (inForm !== undefined && inForm.reason !== 'unanswered') return inForm;
  return inDatabase ?? inForm ?? { reason: owner === null ? 'nobody-reports' : 'not-asked', note: null };
}

/**
 * The wanted figures that are not there in a year: why, whose they are, since when, and which targets wait for them. What does not apply or is not due is no gap and listed apart. Nothing is
 * dropped: every wanted cell is there, a gap, or apart.
 *
 * @example dataGapsOf(ground).gaps.filter(({ part }) => part === 'sex')
 */
export function dataGapsOf({ year, firstYear, wanted, observations, forms }: GapGround): FoundGaps {
  const inForms = toldInForms(forms);
  const inDatabase = toldInDatabase(observations, year);
  const found = wanted.flatMap((cell): DataGap[] => {
    const key = cellOf(cell);
    const asked = inForms.get(key);
    const stored = inDatabase.get(key);
    const owner = asked?.unitId ?? cell.owner;
    const told = reasonOf(asked?.told, stored?.told ?? null, owner);
    if (told === 'there') return [];
    const before = (stored?.years ?? []).filter((one) => one < year);
    const lastYear = before.length === 0 ? null : Math.max(...before);
    const standing = lastYear !== null && year - lastYear <= stands[findIndicatorById(cell.indicatorId)?.frequency ?? 'yearly'];
    const reason = standing && !noGap.has(told.reason) ? 'not-due' : told.reason;
    return [{ ...cell, owner, year, reason, note: told.note, lastYear, yearsWithout: lastYear === null ? Math.max(1, year - firstYear + 1) : year - lastYear }];
  });
  return { gaps: found.filter(({ reason }) => !noGap.has(reason)), apart: found.filter(({ reason }) => noGap.has(reason)), wanted: wanted.length };
}
