import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AnswerTexts } from '#collection';
import { readDocument } from '#documents';
import { asCsv, filledDocument, filledWorkbooks } from '../journeys/round/filled-workbooks.ts';
import { formsOf, type FormsByWeb } from '../journeys/round/forms-by-web.ts';
import { keptFigures, shouldBeKept } from '../journeys/round/kept-figures.ts';
import { asOds, officeWays } from '../journeys/round/office-ways.ts';
import { openDistrict, type District } from '../journeys/round/open-district.ts';
import { auditor, bureau, foundUnit, head, keeper, leaderOf, office, openRound, security, type RoundUnit } from '../journeys/round/round-of-units.ts';
import type { ShownForm } from '../journeys/round/shown-form.ts';
import { slipIn, slipped, type Slip } from '../journeys/round/slip.ts';
import { trueFigures, type TrueAnswer } from '../journeys/round/true-figures.ts';
import { until } from '../journeys/two-districts/until.ts';
import { acknowledgedWrites } from '../journeys/two-districts/web-person.ts';
import { writtenLines } from '../journeys/two-districts/written-lines.ts';
import { encodeGb18030 } from '../gb18030.ts';
import { editAllByOffice } from '../makers/office-edits.ts';
import { makePdf } from '../makers/pdf-maker.ts';

const year = 2026;
const sealedPage = Buffer.from(makePdf({ pages: [{ runs: [] }] }));
let district: District;
let forms: FormsByWeb;
let roundId = '';
/** Units by the login of who reports for them when the round begins; who they are now. */
const units = new Map<string, RoundUnit>();
let truth: ReadonlyMap<string, ReadonlyMap<string, TrueAnswer>> = new Map();
const files = new Map<string, File>();
const downloaded = new Map<string, Uint8Array>();
const slips = new Map<string, Slip>();
const explained = new Set<string>();
let linesBefore: Readonly<Record<string, number>> = {};
let acknowledgedBefore: ReadonlyMap<string, number> = new Map();

/** What an earlier part of the story left; without it the later parts have nothing to do. */
function there<Thing>(thing: Thing | undefined | null, what: string): Thing {
  if (thing === undefined || thing === null) throw new Error(`${what} is missing: an earlier part of the story failed`);
  return thing;
}
const [late, tooLate, merged, typing, excused] = ['shili-caizhengju', 'shili-tuanwei', 'shili-kexie', 'shili-canlian', 'shili-guangongwei'];
const [wrong, returned, corrected, two, mistaken, leaving, inGb] = ['shili-gonganju', 'shili-weijianju', 'shili-yibaoju', 'shili-sifaju', 'shili-jiaotongju', 'shili-shangwuju', 'shili-fulian'];
const joined = 'shili-kejiju';
const unit = (login: string): RoundUnit => there(units.get(login), login);
const answersOf = (login: string): ReadonlyMap<string, TrueAnswer> => there(truth.get(unit(login).formId), `the truth of ${login}`);
const textsOf = (login: string): ReadonlyMap<string, AnswerTexts> => new Map([...answersOf(login)].map(([id, { texts }]) => [id, texts]));
const slip = (login: string): Slip => there(slips.get(login), `the slip of ${login}`);
const file = (login: string): File => there(files.get(login), `the file of ${login}`);
const changesOf = (texts: ReadonlyMap<string, AnswerTexts>): { questionId: string; texts: AnswerTexts }[] => [...texts].map(([questionId, of]) => ({ questionId, texts: of }));
const formOf = async (login: string): Promise<ShownForm> => forms.shown(unit(login).login, unit(login));

/** Doubts are explained, the form is handed in, and the leader signs. */
async function handIn(login: string): Promise<readonly string[]> {
  const own = unit(login);
  if (await forms.explain(own.login, own) > 0) explained.add(login);
  return [await forms.step(own.login, 'submit-forms', own), await forms.step(leaderOf(own), 'sign-forms', own)];
}

beforeAll(async () => {
  district = await openDistrict('2027-03-01');
  forms = formsOf(district);
  linesBefore = (await writtenLines(await district.who(auditor), [district.regionId])).written;
  acknowledgedBefore = acknowledgedWrites(district.address);
});
afterAll(async () => district.close());
let began = performance.now();
afterEach(({ task }) => {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${task.name}`);
  began = performance.now();
});

test('a round is opened for thirty-five units, each of which is asked something; the truth is known to this story alone', async () => {
  await foundUnit(district);
  const round = await openRound(district);
  ({ roundId } = round);
  for (const one of round.units) units.set(one.login, one);
  const shown = [];
  for (const one of round.units) shown.push(await forms.shown(bureau, one));
  truth = trueFigures(shown);
  expect([units.size, shown.every(({ progress }) => progress.asked > 3), [...truth.values()].flatMap((of) => [...of.values()]).length > 250]).toEqual([35, true, true]);
});

test('every unit downloads its workbook; all are filled by openpyxl, thirty then edited in LibreOffice in thirty ways', async () => {
  const logins = [...units.keys()];
  for (const login of [wrong, returned, corrected]) slips.set(login, slipIn(answersOf(login)));
  for (const login of logins) downloaded.set(login, (await (await district.who(login)).download('forms.get-workbook', { regionId: district.regionId, formId: unit(login).formId })).bytes);
  /** What is typed is the truth, but for three slips: more above the line than below it, one too few twice. */
  const typed = logins.map((login) => {
    const { [login]: numerator } = { [wrong]: (slips.get(login)?.denominator ?? 0) + 1, [returned]: (slips.get(login)?.numerator ?? 0) - 1, [corrected]: (slips.get(login)?.numerator ?? 0) - 1 };
    return { bytes: there(downloaded.get(login), login), answers: numerator === undefined ? textsOf(login) : slipped(textsOf(login), slip(login), numerator) };
  });
  const filled = await filledWorkbooks(typed);
  const made = editAllByOffice([...officeWays, asOds].map((way, at) => ({ ...way, bytes: there(filled[at % officeWays.length], way.name) })));
  if (!made) console.warn('skipped: LibreOffice Calc is not installed (SOFFICE_PATH may name one), the workbooks of this round go back as openpyxl left them');
  for (const [at, login] of logins.entries()) {
    const way = officeWays[at];
    const edited = way ? made?.get(way.name) : undefined;
    files.set(login, new File([Buffer.from(edited ?? there(filled[at], login))], `${unit(login).name}_填报.${edited && way ? way.as : 'xlsx'}`));
  }
  const csv = await asCsv(there(typed[logins.indexOf(tooLate)], tooLate));
  files.set(tooLate, new File([csv], '团委.csv'));
  files.set(inGb, new File([Buffer.from(encodeGb18030(await asCsv(there(typed[logins.indexOf(inGb)], inGb))))], '妇联.csv'));
  if (made) files.set('ods', new File([Buffer.from(there(made.get(asOds.name), asOds.name))], '填报.ods'));
  expect([officeWays.length, new Set(officeWays.map(({ name }) => name)).size, logins.filter((login) => files.has(login)).length]).toEqual([30, 30, 35]);
});

test('a workbook sent for another unit’s form is refused row by row and stores nothing; a format that nobody reads is refused before it', async () => {
  district.on('2027-03-15');
  const own = unit(mistaken);
  expect(await forms.send(own.login, own, file('shili-shuiliju'))).toBe('file-has-faults');
  expect((await formOf(mistaken)).answers).toEqual([]);
  const ods = files.get('ods');
  const sent = ods ? await (await district.who(own.login)).ask('POST', 'files.add-file', { regionId: district.regionId, subjectKind: 'form', subjectId: own.formId, unitId: own.unitId, use: 'filled-form' }, ods) : { status: 422 };
  expect(sent.status).toBe(422);
});

test('the units send their workbooks in, explain what is doubted, hand in, and their leaders sign', async () => {
  const apart = new Set([late, tooLate, merged, typing, excused, wrong, returned, two, leaving]);
  for (const login of units.keys()) {
    if (apart.has(login)) continue;
    expect([login, await forms.send(login, unit(login), file(login), { preview: !file(login).name.endsWith('.xls') }), ...await handIn(login)]).toEqual([login, 'done', 'done', 'done']);
  }
  expect(explained.size).toBeGreaterThan(2);
});

test('one sends a Word form; a figure that cannot be is kept and named, and not handed in before it is mended; one is sent back by its own leader first', async () => {
  const own = unit(typing);
  const word = await (await district.who(own.login)).download('forms.get-workbook', { regionId: district.regionId, formId: own.formId, format: 'docx' });
  const filled = filledDocument({ bytes: word.bytes, answers: textsOf(typing) });
  if (!filled) console.warn('skipped: Python is not installed, no Word form was filled by it');
  expect(await (filled ? forms.send(own.login, own, new File([Buffer.from(filled)], '残联填报表.docx')) : forms.save(own.login, own, changesOf(textsOf(typing))))).toBe('done');
  await forms.explain(own.login, own);
  expect([await forms.step(own.login, 'submit-forms', own), await forms.step(leaderOf(own), 'send-back-forms', own, { reason: '漏了说明' })]).toEqual(['done', 'done']);
  expect(await handIn(typing)).toEqual(['done', 'done']);

  const { questionId, numerator, denominator } = slip(wrong);
  expect(await forms.send(wrong, unit(wrong), file(wrong))).toBe('done');
  await forms.explain(wrong, unit(wrong));
  expect([(await formOf(wrong)).findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at[0]?.questionId]), await forms.step(wrong, 'submit-forms', unit(wrong))]).toEqual([[['share-over-hundred', questionId]], 'not-ready']);
  expect(await forms.save(wrong, unit(wrong), [{ questionId, seen: { numerator: String(denominator + 1) }, texts: { numerator: String(numerator) } }])).toBe('done');
  expect(await handIn(wrong)).toEqual(['done', 'done']);
});

test('two at one form, neither loses a word; the leader who typed lets another sign on paper, with the scan of the sealed page', async () => {
  const own = unit(two);
  const [questionId = '', other = ''] = answersOf(two).keys();
  expect(await forms.send(own.login, own, file(two))).toBe('done');
  expect([await forms.save(own.login, own, [{ questionId, texts: { note: '按年报' } }]), await forms.save(leaderOf(own), own, [{ questionId, texts: { note: '按快报' } }, { questionId: other, texts: { note: '领导核过' } }])]).toEqual(['done', 'done']);
  expect((await formOf(two)).answers.find((one) => one.questionId === questionId)?.conflicts).toMatchObject([{ field: 'note', other: '按快报' }]);
  await forms.explain(own.login, own);
  expect(await forms.step(own.login, 'submit-forms', own)).toBe('not-ready');
  expect(await forms.save(own.login, own, [{ questionId, seen: { note: '按年报' }, seenConflicts: [{ field: 'note', other: '按快报' }], texts: { note: '按年报' } }])).toBe('done');
  expect([await forms.step(own.login, 'submit-forms', own), await forms.step(leaderOf(own), 'sign-forms', own)]).toEqual(['done', 'four-eyes']);
  const paper = { personId: null, name: '司法局局长', role: 'unit-leader', signedOn: '2027-03-15' };
  expect(await forms.step(own.login, 'sign-forms', own, { paper })).toBe('evidence-missing');
  const scan = await forms.upload(own.login, own, new File([sealedPage], '盖章页.pdf', { type: 'application/pdf' }), 'signed-page');
  expect(await forms.step(own.login, 'sign-forms', own, { paper, evidence: [scan] })).toBe('done');
});

test('the bureau returns a form with a remark and a new day; it comes again, mended', async () => {
  const own = unit(returned);
  const { questionId, numerator } = slip(returned);
  expect([await forms.send(own.login, own, file(returned)), ...await handIn(returned)]).toEqual(['done', 'done', 'done']);
  district.on('2027-03-20');
  expect(await forms.step(bureau, 'return-forms', own, { reason: '与市里不一致', day: '2027-04-08', remarks: [{ formId: own.formId, questionId, text: '少一例，请核对' }] })).toBe('done');
  const back = await formOf(returned);
  expect([back.state, back.dueOn, back.remarks.map(({ text }) => text)]).toEqual(['returned', '2027-04-08', ['少一例，请核对']]);
  expect(await forms.save(own.login, own, [{ questionId, seen: { numerator: String(numerator - 1) }, texts: { numerator: String(numerator) } }])).toBe('done');
  await (await district.who(own.login)).post('forms.settle-remarks', { regionId: district.regionId, formId: own.formId, remarkIds: back.remarks.map(({ remarkId }) => remarkId) });
  expect(await handIn(returned)).toEqual(['done', 'done']);
});

test('a unit is merged into another with its form half filled: the form goes on there', async () => {
  const { regionId, who } = district;
  const [own, into] = [unit(merged), unit(joined)];
  const all = changesOf(textsOf(merged));
  expect(await forms.save(own.login, own, all.slice(0, 5))).toBe('done');
  const clerk = await who(office);
  const seen = async ({ unitId }: RoundUnit): Promise<object> => ({ unitId, version: (await clerk.get<{ unit: { version: number } }>('units.get-unit', { regionId, unitId })).unit.version });
  expect(await clerk.post('units.merge-units', { regionId, units: [await seen(own)], into: await seen(into), on: '2027-03-20', note: '机构改革' })).toMatchObject({ formsPassedOn: 1 });
  expect(await forms.save(own.login, own, all.slice(5))).toBe('forbidden');
  units.set(merged, { ...own, unitId: into.unitId, login: into.login });
  expect([await forms.save(into.login, own, all.slice(5)), ...await handIn(merged)]).toEqual(['done', 'done', 'done']);
});

test('a reporter leaves in the middle: the next one finds everything and hands in; a unit without this business is excused', async () => {
  const { regionId, who, comes } = district;
  const own = unit(leaving);
  expect(await forms.send(own.login, own, file(leaving))).toBe('done');
  const [login, name, from] = [`${own.login}-xin`, '商务局新任填报人（示例）', '商务局填报人（示例）'];
  const { personId, firstPassword } = await (await who(keeper)).post<{ personId: string; firstPassword: string }>('accounts.add-person', { regionId, name, login });
  const { people } = await (await who(security)).get<{ people: readonly { personId: string; holdings: readonly { holdingId: string; version: number }[] }[] }>('accounts.list-people', { regionId, words: from });
  const leaver = there(people[0], from);
  const holding = there(leaver.holdings[0], 'the post');
  await (await who(security)).post('accounts.hand-over', { regionId, holdingId: holding.holdingId, version: holding.version, toPersonId: personId, from: '2027-03-20', reason: '调离' });
  await comes({ login, name, firstPassword });
  const handOver = { from: { personId: leaver.personId, name: from }, to: { personId, name } };
  expect(await forms.step(leaderOf(own), 'hand-over-forms', own, { reason: '原填报人调离', handOver })).toBe('done');
  units.set(leaving, { ...own, login });
  expect([(await formOf(leaving)).inCharge, ...await handIn(leaving)]).toEqual([name, 'done', 'done']);
  expect(await forms.step(bureau, 'excuse-forms', unit(excused), { reason: '今年没有这项业务' })).toBe('done');
});

test('one is late; one is later than late forms are taken, and is let in by the bureau', async () => {
  const board = async (): Promise<string> => (await (await district.who(bureau)).get<{ totals: { sentence: string; overdue: number } }>('collection.get-board', { regionId: district.regionId, roundId })).totals.sentence;
  district.on('2027-04-05');
  expect([await forms.send(late, unit(late), file(late)), ...await handIn(late)]).toEqual(['done', 'done', 'done']);
  district.on('2027-04-15');
  expect(await board()).toBe('已报 32/33 家，逾期未报 1 家，免报 1 家');
  expect(await forms.send(tooLate, unit(tooLate), file(tooLate))).toBe('previewed as true, then late-days-over');
  expect(await forms.step(bureau, 'extend-forms', unit(tooLate), { reason: '系统升级', day: '2027-04-18' })).toBe('done');
  expect([await forms.send(tooLate, unit(tooLate), file(tooLate)), ...await handIn(tooLate)]).toEqual(['done', 'done', 'done']);
  expect(await board()).toBe('已报 33/33 家，逾期未报 0 家，免报 1 家');
});

const grades = new Map<string, string>();

/** What the bureau sees before it locks: an explained doubt makes B; one that came up between two units after both had handed in, and nobody explained, C. */
async function seeGrades(logins: readonly string[]): Promise<void> {
  for (const login of logins) {
    const doubts = (await forms.shown(bureau, unit(login))).findings.filter(({ severity }) => severity === 'doubt');
    for (const questionId of answersOf(login).keys()) {
      const own = doubts.filter(({ at }) => at.some((one) => one.questionId === questionId));
      grades.set(questionId, own.length === 0 ? 'A' : own.every(({ isExplained }) => isExplained) ? 'B' : 'C');
    }
  }
}

test('all are approved and locked at once, by other eyes; one is corrected by a timed exception; the round ends', async () => {
  district.on('2027-04-20');
  const due = [...units.keys()].filter((login) => login !== excused);
  const all = due.map(unit);
  expect([await forms.step(bureau, 'approve-forms', [...all, unit(excused)]), await forms.step(bureau, 'approve-forms', all)]).toEqual(['wrong-state', 'done']);
  await seeGrades(due);
  expect(await forms.step(head, 'lock-forms', all)).toBe('done');

  district.on('2027-04-25');
  const { questionId, numerator } = slip(corrected);
  const own = unit(corrected);
  expect(await forms.step(head, 'grant-exceptions', own, { reason: '漏计一例', day: '2027-05-05' })).toBe('done');
  expect(await forms.save(own.login, own, [{ questionId, seen: { numerator: String(numerator - 1) }, texts: { numerator: String(numerator) } }])).toBe('done');
  await forms.explain(own.login, own);
  expect([await forms.step(own.login, 'correct-forms', own, { reason: '漏计一例' }), await forms.step(leaderOf(own), 'sign-forms', own), await forms.step(bureau, 'approve-forms', own)]).toEqual(['done', 'done', 'done']);
  await seeGrades([corrected]);
  expect(await forms.step(head, 'lock-forms', own)).toBe('done');
  const { rounds } = await (await district.who(bureau)).get<{ rounds: readonly { roundId: string; revision: number }[] }>('rounds.list-rounds', { regionId: district.regionId });
  expect(await (await district.who(bureau)).post('rounds.close-round', { regionId: district.regionId, roundId, revision: there(rounds.find((one) => one.roundId === roundId), 'the round').revision })).toMatchObject({ open: 0 });
});

test('the database has the truth it began with: every figure of it, nothing more, nothing less', async () => {
  const kept = await keptFigures(district, bureau, year, (unitId) => there([...units.values()].find((one) => one.unitId === unitId), unitId).login);
  const wanted = shouldBeKept([...units].filter(([login]) => login !== excused).map(([login, { unitId }]) => ({
    unitId, answers: answersOf(login), gradeOf: (questionId) => grades.get(questionId) ?? 'A', statusOf: (questionId) => (login === corrected && questionId === slip(corrected).questionId ? 'revised' : 'final'),
  })));
  expect(kept).toEqual(wanted);
  expect([Object.keys(kept).length > 250, [...new Set(grades.values())].toSorted()]).toEqual([true, ['A', 'B', 'C']]);
});

test('the annual report is made from the database, and says a locked figure', async () => {
  const { regionId, who } = district;
  const person = await who(bureau);
  const { reportId } = await person.post<{ reportId: string }>('reports.make-report', { regionId, year });
  const { files: made } = await until('the report', async () => {
    const { report } = await person.get<{ report: { state: string; failure: string | null; files: readonly { attachmentId: string; name: string }[] } }>('reports.get-report', { regionId, reportId });
    if (report.state === 'failed') throw new Error(report.failure ?? 'no reason');
    return report.state === 'done' ? report : null;
  });
  const docx = there(made.find(({ name }) => name.endsWith('.docx')), 'the docx');
  const text = JSON.stringify(await readDocument((await person.download('files.get-file', { regionId, attachmentId: docx.attachmentId })).bytes));
  const known = answersOf(returned).get('maternal-systematic-management-rate||') ?? [...answersOf(returned).values()].find(({ truth: { kind }, groups }) => kind === 'figure' && groups.length === 0);
  expect(text.includes(String((known?.truth as { value: number } | undefined)?.value))).toBe(true);
});

test('every chain holds, and every write that was answered as done has left its line', async () => {
  const { regionId, who } = district;
  for (const of of [{}, { regionId }]) expect(await (await who(auditor)).post('audit.verify-chain', of)).toMatchObject({ holds: true, fault: null });
  const { written } = await writtenLines(await who(auditor), [regionId]);
  const more = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): Readonly<Record<string, number>> => Object.fromEntries([...now].map(([name, times]) => [name, times - (before.get(name) ?? 0)] as const).filter(([, times]) => times > 0).toSorted());
  const lines = more(new Map(Object.entries(written)), new Map(Object.entries(linesBefore)));
  const acknowledged = more(acknowledgedWrites(district.address), acknowledgedBefore);
  /* Steps on many forms leave a line a form: approving and locking thirty-four at once. A file that is refused is written down, and a report when it is asked for and when it is made. */
  const expected = { ...acknowledged, 'files.add-file': (acknowledged['files.add-file'] ?? 0) + (files.has('ods') ? 1 : 0), 'reports.make-report': 2, 'forms.approve-forms': (acknowledged['forms.approve-forms'] ?? 0) + 33, 'forms.lock-forms': (acknowledged['forms.lock-forms'] ?? 0) + 33 };
  expect(lines).toEqual(expected);
  expect(district.faults).toEqual([]);
});
