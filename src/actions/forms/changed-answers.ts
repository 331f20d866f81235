import { askedIn, explainedByRows, mergeAnswer, noAnswer, progressOf, sameAnswer, type Answer, type AnswerChange, type Answers, type CheckedForm, type FormProgress } from '#collection';
import type { AnswerVersion, StoredOrigin } from '#storage';
import type { Refusal } from '../refusal.ts';
import type { FormState } from './form-state.ts';

/** A change of one answer, with the cell it was read from where it came in a file. */
export type AskedChange = AnswerChange & { readonly questionId: string; readonly origin?: StoredOrigin | null };

/** New versions of answers, and how far the form then is. */
export type ChangedAnswers = { readonly added: readonly AnswerVersion[]; readonly answers: Answers; readonly checked: CheckedForm; readonly progress: FormProgress };

/** Who changes, when, and whether explanations in the rows sent cover the doubts of those rows (a workbook). */
type Change = { readonly personId: string | null; readonly name: string; readonly at: string; readonly rowsExplain?: boolean };

/**
 * What changes of answers leave behind: a new version of each answer that then says something else. Questions that the form does not ask are refused, all of them named.
 *
 * @example changedAnswers(state, [{ questionId, seen: {}, texts: { value: '93.6' } }], { personId, name: '王芳', at: now })
 */
export function changedAnswers({ form, versions, answers, context, check }: FormState, changes: readonly AskedChange[], { personId, name, at, rowsExplain = false }: Change): ChangedAnswers | Refusal {
  const asked = new Set(askedIn(form.content).map(({ question }) => question.questionId));
  const unknown = changes.flatMap(({ questionId }, row) => (asked.has(questionId) ? [] : [{ code: 'unknown-question', message: `这份填报表没有“${questionId}”这一项。`, place: `changes.${String(row)}.questionId` }]));
  if (unknown[0]) return { refused: 'unknown-question', message: `${String(unknown.length)} 项不在这份填报表里，一项也没有保存：${unknown[0].message}`, reasons: unknown.slice(0, 200) };
  const merged = new Map<string, Answer>(answers);
  const origins = new Map<string, StoredOrigin | null>();
  for (const { questionId, origin = null, ...change } of changes) {
    merged.set(questionId, mergeAnswer(merged.get(questionId) ?? noAnswer, change, { by: name, at }));
    origins.set(questionId, origin);
  }
  const now = rowsExplain ? explainedByRows(form.content, merged, context, new Set(origins.keys())) : merged;
  const added = [...now].flatMap(([questionId, after]): AnswerVersion[] => {
    const before = versions.get(questionId);
    if (sameAnswer(before?.answer ?? noAnswer, after)) return [];
    return [{ regionId: form.regionId, formId: form.formId, questionId, version: (before?.version ?? 0) + 1, revision: form.revision + 1, answer: after, origin: origins.get(questionId) ?? null, recordedAt: at, recordedBy: personId }];
  });
  const checked = check(now);
  return { added, answers: now, checked, progress: progressOf(checked, now) };
}
