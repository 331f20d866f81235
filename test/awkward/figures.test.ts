import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyContext, runChecks, type PlacedFigure } from '#collection';
import { findIndicatorById } from '#registry';
import { openAwkwardDistrict, people, questionOf, saidOf, sentenceOf, type AwkwardDistrict } from './awkward-round.ts';

const { health, education, census } = people;
const towns = ['东城街道', '西河街道', '南山镇', '北原镇'];
let district: AwkwardDistrict;
let round: string;

beforeAll(async () => {
  district = await openAwkwardDistrict();
  round = await district.openRound({ parts: { breakdowns: ['sex', 'area', 'sex-of-newborn'], subUnits: { 乡镇街道: towns } } });
}, 120_000);
afterAll(() => district.door.close());

/** Figures of one year as a table brings them. */
const figures = (...told: readonly (readonly [indicatorId: string, value: number, subUnit?: string | undefined])[]): readonly PlacedFigure[] => told.flatMap(([indicatorId, value, subUnit], at) => {
  const definition = findIndicatorById(indicatorId);
  const content = { kind: 'figure', text: String(value), value, digits: 0, numerator: null, denominator: null, standardError: null } as const;
  return definition ? [{ definition, sheet: null, row: at + 1, column: 1, observation: { indicatorId, place: null, subUnit: subUnit ?? null, groups: [], year: 2025, period: null, definitionVersion: '', status: 'final' as const, grade: 'A' as const, source: null, sourceRank: 1, recorded: null, origin: { file: null, sheet: null, line: at + 1, column: 1 }, content } }] : [];
});
const codesOf = (all: readonly PlacedFigure[], subUnits: readonly string[] | null = null): readonly string[] => runChecks(all, { ...emptyContext, subUnits }).findings.map(({ code, severity }) => `${severity} ${code}`);

describe('a figure that cannot be taken as it stands', () => {
  test('case 6 检查多检出≈0、实查=0: many examined and none found must be explained; none examined is no zero', async () => {
    const anaemia = questionOf('under-five-anaemia-rate');
    expect(saidOf(await district.type(health, round, { [anaemia]: { numerator: '0', denominator: '2000' } }), anaemia)).toContain('doubt screening-found-nothing');
    const none = await district.type(health, round, { [anaemia]: { numerator: '0', denominator: '0' } });
    expect(saidOf(none, anaemia)).toEqual(['error denominator-zero']);
    expect(saidOf(await district.type(health, round, { [anaemia]: { missing: '未收集', missingNote: '今年没有开展血红蛋白检测' } }), anaemia)).toEqual([]);
  });

  test('case 7 分母低估、超过100%: a gross rate of 113.62 stays as it is and must be explained; a share may not pass 100', async () => {
    const [gross, share] = [questionOf('upper-secondary-gross-enrolment-rate'), questionOf('compulsory-education-retention-rate')];
    const form = await district.type(education, round, { [gross]: { value: '113.62' }, [share]: { value: '100.5' } });
    expect([saidOf(form, gross), saidOf(form, share)]).toEqual([expect.arrayContaining(['doubt gross-rate-over-hundred']), ['error share-over-hundred']]);
    expect(sentenceOf(form, 'gross-rate-over-hundred', gross)).toContain('数值不作截断');
    const doubts = form.findings.filter(({ at }) => at.some(({ questionId }) => questionId === gross)).map(({ key }) => key);
    const explained = await district.type(education, round, { [gross]: { value: '113.62', explanation: '随迁子女在本区就读，户籍学龄人口偏少' } }, doubts);
    expect(explained.findings.filter(({ at }) => at.some(({ questionId }) => questionId === gross)).every(({ isExplained }) => isExplained)).toBe(true);
    expect(explained.answers.find(({ questionId }) => questionId === gross)?.texts.value).toBe('113.62');
    expect(saidOf(await district.type(education, round, { [share]: { value: '100' } }), share)).not.toContain('error share-over-hundred');
  });

  test('case 8 小样本: one death among 2,000 births is 50.00 by its counts and no alarm; ten are one', async () => {
    const rate = questionOf('maternal-mortality-rate');
    expect(saidOf(await district.type(health, round, { [rate]: { value: '50.00', numerator: '1', denominator: '2000' } }), rate).filter((said) => said.includes('swing') || said.startsWith('error'))).toEqual([]);
    expect(saidOf(await district.type(health, round, { [rate]: { numerator: '10', denominator: '2000' } }), rate)).toContain('doubt swing-beyond-chance');
    await district.type(health, round, { [rate]: { numerator: '0', denominator: '2000' } });
  });

  test('case 9 层级不适用: what means nothing in a district is quoted: the form says so, 不适用 is the answer, the upper level’s figure stands beside it', async () => {
    const form = await district.formIn(health, round);
    const [healthy, systematic] = ['female-healthy-life-expectancy', 'maternal-systematic-management-rate'].map((id) => form.items.find(({ indicatorId }) => indicatorId === id));
    expect([healthy?.quoteWord, systematic?.quoteWord, healthy?.questions.length]).toEqual([expect.stringMatching(/^本级请引用上级数据：.*省级.*“上级反馈数”.*“不适用”/), null, 1]);
    const quoted = questionOf('female-healthy-life-expectancy');
    const answered = await district.type(health, round, { [quoted]: { missing: '不适用', upperValue: '70.2' } });
    expect(saidOf(answered, quoted)).toEqual([]);
    expect(answered.progress['missing']).toBeGreaterThan(0);
  });
});

describe('figures that owe one another something', () => {
  test('case 20 新生儿≤婴儿≤5岁以下: a death rate of the newborn over that of infants is doubted at both', async () => {
    const [newborn, infant, five] = ['neonatal-mortality-rate', 'infant-mortality-rate', 'under-five-mortality-rate'].map((id) => questionOf(id));
    const answers = (...counts: readonly string[]) => Object.fromEntries([newborn, infant, five].map((id, at) => [id ?? '', { numerator: counts[at] ?? '', denominator: '2000' }]));
    const wrong = await district.type(health, round, answers('5', '4', '6'));
    expect([saidOf(wrong, newborn ?? ''), saidOf(wrong, five ?? '')].map((said) => said.includes('doubt lower-over-upper'))).toEqual([true, false]);
    expect(sentenceOf(wrong, 'lower-over-upper', newborn ?? '')).toContain('婴儿死亡率');
    const same = await district.type(health, round, answers('4', '4', '4'));
    expect(same.findings.filter(({ code }) => code === 'lower-over-upper')).toEqual([]);
  });

  test('case 21 女≤合计、系统管理≤健康管理: more women than people, more managed than looked after are doubted; as many are not', async () => {
    const [women, everyone] = [questionOf('female-population'), questionOf('resident-population-at-year-end')];
    expect(saidOf(await district.type(census, round, { [women]: { value: '271941' }, [everyone]: { value: '271940' } }), women)).toContain('doubt part-over-whole');
    expect(saidOf(await district.type(census, round, { [women]: { value: '271940' } }), women)).not.toContain('doubt part-over-whole');
    const [systematic, regular] = ['under-seven-systematic-management-rate', 'under-seven-health-management-rate'];
    expect([codesOf(figures([systematic, 97], [regular, 95])), codesOf(figures([systematic, 95], [regular, 95]))]).toEqual([['doubt lower-over-upper'], []]);
  });

  test('case 22 男+女(+不明)=合计: births of unknown sex count too; one too many is an error, one too few asks for 性别不明', async () => {
    const [all, boys, girls, unknown] = [questionOf('live-births'), questionOf('live-births', '男'), questionOf('live-births', '女'), questionOf('live-births', '性别不明')];
    const birth = async (more: string) => saidOf(await district.type(health, round, { [all]: { value: '1900' }, [boys]: { value: '980' }, [girls]: { value: '918' }, [unknown]: { value: more } }), all, unknown).filter((said) => said.includes('parts'));
    expect([await birth('2'), await birth('3'), await birth('1')]).toEqual([[], ['error parts-against-total'], ['error parts-against-total']]);
    expect(saidOf(await district.type(health, round, { [all]: { value: '1900' }, [boys]: { value: '980' }, [girls]: { value: '918' }, [unknown]: {} }), all)).toContain('doubt parts-short-of-total');
    await district.type(health, round, { [unknown]: { value: '2' } });
  });

  test('case 23 区=Σ街道: the counts of the towns add up to those of the district, or somebody says why; a town that is not there leaves it open', async () => {
    const vaccination = 'national-immunisation-programme-vaccination-rate';
    const every = (last: string) => Object.fromEntries([[questionOf(vaccination), { numerator: '3880', denominator: '4000' }], ...towns.map((town, at) => [questionOf(vaccination, '', town), { numerator: at === 3 ? last : '970', denominator: '1000' }] as const)]);
    const said = async (last: string) => (await district.type(health, round, every(last))).findings.map(({ code }) => code).filter((code) => code.startsWith('sub-unit') || code.includes('sub-units'));
    expect([await said('970'), await said('971')]).toEqual([[], ['sub-unit-counts-against-total']]);
    const births = (...values: readonly number[]) => figures(['live-births', 100], ...values.map((value, at) => ['live-births', value, towns[at]] as const));
    expect([codesOf(births(40, 30, 20, 10), towns), codesOf(births(40, 30, 20, 9), towns), codesOf(births(40, 30, 20), towns)]).toEqual([[], ['error sub-units-against-total'], []]);
  });

  test('case 24 例数÷分母=率: a rate agrees with its counts to the last printed digit, or is refused', async () => {
    const rate = questionOf('premarital-medical-examination-rate');
    const said = async (value: string) => saidOf(await district.type(health, round, { [rate]: { value, numerator: '2', denominator: '3' } }), rate).filter((one) => one.startsWith('error'));
    expect([await said('66.67'), await said('66.7'), await said('66.66')]).toEqual([[], [], ['error rate-against-counts']]);
  });

  test('case 25 与上年差、代码-1和-2: a leap is explained before the form goes in, another figure asks again; -1 and -2 are absences and never numbers', async () => {
    const rate = questionOf('maternal-systematic-management-rate');
    const leap = await district.type(health, round, { [rate]: { value: '61.0' } });
    expect(saidOf(leap, rate)).toContain('doubt swing-outside-interval');
    const keys = leap.findings.filter(({ at }) => at.some(({ questionId }) => questionId === rate)).map(({ key }) => key);
    const explained = await district.type(health, round, { [rate]: { value: '61.0', explanation: '系统切换，部分建档未转入' } }, keys);
    const again = await district.type(health, round, { [rate]: { value: '59.0', explanation: '系统切换，部分建档未转入' } });
    const isOpen = (form: typeof leap): boolean => form.findings.some(({ code, isExplained }) => code === 'swing-outside-interval' && !isExplained);
    expect([isOpen(explained), isOpen(again)]).toEqual([false, true]);
    const coded = await district.type(health, round, { [rate]: { value: '-1' } });
    expect([saidOf(coded, rate).includes('error missing-note-missing'), coded.findings.some(({ code }) => code === 'negative-value')]).toEqual([true, false]);
    expect(saidOf(await district.type(health, round, { [rate]: { value: '-2' } }), rate).filter((said) => said.startsWith('error'))).toEqual([]);
    const parts = await district.type(health, round, { [questionOf('live-births', '男')]: { value: '-1', missingNote: '没有分性别' } });
    expect(parts.findings.filter(({ code }) => code === 'parts-against-total')).toEqual([]);
  });
});
