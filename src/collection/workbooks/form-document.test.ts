import { expect, test } from 'vitest';
import { readDocument, writeDocx } from '#documents';
import { trueAnswers } from '../../../test/makers/edited-workbook.ts';
import { answersOf, exampleRequest } from '../../../test/makers/example-workbook.ts';
import { validateOffice } from '../../../test/makers/validate-office.ts';
import { diffAnswers } from './diff-answers.ts';
import { writeFormDocument } from './form-document.ts';
import { readFormWorkbook } from './read-form-workbook.ts';
import { tablesOfDocument } from './tables-of-document.ts';

test('a form as a Word file is sound, and read back says what was filled in, by the names of its rows', async () => {
  const request = await exampleRequest('示例区民政局');
  const stored = answersOf(Object.fromEntries(trueAnswers(request.form)));
  const bytes = await writeDocx(writeFormDocument({ ...request, answers: stored }), new Map());
  expect(validateOffice(bytes, 'docx') ?? []).toEqual([]);
  const reading = readFormWorkbook(tablesOfDocument(await readDocument(bytes), 'a.docx'), request);
  expect([...new Set(reading.issues.filter(({ severity }) => severity !== 'notice').map(({ code }) => code))]).toEqual(['form-row-by-name']);
  expect(diffAnswers(stored, reading, request.form)).toEqual({ changes: [], counts: { new: 0, changed: 0, emptied: 0, same: stored.size, unanswered: 0 } });
  expect(diffAnswers(new Map(), reading, request.form).counts.new).toBe(stored.size);
});
