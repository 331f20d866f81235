import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTables } from '#documents';
import { asText, csvFile, csvLine } from './csv-file.ts';

test.each([
  [['王芳', '=1+1', '@x', '-1', '+1'], "王芳,'=1+1,'@x,'-1,'+1\r\n"], [['a,b', '"', '两\n行'], '"a,b","""","两\n行"\r\n'], [[asText('0012'), asText('3-4'), asText('Mar-5'), asText('tianbao0'), asText('-5')], "\t0012,\t3-4,\tMar-5,tianbao0,'-5\r\n"], [['\t=1', '\t@x'], "'\t=1,'\t@x\r\n"],
])('%j as a line of a csv', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});

test('whatever a file is made of is read again as it was, blanks at the ends aside', async () => {
  const word = fc.stringMatching(/^[a-z0-9"，,；;王芳._]{1,12}$/);
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 5 }), async (lines) => {
    const { text } = csvFile('x.csv', [['姓名', '登录名', '密码'], ...lines.map((line) => line.map(asText))]);
    const { tables } = await readTables(new TextEncoder().encode(text), 'x.csv');
    expect(tables[0]?.rows.slice(1).map(({ cells }) => cells.map((cell) => cell.text))).toEqual(lines);
  }), { numRuns: 100 });
});
