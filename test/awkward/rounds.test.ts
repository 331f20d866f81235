import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '#documents';
import { openAwkwardDistrict, people, questionOf, saidOf, type AwkwardDistrict, type SeenForm } from './awkward-round.ts';

type Gap = { readonly indicatorId: string; readonly groups: readonly string[]; readonly part: string; readonly reason: string; readonly note: string | null; readonly unitName: string };
type Point = { readonly year: number; readonly content: { readonly text?: string; readonly kind: string }; readonly isBreak: boolean };
type Series = { readonly definitionVersion: string; readonly source: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly place: string | null; readonly points: readonly Point[] };
type Figure = { readonly content: { readonly text?: string; readonly numerator?: number; readonly denominator?: number; readonly kind: string; readonly reason?: string }; readonly source: string; readonly status: string; readonly grade: string };

const { bureau, head, office, health, healthLeader, education, women } = people;
let district: AwkwardDistrict;
let round: string;

const gapsOf = async (more: object): Promise<readonly Gap[]> => (await district.told<{ gaps: readonly Gap[] }>(bureau, 'collection.list-gaps', { year: 2025, limit: 500, ...more })).gaps;
const seriesOf = async (indicatorId: string, more: object = {}): Promise<readonly Series[]> => (await district.told<{ series: readonly Series[] }>(bureau, 'collection.list-series', { indicators: [indicatorId], totals: true, place: null, subUnit: null, ...more })).series;
const figuresOf = async (indicatorId: string, year: number): Promise<readonly Figure[]> => (await district.told<{ figures: readonly Figure[] }>(bureau, 'collection.list-figures', { indicatorId, fromYear: String(year), toYear: String(year) })).figures;
const scan = async (): Promise<readonly string[]> => [(await district.door.store.connection.selectFrom('attachments').select('attachment_id').where('region_id', '=', district.regionId).limit(1).executeTakeFirstOrThrow()).attachment_id];
const paper = { personId: null, name: '局长', role: 'unit-leader', signedOn: '2026-11-21' };

/** Hands a filled form in, has it signed on paper, approves and locks it. */
async function throughTo(state: 'signed' | 'locked', login: string, roundId: string): Promise<void> {
  const answered: string[] = [];
  const go = async (who: string, step: string, more: object = {}): Promise<void> => void answered.push(await district.step(who, step, await district.formIn(login, roundId), more));
  await go(login, 'submit-forms', { leaveDoubts: true });
  await go(login, 'sign-forms', { paper, evidence: await scan() });
  if (state === 'locked') {
    await go(bureau, 'approve-forms');
    await go(head, 'lock-forms');
  }
  expect(answered).toEqual(state === 'locked' ? ['done', 'done', 'done', 'done'] : ['done', 'done']);
}

beforeAll(async () => {
  district = await openAwkwardDistrict();
  round = await district.openRound({ parts: { breakdowns: ['sex', 'area'] } });
}, 120_000);
afterAll(() => district.door.close());

describe('figures that are not there or come from several sides', () => {
  test('case 1 取数困难、无数据: an absence needs its reason, stands in the gap list with its unit, and a survey is opened from it', async () => {
    const [id, question] = ['gender-equality-policy-awareness-rate', questionOf('gender-equality-policy-awareness-rate')];
    expect(saidOf(await district.type(women, round, { [question]: { missing: '未收集' } }), question)).toEqual(['error missing-note-missing']);
    expect(saidOf(await district.type(women, round, { [question]: { missing: '未收集', missingNote: '没有开展知晓率调查' } }), question)).toEqual([]);
    const [gap] = await gapsOf({ indicatorId: id });
    expect(gap).toMatchObject({ reason: 'not-collected', note: '没有开展知晓率调查', unitName: '示例区妇联' });
    const survey = await district.told<{ cells: number; title: string }>(bureau, 'collection.open-survey', { year: 2025, opensOn: '2026-12-01', dueOn: '2026-12-20', cells: [{ indicatorId: id, groups: [] }] });
    expect([survey.cells, survey.title]).toEqual([1, '2025年缺项数据专项统计调查']);
  });

  test('case 2 分性别统计缺失: a figure known for everyone and not for women is a gap by sex, counted over all that could be told by sex', async () => {
    const id = 'gender-equality-policy-awareness-rate';
    await district.type(women, round, { [questionOf(id)]: { value: '83.1' }, [questionOf(id, '女')]: { missing: '未收集', missingNote: '问卷没有性别一栏' }, [questionOf(id, '男')]: { missing: '未收集', missingNote: '问卷没有性别一栏' } });
    const gaps = await gapsOf({ indicatorId: id });
    expect(gaps.map(({ part, groups, reason }) => [part, groups[0], reason])).toEqual(expect.arrayContaining([['sex', '女', 'not-collected'], ['sex', '男', 'not-collected']]));
    expect(gaps.some(({ part }) => part === 'whole')).toBe(false);
    const { bySex } = await district.told<{ bySex: { sentence: string; share: { numerator: number; denominator: number } } }>(bureau, 'collection.list-gaps', { year: 2025 });
    expect(bySex.sentence).toBe(`可分性别 ${String(bySex.share.numerator)}/${String(bySex.share.denominator)} 项`);
  });

  test('case 3 口径不一: births of the health bureau, the police and the schools stand side by side, one counts, and the differences are listed', async () => {
    const figure = (text: string, source: string, sourceRank: number): object => ({ indicatorId: 'live-births', year: 2014, content: { kind: 'figure', text }, source, sourceRank });
    await district.told(bureau, 'collection.import-figures', { figures: [figure('1900', '妇幼年报', 1), figure('1975', '公安户籍登记', 2), figure('1861', '教育入园基数', 3)] });
    expect((await figuresOf('live-births', 2014)).map(({ content, source }) => `${source} ${content.text ?? ''}`).toSorted()).toEqual(['公安户籍登记 1975', '妇幼年报 1900', '教育入园基数 1861']);
    const { differences } = await district.told<{ differences: readonly { value: string; otherValue: string; otherSource: string; difference: string }[] }>(bureau, 'collection.compare-sources', { indicatorId: 'live-births', fromYear: 2014, toYear: 2014 });
    expect(differences.map(({ value, otherValue, difference, otherSource }) => [value, otherValue, difference, otherSource]).toSorted()).toEqual([['1900', '1861', '-39', '教育入园基数'], ['1900', '1975', '75', '公安户籍登记']]);
  });

  test('case 17 与上级数不一致: the figure of the upper level is typed beside ours, stands beside it in the database, and the difference is listed', async () => {
    const id = 'committee-plenary-meetings';
    await district.type(women, round, { [questionOf(id)]: { value: '2', upperValue: '3' } });
    await district.fillRest(women, round);
    await throughTo('locked', women, round);
    expect((await figuresOf(id, 2025)).map(({ content, source }) => `${source}${content.text ?? ''}`).toSorted()).toEqual(['2', '上级反馈3']);
    const { differences } = await district.told<{ differences: readonly { value: string; otherValue: string }[] }>(bureau, 'collection.compare-sources', { indicatorId: id, fromYear: 2025 });
    expect(differences.map(({ value, otherValue }) => [value, otherValue])).toEqual([['2', '3']]);
  });
});

describe('definitions and years that change', () => {
  const id = 'maternal-systematic-management-rate';

  test('case 4 妇幼口径变化: after a break the form says which version it asks, the change is doubted, and no trend crosses the mark', async () => {
    const change = { indicatorId: id, validFrom: '2025-01-01', reason: '妇幼年报由常住、流动改为本省、非本省' };
    expect(await district.told(bureau, 'collection.mark-break', { ...change, version: 0 })).toEqual({ version: 2 });
    expect([await district.ask(bureau, 'collection.mark-break', { ...change, version: 0 }), await district.ask(bureau, 'collection.mark-break', { ...change, version: 2 }), await district.ask(health, 'collection.mark-break', { ...change, version: 2, validFrom: '2026-01-01' })]).toEqual(['stale-version', 'refused break-before-last', 'forbidden']);
    expect(await district.told(bureau, 'collection.mark-break', { ...change, version: 2, validFrom: '2026-01-01', reason: '从2026年起再改' })).toEqual({ version: 3 });
    const earlier = await district.openRound({ kind: 'back-fill', reportingYear: 2018, indicators: [id], title: '2018年度补报' });
    expect((await district.formIn(health, earlier)).items[0]?.definitionVersion).toBe('');
    const later = await district.openRound({ kind: 'survey', indicators: [id], title: '本省、非本省口径试填' });
    const form = await district.type(health, later, { [questionOf(id)]: { value: '93.5' } });
    expect([form.items[0]?.definitionVersion, saidOf(form, questionOf(id))]).toEqual(['第2版', ['doubt definition-changed']]);
    await district.fillRest(health, later);
    await throughTo('locked', health, later);
    const series = await seriesOf(id);
    const [now] = series.filter(({ definitionVersion }) => definitionVersion === '第2版');
    expect(now?.points.map(({ year, content, isBreak }) => [year, content.text, isBreak])).toEqual([[2025, '93.5', true]]);
    expect(series.find(({ definitionVersion, source }) => definitionVersion === '' && source === '')?.points.some(({ year }) => year === 2024)).toBe(true);
  });

  test('case 10 年度中断、补报历年: a round for each missing year asks what was not asked then, and the series goes on through it', async () => {
    const asked = 'rules-with-gender-review-rate';
    const years = [2018, 2019];
    for (const [at, year] of years.entries()) {
      const past = await district.openRound({ kind: 'back-fill', reportingYear: year, title: `${String(year)}年度补报`, indicators: [asked] });
      const form = await district.type('shili-sifaju', past, { [questionOf(asked)]: { value: ['61.0', '63.0'][at] ?? '', explanation: '查档补报' } });
      expect([form.items.map(({ indicatorId }) => indicatorId), form.items[0]?.period.start]).toEqual([[asked], `${String(year)}-01-01`]);
      await district.fillRest('shili-sifaju', past);
      await throughTo('locked', 'shili-sifaju', past);
    }
    const [series] = (await seriesOf(asked)).filter(({ definitionVersion, source }) => definitionVersion === '' && source === '');
    expect(series?.points.filter(({ year }) => years.includes(year)).map(({ year, content, isBreak }) => [year, content.text, isBreak])).toEqual([[2018, '61.0', false], [2019, '63.0', false]]);
    expect((await district.formIn('shili-sifaju', await district.openRound({ kind: 'back-fill', reportingYear: 2020, title: '2020年度补报', indicators: [asked] }))).items[0]?.questions[0]?.lastYear).toBe('63.0');
  });

  test('case 11 跨周期指标变: figures of the former cycle stay under their indicator; what was of another definition is another series with the break marked', async () => {
    const kept = 'child-directors-trained-rate';
    await district.told(bureau, 'collection.import-figures', { figures: [
      { indicatorId: kept, year: 2012, content: { kind: 'figure', text: '40.0' } }, { indicatorId: kept, year: 2013, content: { kind: 'figure', text: '41.0' } }, { indicatorId: kept, year: 2014, content: { kind: 'figure', text: '70.0' }, definitionVersion: '2014年指标体系' },
    ] });
    const series = (await seriesOf(kept)).filter(({ source }) => source === '');
    expect(series.map(({ definitionVersion, points }) => [definitionVersion, points.filter(({ year }) => year < 2015).map(({ year, isBreak }) => [year, isBreak])]).toSorted()).toEqual([['', [[2012, false], [2013, false]]], ['2014年指标体系', [[2014, true]]]]);
  });
});

describe('people who press, are late, or leave', () => {
  test('case 5 考核带来失真: who changed a figure, when and from what stays to be seen; a leader who changed it cannot sign for it', async () => {
    const rate = questionOf('caesarean-section-rate');
    await district.type(health, round, { [rate]: { value: '52.0' } });
    const form = await district.type(healthLeader, round, { [rate]: { value: '39.0' } });
    const { versions } = await district.told<{ versions: readonly { texts: { value?: string }; by: string }[] }>(bureau, 'forms.get-answer-history', { formId: form.formId, questionId: rate });
    expect(versions.map(({ texts, by }) => [texts.value, by])).toEqual([['52.0', '卫生健康局填报人（示例）'], ['39.0', '卫生健康局分管领导（示例）']]);
    await district.fillRest(health, round);
    expect(await district.step(health, 'submit-forms', await district.formIn(health, round), { leaveDoubts: true })).toBe('done');
    expect(await district.step(healthLeader, 'sign-forms', await district.formIn(health, round))).toBe('refused four-eyes');
  });

  test('case 19 退回、审核、锁定: the bureau asks about one figure, gets it back explained, approves and locks; then nobody changes it unseen', async () => {
    expect(await district.step(health, 'sign-forms', await district.formIn(health, round), { paper, evidence: await scan() })).toBe('done');
    const signed = await district.formIn(health, round);
    const rate = questionOf('caesarean-section-rate');
    expect(await district.step(bureau, 'return-forms', signed, { reason: '请核对', day: '2026-12-05', remarks: [{ formId: signed.formId, questionId: rate, text: '上年是 52' }] })).toBe('done');
    const back = await district.type(health, round, { [rate]: { value: '52.0' } });
    expect([back.stateWord, back.remarks.map(({ text }) => text)]).toEqual(['已退回', ['上年是 52']]);
    await district.told(health, 'forms.settle-remarks', { formId: back.formId, remarkIds: back.remarks.map(({ remarkId }) => remarkId) });
    await district.fillRest(health, round);
    await throughTo('locked', health, round);
    expect((await figuresOf('caesarean-section-rate', 2025)).filter(({ source }) => source === '').map(({ content, status }) => [content.text, status])).toContainEqual(['52.0', 'final']);
    expect(await district.ask(health, 'forms.save-answers', { formId: back.formId, changes: [{ questionId: rate, seen: { value: '52.0' }, texts: { value: '39.0' } }] })).toBe('refused not-editable');
  });

  test('case 12 迟报、催报: after the last day the unit is late by days on the board, letters climb a ladder, the circular names it, and it may still report until 补报截止', async () => {
    const late = await district.openRound({ kind: 'survey', title: '限期报送', dueOn: '2026-11-15', lateUntil: '2026-11-25', indicators: ['rural-tap-water-coverage-rate', 'child-product-quality-pass-rate'] });
    const board = await district.told<{ lines: readonly { unitName: string; due: string; daysLate: number }[]; totals: { sentence: string } }>(office, 'collection.get-board', { roundId: late });
    expect([board.lines.map(({ unitName, daysLate }) => [unitName, daysLate]), board.totals.sentence]).toEqual([expect.arrayContaining([['示例区水利局', 7], ['示例区市场监督管理局', 7]]), '已报 0/2 家，逾期未报 2 家']);
    const made = await district.told<{ reminders: readonly { kind: string }[] }>(office, 'collection.make-reminders', { roundId: late });
    expect(made.reminders.map(({ kind }) => kind)).toEqual(['urging', 'urging']);
    const { file } = await district.told<{ file: { bytes: Uint8Array } }>(office, 'collection.get-circular', { roundId: late });
    expect((await readDocument(file.bytes)).lines.map((line) => line.text).join('\n')).toContain('示例区水利局');
    const form = await district.type('shili-shuiliju', late, { [questionOf('rural-tap-water-coverage-rate')]: { value: '97.0' } });
    expect(form.progress['answered']).toBe(1);
    const again = { formId: form.formId, changes: [{ questionId: questionOf('rural-tap-water-coverage-rate'), seen: { value: '97.0' }, texts: { value: '97.1' } }] };
    expect([await district.askOn('2026-11-26', 'shili-shuiliju', 'forms.save-answers', again), await district.step(bureau, 'extend-forms', form, { reason: '水厂停产核实', day: '2026-12-01' }), await district.askOn('2026-11-26', 'shili-shuiliju', 'forms.save-answers', again)]).toEqual(['refused late-days-over', 'done', 'done']);
  });

  test('case 13 人员变动: a reporter leaves: the post is handed over in one act, the successor finds the form as it was left, the predecessor sees it no more', async () => {
    const rate = questionOf('upper-secondary-gross-enrolment-rate');
    const before = await district.type(education, round, { [rate]: { value: '99.1' } });
    const { holders } = await district.told<{ holders: readonly { holdingId: string; personName: string; personId: string; role: string }[] }>('shili-anquan', 'accounts.list-holders', { unitId: (await district.storedIn(education, round)).unitId });
    const post = holders.find(({ role }) => role === 'unit-reporter');
    const successor = await district.door.caller('shili-kexie');
    expect(await district.ask('shili-anquan', 'accounts.hand-over', { holdingId: post?.holdingId, version: 1, toPersonId: successor.personId, from: '2026-11-22', reason: '调离' })).toBe('done');
    const inCharge = { handOver: { from: { personId: post?.personId, name: post?.personName }, to: { personId: successor.personId, name: successor.personName } } };
    expect(await district.step(bureau, 'hand-over-forms', before, { ...inCharge, reason: '调离' })).toBe('done');
    const found: SeenForm = await district.told('shili-kexie', 'forms.get-form', { formId: before.formId });
    expect([found.inCharge, found.answers.find(({ questionId }) => questionId === rate)?.texts.value]).toEqual([successor.personName, '99.1']);
    expect(await district.ask(education, 'forms.get-form', { formId: before.formId })).toBe('forbidden');
    expect(await district.ask('shili-kexie', 'forms.save-answers', { formId: before.formId, changes: [{ questionId: rate, seen: { value: '99.1' }, texts: { value: '99.2' } }] })).toBe('done');
  });
});
