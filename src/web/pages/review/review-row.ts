import type { Actions } from '../../client/actions.ts';

type Form = Actions['forms.get-form']['output'];
type Changes = Actions['forms.list-changes']['output'];

/** What a question looks like to who reviews: what was asked and answered, how it stands to last year, what became of it since, what is said of it. */
export type ReviewRow = {
  readonly questionId: string; readonly number: string; readonly name: string; readonly item: Form['items'][number]; readonly lastYear: string | null; readonly texts: Readonly<Record<string, string>>;
  readonly findings: Form['findings']; readonly remarks: Form['remarks']; readonly edits: Changes['changes']; readonly change: Changes['fromLastYear'][number] | null;
};

/** Which rows are shown. */
export const shownNames = ['all', 'findings', 'edits', 'moved', 'missing', 'remarks'] as const;
/** One of them, as the address names it. */
export type ShownName = (typeof shownNames)[number];

/** What a form is compared with. */
export const sinceNames = ['submitted', 'approved', 'locked'] as const;
/** One of them, as the address names it. */
export type SinceName = (typeof sinceNames)[number];

const isShown: Readonly<Record<ShownName, (row: ReviewRow) => boolean>> = {
  all: () => true, findings: ({ findings }) => findings.length > 0, edits: ({ edits }) => edits.length > 0, moved: ({ change }) => change !== null && change.move !== 'level', missing: ({ texts }) => (texts['missing'] ?? '') !== '' || Object.values(texts).every((text) => text === ''), remarks: ({ remarks }) => remarks.length > 0,
};

/** How soon a row is to be looked at: what must be mended, what nobody explained, what somebody asked about, what was explained, what was changed, the rest. */
function attention({ findings, remarks, edits }: ReviewRow): number {
  if (findings.some(({ severity, isOverridden }) => severity === 'error' && !isOverridden)) return 0;
  if (findings.some(({ severity, isExplained }) => severity === 'doubt' && !isExplained)) return 1;
  if (remarks.some(({ settledAt }) => settledAt === null)) return 2;
  if (findings.length > 0) return 3;
  return edits.length > 0 ? 4 : 5;
}

/**
 * The rows of a form for who reviews it, those that want attention first, each kind in the order of the form.
 *
 * @example reviewRows(form, changes, 'findings').map(({ name }) => name)
 */
export function reviewRows({ items, answers, findings, remarks }: Pick<Form, 'items' | 'answers' | 'findings' | 'remarks'>, { changes, fromLastYear }: Pick<Changes, 'changes' | 'fromLastYear'>, show: ShownName): readonly ReviewRow[] {
  const texts = new Map(answers.map((answer) => [answer.questionId, answer.texts]));
  const moves = new Map(fromLastYear.map((change) => [change.questionId, change]));
  return items.flatMap((item) => item.questions.map(({ questionId, number, name, lastYear }): ReviewRow => ({
    questionId, number, name, item, lastYear, texts: texts.get(questionId) ?? {}, findings: findings.filter(({ at }) => at[0]?.questionId === questionId), remarks: remarks.filter((remark) => remark.questionId === questionId), edits: changes.filter((change) => change.questionId === questionId), change: moves.get(questionId) ?? null,
  }))).filter(isShown[show]).toSorted((one, other) => attention(one) - attention(other));
}
