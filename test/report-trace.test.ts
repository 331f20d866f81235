import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from './tracing/evidence.ts';
import { docxOf, evidenceFor, ofExample, ofSourcePlans } from './tracing/make-report.ts';
import { traceReport, type TracedReport } from './tracing/trace-report.ts';

/** The words of the first numbers that lead nowhere: enough to see what is wrong. */
const shown = ({ untraced }: TracedReport): readonly string[] => untraced.slice(0, 20).map((one) => `${one.in}: ${one.number} in “${one.around}”: ${one.why}`);

const total = ({ traced }: TracedReport): number => Object.values(traced).reduce((sum, count) => sum + count, 0);

/** How many of each kind there are at least, so that nothing passes by reading nothing. */
const least = {
  example: { cell: 1_400, computed: 500, verdict: 800, plan: 900, count: 700, order: 300, structure: 300, method: 80, asked: 40, catalogue: 5, run: 3, description: 400 },
  source: { cell: 300, computed: 100, verdict: 60, plan: 450, count: 350, order: 600, structure: 120, method: 20, asked: 40, catalogue: 3, run: 3, description: 100 },
} as const;

const tooFew = ({ traced }: TracedReport, expected: Readonly<Record<string, number>>): readonly string[] => Object.entries(expected).flatMap(([kind, count]) => ((traced[kind] ?? 0) >= count ? [] : [`${kind}: ${String(traced[kind] ?? 0)}`]));

let bytes: Uint8Array;
let evidence: Evidence;
beforeAll(async () => {
  [bytes, evidence] = [await docxOf(ofExample), await evidenceFor(ofExample)];
}, 60_000);

describe('every number in the finished Word file leads to a cell, the plan, the verdict or a count, or follows from such by its rule', () => {
  test('of the example', () => {
    const found = traceReport(bytes, evidence);
    expect(shown(found)).toEqual([]);
    expect(tooFew(found, least.example)).toEqual([]);
    expect(total(found)).toBeGreaterThan(5_500);
  });

  test.for(ofSourcePlans('numbers of the reports of the source plans').map((question) => [question.name, question] as const))('of %s with figures of the whole country', async ([, question]) => {
    const found = traceReport(await docxOf(question), await evidenceFor(question));
    expect(shown(found)).toEqual([]);
    expect(tooFew(found, least.source)).toEqual([]);
    expect(total(found)).toBeGreaterThan(2_200);
  });
});

/** The file with its text changed, as an editor would leave it: what it carries stays. */
function withText(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' || name === 'customXml/item1.xml' });
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) }, { level: 0 });
}

/** The file with what it carries changed: the text stays. */
function withManifest(change: (carried: string) => string): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' || name === 'customXml/item1.xml' });
  const before = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, 'customXml/item1.xml': strToU8(after) }, { level: 0 });
}

/** A word on what each untraced number suffers from. */
const troubles = (found: TracedReport): readonly string[] => [...new Set(found.untraced.map(({ why }) => why.replace(/ .*$/s, '')))];

describe('the tracing itself turns red', () => {
  test.each<readonly [string, string, string]>([
    ['a digit of a level', '孕产妇系统管理率为</w:t>', '孕产妇系统管理率为9</w:t>'],
    ['a figure of a table', '>96.3</w:t>', '>96.4</w:t>'],
    ['a rate without its figures', '达标率为', '达标率为57.0%，即'],
    ['the number of a claim', '<w:t xml:space="preserve">2.</w:t>', '<w:t xml:space="preserve">7.</w:t>'],
    ['a mention of a picture that is not there', '>图6<', '>图96<'],
    ['a year in the contents', '一、基本情况</w:t>', '一、2023年基本情况</w:t>'],
    ['a year in the title', '2024年《示例区', '2023年《示例区'],
    ['a unit over a table', '单位：%', '单位：7%'],
    ['the words that stand for a picture', ' descr="', ' descr="其中999项；'],
  ])('at %s that was changed in the file', (_what, before, after) => {
    const found = traceReport(withText((xml) => xml.replace(before, after)), evidence);
    expect(found.untraced.length).toBeGreaterThan(0);
  });

  test('at every sort of wrong source', () => {
    const quote = (text: string): string => text.replaceAll('"', '&quot;');
    const cases: readonly (readonly [string, (carried: string) => string])[] = [
      ['a cell of another row', (carried) => carried.replace(quote('"row":11,"column":3'), quote('"row":12,"column":3'))],
      ['a field of another target', (carried) => carried.replace(quote('"kind":"verdict","target":"women/1/goal/2/2","field":"forecast.median"'), quote('"kind":"verdict","target":"women/1/goal/4/1","field":"forecast.median"'))],
      ['a count with a target less', (carried) => carried.replace(/(&quot;kind&quot;:&quot;count&quot;.{0,200}?&quot;targets&quot;:\[)&quot;[^&]+&quot;,/, '$1')],
      ['a difference the other way round', (carried) => carried.replace(/(&quot;rule&quot;:&quot;difference&quot;,&quot;of&quot;:\[)(&quot;s\d+&quot;),(&quot;s\d+&quot;)/, '$1$3,$2')],
      ['a line of the plan', (carried) => carried.replace(/(&quot;kind&quot;:&quot;plan&quot;,&quot;plan&quot;:&quot;women&quot;,&quot;line&quot;:30),/, '$11,')],
      ['a source that is not there', (carried) => carried.replace(/\[&quot;96\.3%&quot;,&quot;s\d+&quot;\]/, quote('["96.3%","s0"]'))],
      ['no source at all', (carried) => carried.replace(/,\[&quot;96\.3%&quot;,&quot;s\d+&quot;\]/, '')],
    ];
    expect(cases.filter(([, change]) => traceReport(withManifest(change), evidence).untraced.length === 0).map(([what]) => what)).toEqual([]);
  });

  test('at a cell of the data that was changed after the report was made', async () => {
    const rows = evidence.sheet.rows.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','));
    const changed = rows.map((row, at) => (at === 10 ? row.replace('96.3', '96.1') : row)).join('\n');
    const found = traceReport(bytes, await evidenceFor(ofExample, strToU8(changed)));
    const places = found.untraced.map((one) => one.in);
    expect([...new Set(places.filter((place) => place.startsWith('women/1/at-risk')))]).toEqual(['women/1/at-risk']);
    expect(places.filter((place) => place.startsWith('indicators/women')).length).toBeGreaterThan(0);
    expect(troubles(found)).toContain('not');
  });
});
