import { sql } from 'kysely';
import type { Answer } from '#collection';
import type { Connection } from '../engines/engine.ts';
import type { StoredOrigin } from '../observations/stored-observation.ts';

/** One version of an answer: what stood there from a revision of its form on. `origin`: the file and cell it was read from, null where it was typed. */
export type AnswerVersion = {
  readonly regionId: string;
  readonly formId: string;
  readonly questionId: string;
  readonly version: number;
  readonly revision: number;
  readonly answer: Answer;
  readonly origin: StoredOrigin | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
};

const columns = ['region_id as regionId', 'form_id as formId', 'question_id as questionId', 'version', 'revision', 'texts', 'explains', 'conflicts', 'origin', 'recorded_at as recordedAt', 'recorded_by as recordedBy'] as const;

type Row = Omit<AnswerVersion, 'answer'> & { readonly texts: unknown; readonly explains: unknown; readonly conflicts: unknown };

const read = ({ texts, explains, conflicts, ...rest }: Row): AnswerVersion => ({ ...rest, answer: { texts, explains, conflicts } as Answer });

/** Which answers: of some forms, of all their questions or some. */
type Asked = { readonly regionId: string; readonly formIds: readonly string[]; readonly questionIds?: readonly string[] };

const asked = (connection: Connection, { regionId, formIds, questionIds }: Asked) => {
  const query = connection.selectFrom('form_answers').select(columns).where('region_id', '=', regionId).where(sql<boolean>`form_id = ANY(${[...formIds]}::uuid[])`);
  return questionIds === undefined ? query : query.where(sql<boolean>`question_id = ANY(${[...questionIds]}::text[])`);
};

/**
 * The answers of forms as they are now; a question nobody answered is not there.
 *
 * @example new Map((await latestAnswers(connection, { regionId, formIds: [formId] })).map(({ questionId, answer }) => [questionId, answer]))
 */
export async function latestAnswers(connection: Connection, question: Asked): Promise<readonly AnswerVersion[]> {
  const rows = await asked(connection, question).distinctOn(['form_id', 'question_id']).orderBy('form_id').orderBy('question_id').orderBy('version', 'desc').execute();
  return (rows as Row[]).map(read);
}

/**
 * Every version of the answers to some questions, oldest first.
 *
 * @example (await answerVersions(connection, { regionId, formIds: [formId], questionIds: [questionId] })).length
 */
export async function answerVersions(connection: Connection, question: Asked): Promise<readonly AnswerVersion[]> {
  return ((await asked(connection, question).orderBy('form_id').orderBy('question_id').orderBy('version').execute()) as Row[]).map(read);
}

/** Rows in one statement. */
const block = 1000;

/**
 * Adds versions of answers; those before them stay. Throws when a version is there already: whoever adds has locked the form and seen the latest.
 *
 * @example await addAnswers(connection, [{ regionId, formId, questionId, version: 2, revision: 7, answer, origin: null, recordedAt: now, recordedBy: personId }])
 */
export async function addAnswers(connection: Connection, versions: readonly AnswerVersion[]): Promise<void> {
  for (let from = 0; from < versions.length; from += block) {
    await connection.insertInto('form_answers').values(versions.slice(from, from + block).map(({ regionId, formId, questionId, version, revision, answer, origin, recordedAt, recordedBy }) => ({
      region_id: regionId, form_id: formId, question_id: questionId, version, revision, texts: JSON.stringify(answer.texts), explains: JSON.stringify(answer.explains), conflicts: JSON.stringify(answer.conflicts), origin: origin === null ? null : JSON.stringify(origin),
      recorded_at: recordedAt, recorded_by: recordedBy,
    }))).execute();
  }
}

/** The revision of its answers at which a form took a step, and what they said by their fingerprint. */
export type FormFreeze = { readonly regionId: string; readonly formId: string; readonly stepNumber: number; readonly revision: number; readonly fingerprint: string };

/**
 * Remembers what a form said when it took a step.
 *
 * @example await addFreeze(connection, { regionId, formId, stepNumber: 3, revision: 12, fingerprint })
 */
export async function addFreeze(connection: Connection, { regionId, formId, stepNumber, revision, fingerprint }: FormFreeze): Promise<void> {
  await connection.insertInto('form_freezes').values({ region_id: regionId, form_id: formId, step_number: stepNumber, revision, fingerprint }).execute();
}

/**
 * At which revision a form took a step; null: that step froze nothing.
 *
 * @example (await findFreeze(connection, { regionId, formId, stepNumber: 3 }))?.revision
 */
export async function findFreeze(connection: Connection, { regionId, formId, stepNumber }: Pick<FormFreeze, 'regionId' | 'formId' | 'stepNumber'>): Promise<FormFreeze | null> {
  return (await connection.selectFrom('form_freezes').select(['region_id as regionId', 'form_id as formId', 'step_number as stepNumber', 'revision', 'fingerprint']).where('region_id', '=', regionId).where('form_id', '=', formId).where('step_number', '=', stepNumber).executeTakeFirst()) ?? null;
}
