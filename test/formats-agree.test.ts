import { describe, expect, test } from 'vitest';
import { readDocument, readTxt } from '#documents';
import { readPlan } from '#plan';
import { textPlanToDocx } from './makers/text-plan-to-docx.ts';
import { textPlanToPdf } from './makers/text-plan-to-pdf.ts';
import { bareTree, differences } from './same-tree.ts';
import { bytesOf, planOf, sourceText, sourceTexts, sourceTextsArePresent, type SourceText } from './source-texts.ts';

const present = sourceTextsArePresent('formats-agree');

/**
 * The lines of a text in the order they should be read in. 昆区 stands in it; the six broken pages of 白碱滩 are put in the order that
 * `broken-pages.json` gives, as the tree has them.
 */
function rightText(source: SourceText): string {
  const lines = new TextDecoder().decode(bytesOf(source)).split('\n');
  if (source.name === 'kundulun') return lines.join('\n');
  const broken: readonly { readonly from: number; readonly to: number; readonly order: readonly (readonly [number, number])[] }[] = [
    { from: 783, to: 825, order: [[805, 825], [783, 804]] },
    { from: 1385, to: 1427, order: [[1385, 1386], [1417, 1427], [1387, 1416]] },
    { from: 1557, to: 1599, order: [[1573, 1599], [1557, 1572]] },
    { from: 1729, to: 1771, order: [[1729, 1730], [1755, 1771], [1743, 1754], [1731, 1742]] },
    { from: 2198, to: 2240, order: [[2230, 2240], [2198, 2229]] },
    { from: 4100, to: 4142, order: [[4100, 4127], [4134, 4142], [4128, 4133]] },
  ];
  const result = [...lines];
  for (const { from, to, order } of broken) {
    const page = order.flatMap(([first, last]) => lines.slice(first - 1, last)).map((line) => line.trim());
    result.splice(from - 1, to - from + 1, ...page.map((line, index) => (index === 0 ? ` ${line}` : line)));
  }
  return result.join('\n');
}

const formats: readonly { readonly format: string; readonly make: (text: string) => Uint8Array }[] = [
  { format: 'docx with lists made by Word', make: (text) => textPlanToDocx(text) },
  { format: 'pdf in one column with header and footer', make: (text) => textPlanToPdf(text, { columns: 1, header: '妇女儿童发展规划汇编', footer: '区妇女儿童工作委员会办公室' }) },
  { format: 'pdf in two columns with header and footer', make: (text) => textPlanToPdf(text, { columns: 2, header: '妇女儿童发展规划汇编', footer: '区妇女儿童工作委员会办公室' }) },
  { format: 'pdf in one column, bare', make: (text) => textPlanToPdf(text, { columns: 1, encoding: 'embedded', compress: true }) },
];

describe.skipIf(!present)('one text in several formats', () => {
  test('the right order of 白碱滩 as written here is the one that is read from the broken text', () => {
    const source = sourceText('baijiantan');
    const wanted = bareTree(planOf(source));
    expect(differences(bareTree(readPlan(readTxt(new TextEncoder().encode(rightText(source))))), wanted)).toEqual([]);
  });

  const cases = sourceTexts.flatMap((source) => formats.map((format) => ({ ...format, source, name: source.name })));
  test.each(cases)('$name as $format gives the same tree', async ({ source, make }) => {
    const document = readPlan(await readDocument(make(rightText(source))));
    expect(differences(bareTree(document), bareTree(planOf(source)))).toEqual([]);
  });
});
