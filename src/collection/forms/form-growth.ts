import type { DerivedForms } from './derive-forms.ts';
import type { Form, FormItem, Question } from './form.ts';

/** A form that is out already. */
export type ExistingForm = { readonly unitId: string; readonly form: Form };

/** What plans, assignments and definitions ask now that forms which are out do not: by unit, what is new; what another unit was asked already; what nobody needs any more. Nothing is ever taken away. */
export type FormGrowth = {
  readonly grown: ReadonlyMap<string, { readonly form: Form; readonly added: number }>;
  readonly elsewhere: readonly { readonly indicatorId: string; readonly name: string; readonly askedOf: string; readonly nowOf: string }[];
  readonly notNeeded: readonly { readonly indicatorId: string; readonly name: string; readonly unitId: string }[];
};

/** Questions under the next numbers of their item: those that are out keep theirs. */
function withQuestions(item: FormItem, wanted: readonly Question[]): FormItem {
  const known = new Set(item.questions.map(({ questionId }) => questionId));
  const [whole = '0'] = (item.questions[0]?.number ?? '0').split('-');
  const highest = Math.max(0, ...item.questions.map(({ number }) => Number(number.split('-')[1] ?? 0)));
  const added = wanted.filter(({ questionId }) => !known.has(questionId)).map((question, at) => ({ ...question, number: `${whole}-${String(highest + at + 1)}` }));
  return added.length === 0 ? item : { ...item, questions: [...item.questions, ...added] };
}

const numbered = (item: FormItem, position: number): FormItem => ({ ...item, questions: item.questions.map((question) => ({ ...question, number: [String(position), ...question.number.split('-').slice(1)].join('-') })) });

const countOf = ({ items }: Form): number => items.reduce((sum, { questions }) => sum + questions.length, 0);

/**
 * How forms that are out must grow to ask what is asked now. Numbers that people have seen stay. What an indicator's new unit would be asked is left with the unit that has it in hand.
 *
 * @example formGrowth([{ unitId, form }], deriveForms(ground)).grown.get(unitId)?.added // 3
 */
export function formGrowth(existing: readonly ExistingForm[], { forms }: Pick<DerivedForms, 'forms'>): FormGrowth {
  const holder = new Map(existing.flatMap(({ unitId, form }) => form.items.map(({ indicatorId }) => [indicatorId, unitId] as const)));
  const wanted = new Map([...forms].flatMap(([unitId, { items }]) => items.map((item) => [item.indicatorId, { unitId, item }] as const)));
  const grown = new Map<string, { readonly form: Form; readonly added: number }>();
  for (const unitId of new Set([...existing.map((one) => one.unitId), ...forms.keys()])) {
    const before = existing.find((one) => one.unitId === unitId)?.form ?? { items: [] };
    const kept = before.items.map((item) => withQuestions(item, wanted.get(item.indicatorId)?.item.questions ?? []));
    const added = (forms.get(unitId)?.items ?? []).filter(({ indicatorId }) => !holder.has(indicatorId)).map((item, at) => numbered(item, before.items.length + at + 1));
    const form = { items: [...kept, ...added] };
    if (countOf(form) > countOf(before)) grown.set(unitId, { form, added: countOf(form) - countOf(before) });
  }
  return {
    grown,
    elsewhere: [...wanted].flatMap(([indicatorId, { unitId, item }]) => {
      const askedOf = holder.get(indicatorId);
      return askedOf === undefined || askedOf === unitId ? [] : [{ indicatorId, name: item.definition.name.zh, askedOf, nowOf: unitId }];
    }),
    notNeeded: existing.flatMap(({ unitId, form }) => form.items.filter(({ indicatorId }) => !wanted.has(indicatorId)).map(({ indicatorId, definition }) => ({ indicatorId, name: definition.name.zh, unitId }))),
  };
}
