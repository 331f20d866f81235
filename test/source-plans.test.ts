import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clausesOfDocument } from './clauses-of-document.ts';
import { bytesOf, planOf, sourceText, sourceTexts, sourceTextsArePresent } from './source-texts.ts';
import type { Plan, Span } from '#plan';

/**
 * What stands printed in the two adopted texts, read by eye: see the issue's “Done when”. The texts themselves may not stand here, so broken pages are given by
 * the lines of the file in the order a reader joins them, and by the characters around each seam.
 */
const present = sourceTextsArePresent('source-plans');

type BrokenPage = { readonly page: number; readonly clauses: readonly { readonly key: string; readonly lines: readonly [from: number, to: number][]; readonly seams: readonly string[] }[] };
const brokenPages = JSON.parse(readFileSync(new URL('./fixtures/plans/broken-pages.json', import.meta.url), 'utf8')) as readonly BrokenPage[];

const womensDomains = ['妇女与健康', '妇女与教育', '妇女与经济', '妇女参与决策和管理', '妇女与社会保障', '妇女与家庭建设', '妇女与环境', '妇女与法律'];
const childrensDomains = ['儿童与健康', '儿童与安全', '儿童与教育', '儿童与福利', '儿童与家庭', '儿童与环境', '儿童与法律保护'];
const expected: readonly { readonly from: 'kundulun' | 'baijiantan'; readonly head: Partial<Plan>; readonly domains: readonly string[]; readonly goals: readonly number[]; readonly measures: readonly number[] }[] = [
  {
    from: 'kundulun', domains: womensDomains, goals: [11, 8, 11, 10, 9, 7, 11, 8], measures: [13, 11, 13, 10, 11, 9, 13, 12],
    head: { title: '昆区妇女发展规划（2021—2030年）', titlePrinted: false, subject: 'women', place: '昆区', startYear: 2021, endYear: 2030 },
  },
  {
    from: 'kundulun', domains: childrensDomains, goals: [13, 10, 10, 11, 7, 10, 10], measures: [15, 12, 16, 14, 9, 12, 15],
    head: { title: '昆区儿童发展规划（2021—2030年）', titlePrinted: false, subject: 'children', place: '昆区', startYear: 2021, endYear: 2030 },
  },
  {
    from: 'baijiantan', domains: womensDomains.with(3, '妇女与决策和管理'), goals: [11, 8, 7, 9, 9, 9, 9, 9], measures: [12, 12, 11, 10, 11, 10, 12, 12],
    head: { title: '白碱滩区（克拉玛依高新区）妇女发展规划（2021-2025年）', titlePrinted: true, subject: 'women', place: '白碱滩区', placeAs: '白碱滩区（克拉玛依高新区）', startYear: 2021, endYear: 2025 },
  },
  {
    from: 'baijiantan', domains: childrensDomains, goals: [12, 10, 9, 11, 8, 9, 10], measures: [14, 12, 14, 13, 9, 11, 14],
    head: { title: '白碱滩区（克拉玛依高新区）儿童发展规划（2021-2025年）', titlePrinted: true, subject: 'children', place: '白碱滩区', placeAs: '白碱滩区（克拉玛依高新区）', startYear: 2021, endYear: 2025 },
  },
];

/** The lines 责任单位 of 昆区, as printed. */
const units: readonly string[] = [
  '卫健委、文旅局、财政局、宣传部、融媒体中心',
  '教育局、宣传部、人社局、民政局、农牧林水局（乡村振兴局）、残联、科协、妇联、融媒体中心',
  '人社局、农牧林水局（乡村振兴局）、商务局、妇联、民政局、教育局、科技局',
  '组织部、总工会、民政局、妇联',
  '民政局、人社局、医保局、卫健委、残联、妇联',
  '妇联、宣传部、发改委、关工委、团委、民政局、卫健委、融媒体中心',
  '自然资源分局、发改委、住建局、宣传部、文旅局、农牧林水局（乡村振兴局）、市场监督管理局、应急管理局、网信办（宣传部）、妇联、团委、融媒体中心',
  '司法局、公安分局、法院、检察院、宣传部、融媒体中心',
  '卫健委、文旅局、财政局、宣传部、融媒体中心',
  '公安分局、教育局、农牧林水局（交通局）、法院、检察院、应急管理局、市场监督局、住建局、宣传部、网信办、融媒体中心',
  '教育局、宣传部、人社局、民政局、农牧林水局（乡村振兴局）、残联、科协、妇联、融媒体中心',
  '民政局、人社局、医保局、卫健委、残联、妇联',
  '妇联、宣传部、发改委、关工委、团委、民政局、卫健委、融媒体中心',
  '自然资源分局、发改委、住建局、农牧林水局（乡村振兴局）、宣传部、文旅局、市场监督局、应急管理局、网信办、妇联、团委、融媒体中心',
  '司法局、公安分局、法院、检察院、宣传部、融媒体中心',
];

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

describe.skipIf(!present)('the source texts', () => {
  const plans = present ? expected.map((one, index) => ({ ...one, plan: planOf(sourceText(one.from)).plans[index % 2] as Plan })) : [];
  const rawLines = new Map(present ? sourceTexts.map((source) => [source.name, new TextDecoder().decode(bytesOf(source)).split('\n')]) : []);

  test('hold two plans each', () => {
    expect(sourceTexts.map((source) => planOf(source).plans.length)).toEqual([2, 2]);
  });

  test.each(plans)('$head.title: title, subject, place and years', ({ plan, head }) => {
    expect(plan).toMatchObject(head);
    expect(plan.issues.some((issue) => issue.code === 'title-made')).toBe(head.titlePrinted === false);
  });

  test.each(plans)('$head.title: domains, and goals and measures numbered from 1 in order', ({ plan, domains, goals, measures }) => {
    expect(plan.domains.map(({ number, title }) => `${String(number)} ${title}`)).toEqual(domains.map((title, index) => `${String(index + 1)} ${title}`));
    expect(plan.domains.map((domain) => domain.goals.map(({ number }) => number))).toEqual(goals.map(numbersTo));
    expect(plan.domains.map((domain) => domain.measures.map(({ number }) => number))).toEqual(measures.map(numbersTo));
  });

  test('the sums are those of the issue', () => {
    const sums = plans.map(({ plan }) => [plan.domains.flatMap((domain) => domain.goals).length, plan.domains.flatMap((domain) => domain.measures).length]);
    expect(sums).toEqual([[75, 92], [71, 93], [71, 90], [69, 87]]);
  });

  test('昆区 names its units a domain, 白碱滩 names none', () => {
    const domains = plans.filter(({ from }) => from === 'kundulun').flatMap(({ plan }) => plan.domains);
    expect(domains.map((domain) => domain.units.map(({ as }) => as).join('、'))).toEqual(units);
    const names = units.map((line) => line.split('、').map((as) => (as === '市场监督局' ? '市场监督管理局' : as.replace(/（.*/, ''))).join('、'));
    expect(domains.map((domain) => domain.units.map(({ name }) => name).join('、'))).toEqual(names);
    expect(domains.flatMap((domain) => domain.units.filter(({ role }) => role !== null))).toEqual([]);
    expect(plans.filter(({ from }) => from === 'baijiantan').flatMap(({ plan }) => plan.domains).flatMap((domain) => domain.units)).toEqual([]);
  });

  test('no page mark and no break is left in a clause, and all 13 marks and the imprint are kept aside', () => {
    const texts = sourceTexts.flatMap((source) => clausesOfDocument(planOf(source)).map(({ text }) => text));
    expect(texts.filter((text) => /[—-]\s*\d+\s*[—-]/.test(text.replaceAll(/\d{4}\s*[—-]\s*\d{4}年|\d+[—-]\d+(?:岁|年)/g, '')))).toEqual([]);
    expect(texts.filter((text) => /[\r\n\f\t\u3000]|\s\s|[^A-Za-z]\s|\s[^A-Za-z]/.test(text))).toEqual([]);
    expect(sourceTexts.map((source) => planOf(source).marks.map(({ kind, text }) => (kind === 'page-mark' ? Number(/\d+/.exec(text)) : kind)))).toEqual([
      [39, 15, 22, 26, 34, 36], [5, 12, 17, 46, 48, 58, 80, 'imprint'],
    ]);
  });

  test.each(sourceTexts)('the text of each goal and measure of $name is what stands at its spans, without its number', ({ name }) => {
    const lines = rawLines.get(name) ?? [];
    const printed = (spans: readonly Span[]): string => withoutBlanks(spans.map(([line, from, to]) => (lines[line - 1] ?? '').slice(from, to)).join(''));
    const clauses = clausesOfDocument(planOf(sourceText(name))).filter(({ key }) => !key.includes('/clause/'));
    const wrong = clauses.filter(({ spans, text, number }) => printed(spans).replace(/^\d+[.．、]/, '') !== withoutBlanks(text) || !printed(spans).startsWith(String(number)));
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test.each(brokenPages)('page $page of 白碱滩 is whole and in order', ({ clauses, page }) => {
    const document = planOf(sourceText('baijiantan'));
    const lines = rawLines.get('baijiantan') ?? [];
    const read = clausesOfDocument(document);
    const found = clauses.map(({ key, seams }) => {
      const texts = read.filter((clause) => clause.key === key).map(({ text }) => text);
      return { key, texts: texts.map(withoutBlanks), seams: seams.filter((seam) => texts.some((text) => text.includes(seam))) };
    });
    expect(found).toEqual(clauses.map(({ key, lines: ranges, seams }) => {
      const text = withoutBlanks(ranges.flatMap(([from, to]) => lines.slice(from - 1, to)).join(''));
      return { key, texts: [text.replace(/^(?:\d+[.．、]|（[一二三四五六七八九十]+）)/, '')], seams };
    }));
    expect(document.plans.flatMap(({ issues }) => issues).some((issue) => issue.code === 'page-order-repaired' && issue.page === page)).toBe(true);
  });

  test('no other page is taken for broken', () => {
    const repaired = sourceTexts.map((source) => planOf(source).plans.flatMap(({ issues }) => issues.filter(({ code }) => code === 'page-order-repaired').map(({ page }) => page)));
    expect(repaired).toEqual([[], brokenPages.map(({ page }) => page)]);
  });
});
