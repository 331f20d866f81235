import { z } from 'zod';
import { answerTo, askedIn, calledIn, readAnswer, reminderDue, reminderKindWords, reminderObjection, type Answer, type ReminderKind, type ReminderLadder } from '#collection';
import { addReminders, findRound, formsOfRound, latestAnswers, type StoredForm, type StoredReminder, type StoredRound, type ToldInReminder } from '#storage';
import { writeAction } from '../../action.ts';
import { exampleId } from '../../fields.ts';
import type { Refusal } from '../../refusal.ts';
import { reminderLadder } from '../../settings/keys/reminder-ladder.ts';
import { settingOn } from '../../settings/setting-on.ts';
import { regionId, reminderKind, roundId } from './board-fields.ts';
import { reminders as writers } from './board-readers.ts';
import { sentReminders } from './list-reminders.ts';
import { loadBoard, type LoadedLine } from './load-board.ts';

/** A form that may be reminded of, with what it asks and what was answered. */
type Chosen = { readonly line: LoadedLine; readonly open: ToldInReminder['open'] };

type State = { readonly round: StoredRound; readonly chosen: readonly Chosen[]; readonly ladder: ReminderLadder };
type Made = { readonly reminder: StoredReminder; readonly unit: string };
type Skipped = { readonly unitId: string; readonly unitName: string; readonly why: string };
type Effect = { readonly made: readonly Made[]; readonly skipped: readonly Skipped[] };

/** A letter lists so many questions one by one; of more it lists the indicators. */
const mostListed = 100;

/** The questions of a form that have no answer, or one that cannot be read; where they are very many, by indicator with how many. */
function openQuestions({ content }: StoredForm, answers: ReadonlyMap<string, Answer>): ToldInReminder['open'] {
  const open = askedIn(content).flatMap((asked) => {
    const { state } = readAnswer(asked, answerTo(answers, asked.question.questionId));
    return state === 'read' ? [] : [{ asked, what: state === 'unanswered' ? '未填' : '填写有误' }];
  });
  if (open.length <= mostListed) return open.map(({ asked, what }) => ({ number: asked.question.number, name: calledIn(asked), what }));
  return [...Map.groupBy(open, ({ asked }) => asked.item)].map(([item, all]) => ({ number: item.questions[0]?.number ?? '', name: item.definition.name.zh, what: `${String(all.length)}项${all.every(({ what }) => what === '未填') ? '未填' : '未填或有误'}` }));
}

const tellOf = ({ line: { row }, open }: Chosen): ToldInReminder => ({ state: row.state, asked: row.completeness.denominator, answered: row.completeness.numerator, errors: row.errors, unexplained: row.unexplained, returnReason: row.returnReason, open });

/** Which letter goes out for a form, or why none. */
function kindFor({ row, sent }: LoadedLine, wanted: ReminderKind | undefined, ladder: ReminderLadder): { readonly kind: ReminderKind } | { readonly why: string } {
  if (wanted === undefined) {
    const due = reminderDue(row, sentReminders(sent), ladder);
    return due.kind === null ? { why: `${due.word}。` } : { kind: due.kind };
  }
  const objection = reminderObjection(row, wanted);
  if (objection !== null) return { why: objection };
  return sent.some(({ kind, dueOn }) => kind === wanted && dueOn === row.dueDay) ? { why: `这一期限已经发过${reminderKindWords[wanted]}。` } : { kind: wanted };
}

/** Letters that remind units of their forms: remembered one by one, so that the next goes a rung higher. What they say is kept as it was, and can be printed at any time. */
export const makeRemindersAction = writeAction({
  name: 'collection.make-reminders',
  title: '发提示函、催报函',
  summary: '对一轮填报中还没有报送的单位发提示函、催报函、第二次催报函或列入通报：不指定方式时按催报阶梯和已发的提醒决定；逐份记入催报记录和审计。函件用“下载函件”取得。',
  input: z.object({ regionId, roundId, formIds: z.array(z.uuid()).min(1).max(500).optional().describe('给哪些填报表发，默认所有该提醒的'), kind: reminderKind.optional().describe('指定方式，默认按催报阶梯：hint 提示函、urging 催报函、second-urging 第二次催报函、circular 通报') }),
  output: z.object({
    reminders: z.array(z.object({ reminderId: z.uuid().describe('提醒编号'), formId: z.uuid().describe('填报表编号'), unitId: z.uuid(), unitName: z.string(), kind: reminderKind, kindWord: z.string(), daysLate: z.int().describe('迟几天') })).describe('发出的'),
    skipped: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), why: z.string().describe('为什么不发') })).describe('没有发的'),
  }),
  permission: writers,
  actsOn: 'round',
  possible: (round) => (round as StoredRound).state === 'open',
  scope: ({ regionId: at }) => ({ regionId: at }),
  load: async ({ regionId: at, roundId: of, formIds }, { connection, today }): Promise<State | Refusal> => {
    // Two who remind at the same time take turns, so that nobody gets the same letter twice.
    const round = await findRound(connection, at, of, { lock: true });
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    const wanted = formIds === undefined ? null : new Set(formIds);
    const lines = (await loadBoard(connection, { regionId: at, rounds: [round], today })).filter(({ row }) => wanted === null || wanted.has(row.formId));
    if (wanted !== null && lines.length < wanted.size) return { refused: 'not-found', message: '有的填报表不在这一轮里，请刷新后再选。' };
    const owed = lines.filter(({ row }) => row.isOwed && !row.isReported);
    const forms = new Map((owed.length === 0 ? [] : await formsOfRound(connection, at, of)).map((form) => [form.formId, form]));
    const answers = Map.groupBy(owed.length === 0 ? [] : await latestAnswers(connection, { regionId: at, formIds: owed.map(({ row }) => row.formId) }), ({ formId }) => formId);
    const chosen = lines.map((line): Chosen => {
      const form = forms.get(line.row.formId);
      const given = new Map((answers.get(line.row.formId) ?? []).map(({ questionId, answer }) => [questionId, answer]));
      return { line, open: form && !line.row.isReported && line.row.isOwed ? openQuestions(form, given) : [] };
    });
    return { round, chosen, ladder: await settingOn(connection, reminderLadder, { regionId: at, day: today }) };
  },
  decide: ({ round, chosen, ladder }, { kind: wanted }, { caller, now, today, newId }) => {
    if (round.state !== 'open') return { refused: 'round-not-open', message: round.state === 'closed' ? '这一轮填报已经关闭。' : '这一轮填报还没有开网。' };
    const found = chosen.map((one) => ({ one, of: kindFor(one.line, wanted, ladder) }));
    const made = found.flatMap(({ one, of }): Made[] => {
      if ('why' in of) return [];
      const { row, unit } = one.line;
      return [{ unit, reminder: {
        regionId: round.regionId, reminderId: newId(), roundId: round.roundId, formId: row.formId, unitId: row.unitId, kind: of.kind, madeOn: today, dueOn: row.dueDay, daysLate: row.daysLate, told: tellOf(one), madeAt: now, madeBy: caller.personId,
      } }];
    });
    const skipped = found.flatMap(({ one: { line }, of }): Skipped[] => ('why' in of ? [{ unitId: line.row.unitId, unitName: line.unit, why: of.why }] : []));
    if (made.length === 0) return { refused: 'nobody-to-remind', message: '没有要提醒的单位。', reasons: skipped.slice(0, 100).map(({ unitId, unitName, why }) => ({ code: 'not-reminded', place: unitId, message: `“${unitName}”${why}` })) };
    return { effect: { made, skipped } satisfies Effect };
  },
  store: async ({ made, skipped }, { connection }) => {
    await addReminders(connection, made.map(({ reminder }) => reminder));
    return {
      reminders: made.map(({ unit, reminder: { reminderId, formId, unitId, kind, daysLate } }) => ({ reminderId, formId, unitId, unitName: unit, kind, kindWord: reminderKindWords[kind], daysLate })),
      skipped: skipped.map((one) => ({ ...one })),
    };
  },
  audit: ({ made }, { round }) => made.map(({ unit, reminder: { formId, kind, daysLate, dueOn, told } }) => ({
    subjectKind: 'form', subjectId: formId, after: { kind, dueOn, daysLate, asked: told.asked, answered: told.answered },
    sentence: `${kind === 'circular' ? `把“${unit}”列入通报` : `向“${unit}”发${reminderKindWords[kind]}`}：${round.title.zh}，${daysLate > 0 ? `逾期${String(daysLate)}天` : `期限${dueOn ?? '未定'}`}，应填${String(told.asked)}项、已填${String(told.answered)}项`,
  })),
  examples: [
    { input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), formIds: [exampleId(3)], kind: 'urging' } },
    { input: { regionId: exampleId(1), roundId: exampleId(2), formIds: [] }, refusedAt: 'formIds' }, { input: { regionId: exampleId(1), roundId: exampleId(2), kind: 'threat' }, refusedAt: 'kind' },
  ],
});
