import { z } from 'zod';
import { daysBetween } from '#kernel';
import { reminderKindWords } from '#collection';
import { contentTypeOf, type DocumentTree } from '#documents';
import { reminderLetter, type LetterIssuer } from '#publication';
import { writeDocumentsApart } from '#rendering';
import { findInstallation, findReminders, unitVersions, type Connection, type StoredReminder, type StoredRound } from '#storage';
import { readAction } from '../../action.ts';
import { day, exampleId } from '../../fields.ts';
import { madeFile } from '../../file-answer.ts';
import { isRefusal } from '../../refusal.ts';
import { unitNameOn } from '../../assignment/assignable-units.ts';
import { regionId, roundId } from './board-fields.ts';
import { boardReaders } from './board-readers.ts';
import { letterIssuer, type Issuer } from './round-paper.ts';
import { seenRound } from './seen-round.ts';

/** A reminder that is a letter: a circular is one paper for all and is had apart. */
type Letter = StoredReminder & { readonly kind: Exclude<StoredReminder['kind'], 'circular'> };
const isLetter = (one: StoredReminder): one is Letter => one.kind !== 'circular';

/** What letters of a round have in common. */
type Ground = { readonly round: StoredRound; readonly all: readonly StoredReminder[]; readonly nameOn: (day: string) => (unitId: string) => string; readonly ordinalOf: (unitId: string) => number; readonly issuerOn: ReadonlyMap<string, LetterIssuer>; readonly isDemo: boolean };

/** A letter as it was on its day: the names of that day, the letters before it, what was open then. */
function letterOf(letter: Letter, { round, all, nameOn, issuerOn, isDemo }: Ground): { readonly name: string; readonly tree: DocumentTree } {
  const { kind, unitId, formId, madeOn, madeAt, dueOn, told } = letter;
  const unit = nameOn(madeOn)(unitId);
  const issuer = issuerOn.get(madeOn);
  if (!issuer) throw new Error(`no issuer on ${madeOn}`);
  const earlier = all.filter((one) => one.formId === formId && one.dueOn === dueOn && one.madeAt < madeAt).map((one) => ({ kind: one.kind, madeOn: one.madeOn }));
  const tree = reminderLetter({ kind, issuer, unit, round: round.title.zh, reportingYear: round.reportingYear, madeOn, dueOn, daysLeft: dueOn === null ? null : daysBetween(madeOn, dueOn), lateUntil: round.lateUntil, earlier, ...told, isDemo });
  return { name: `${reminderKindWords[kind]}_${unit}_${madeOn}${isDemo ? '（示例）' : ''}.docx`, tree };
}

async function groundOf(connection: Connection, round: StoredRound, letters: readonly Letter[], issuer: Issuer): Promise<Ground> {
  const { regionId: at, roundId: of } = round;
  const units = Map.groupBy(await unitVersions(connection, at), ({ unitId }) => unitId);
  const issuerOn = new Map<string, LetterIssuer>();
  for (const { madeOn } of letters) if (!issuerOn.has(madeOn)) issuerOn.set(madeOn, await letterIssuer(connection, { regionId: at, day: madeOn }, issuer));
  return { round, all: await findReminders(connection, { regionId: at, roundId: of }), nameOn: (on) => unitNameOn(units, on), ordinalOf: (unitId) => units.get(unitId)?.at(-1)?.ordinal ?? 0, issuerOn, isDemo: (await findInstallation(connection))?.isDemo === true };
}

/** The letters of a round to print and send: one as a Word file, several in a zip. They say what held on their day. */
export const getLettersAction = readAction({
  name: 'collection.get-letters',
  title: '下载函件',
  summary: '下载一轮填报发出的提示函、催报函（信函格式）：一份为 Word 文档，多份为一个压缩包；内容是发函当天的情况，文号留空，由办公室填写。填报人和单位分管领导只有本单位的。',
  input: z.object({
    regionId, roundId, reminderIds: z.array(z.uuid()).min(1).max(80).optional().describe('要哪几份，默认全部'), madeOn: day.optional().describe('只要这一天发的'),
    issuer: z.enum(['office', 'leading-group']).default('office').describe('由谁发：office 办公室，leading-group 监测评估领导小组'),
  }),
  output: z.object({ file: madeFile }),
  permission: boardReaders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  givesFile: true,
  read: async ({ regionId: at, roundId: of, reminderIds, madeOn, issuer }, { connection, caller, today }) => {
    const seen = await seenRound(connection, { regionId: at, roundId: of, caller, today });
    if (isRefusal(seen)) return seen;
    const { round, unitIds } = seen;
    const asked = (await findReminders(connection, { regionId: at, roundId: of, reminderIds })).filter((one) => (unitIds === undefined || unitIds.includes(one.unitId)) && (madeOn === undefined || one.madeOn === madeOn));
    const letters = asked.filter(isLetter);
    if (letters.length === 0) return { refused: 'not-found', message: asked.length > 0 ? '这些单位列入了通报，请用“报送情况通报”下载。' : '没有发过这样的函件。' };
    const ground = await groundOf(connection, round, letters, issuer);
    const documents = letters.toSorted((one, other) => (one.madeOn < other.madeOn ? -1 : one.madeOn > other.madeOn ? 1 : ground.ordinalOf(one.unitId) - ground.ordinalOf(other.unitId))).map((letter) => letterOf(letter, ground));
    const bytes = await writeDocumentsApart({ format: 'docx', documents });
    if (bytes === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    const [first] = documents;
    return { file: documents.length === 1 && first ? { name: first.name, contentType: contentTypeOf('docx'), bytes } : { name: `提醒函件_${madeOn ?? today}.zip`, contentType: 'application/zip', bytes } };
  },
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), reminderIds: [exampleId(3)], issuer: 'leading-group' } }, { input: { regionId: exampleId(1), roundId: exampleId(2), madeOn: '2026-02-30' }, refusedAt: 'madeOn' }],
});
