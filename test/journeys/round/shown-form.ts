/** A form as a person's program gets it from `forms.get-form`: only what this story looks at. */
export type ShownQuestion = { readonly questionId: string; readonly name: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly lastYear: string | null };
export type ShownItem = { readonly indicatorId: string; readonly unit: string; readonly digits: number; readonly answer: 'figure' | 'yes-no' | 'judgement'; readonly denominator: string | null; readonly definitionVersion: string; readonly questions: readonly ShownQuestion[] };
type Finding = { readonly key: string; readonly code: string; readonly severity: string; readonly message: string; readonly at: readonly { readonly questionId: string }[]; readonly isExplained: boolean };
type Remark = { readonly remarkId: string; readonly text: string; readonly settledAt: string | null };
type Texts = Readonly<Record<string, string>>;
export type ShownForm = {
  readonly formId: string; readonly unitId: string; readonly unit: string; readonly state: string; readonly cycleVersion: number; readonly revision: number; readonly dueOn: string | null; readonly inCharge: string;
  readonly items: readonly ShownItem[]; readonly answers: readonly { readonly questionId: string; readonly texts: Texts; readonly conflicts: readonly { readonly field: string; readonly other: string }[] }[];
  readonly findings: readonly Finding[]; readonly remarks: readonly Remark[]; readonly progress: { readonly asked: number; readonly answered: number; readonly errors: number };
};
