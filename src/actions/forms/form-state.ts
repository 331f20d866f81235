import { checkForm, type Answers, type CheckedForm } from '#collection';
import { latestAnswers, findForm, findLifeCycle, findRound, type AnswerVersion, type Connection, type StoredForm, type StoredLifeCycle, type StoredRound } from '#storage';
import type { Refusal } from '../refusal.ts';
import { knownFigures, type KnownFigures } from './known-figures.ts';

/** A form with its round, its life cycle, its answers as they are now, and what is known beside it. `check` looks at answers with all of that, and with what somebody let pass. */
export type FormState = { readonly form: StoredForm; readonly round: StoredRound; readonly stored: StoredLifeCycle; readonly versions: ReadonlyMap<string, AnswerVersion>; readonly answers: Answers; readonly check: (answers: Answers) => CheckedForm } & KnownFigures;

/** Which form. */
export type FormPlace = { readonly regionId: string; readonly formId: string };

/**
 * A form with everything that decides about it; locked until the transaction ends where `lock` says so. The form is locked first, everywhere, so that two who change it take turns.
 *
 * @example load: (asked, { connection }) => formState(connection, asked, { lock: true })
 */
export async function formState(connection: Connection, { regionId, formId }: FormPlace, { lock = false } = {}): Promise<FormState | Refusal> {
  const form = await findForm(connection, regionId, formId, { lock });
  const round = form && (await findRound(connection, regionId, form.roundId));
  const stored = form && (await findLifeCycle(connection, regionId, form.cycleId, { lock }));
  if (!form || !round || !stored) return { refused: 'not-found', message: '没有这份填报表。' };
  const versions = new Map((await latestAnswers(connection, { regionId, formIds: [formId] })).map((version) => [version.questionId, version]));
  const known = await knownFigures(connection, form, round);
  const overridden = new Set(form.overrides.map(({ key }) => key));
  return { form, round, stored, versions, ...known, check: (answers) => checkForm(form.content, answers, known.context, overridden), answers: new Map([...versions].map(([questionId, { answer }]) => [questionId, answer])) };
}

/**
 * Why nothing can be filled in today although the life cycle would allow it: the round has not opened, takes no late forms any more, or has ended. An extension of the form itself and a timed
 * exception go on. Null: it can.
 *
 * @example closedBecause(state, today)?.refused // 'late-days-over'
 */
export function closedBecause({ round, stored: { cycle } }: Pick<FormState, 'round' | 'stored'>, today: string): Refusal | null {
  if (cycle.state === 'excepted') return null;
  if (round.state === 'closed') return { refused: 'round-closed', message: `“${round.title.zh}”已经结束，不能再填；确需更正的，请统计部门批准限时更正。` };
  if (today < round.opensOn) return { refused: 'not-open-yet', message: `“${round.title.zh}”${round.opensOn} 开网，现在还不能填。` };
  const last = cycle.dueDay !== null && cycle.dueDay > round.lateUntil ? cycle.dueDay : round.lateUntil;
  return today <= last ? null : { refused: 'late-days-over', message: `补报截止日期 ${last} 已过，不能再填；确有原因的，请统计部门延期。` };
}
