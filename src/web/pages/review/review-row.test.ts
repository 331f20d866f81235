import { expect, test } from 'vitest';
import { reviewRows, type ShownName } from './review-row.ts';

type Form = Parameters<typeof reviewRows>[0];
type Changes = Parameters<typeof reviewRows>[1];

const question = (questionId: string): Form['items'][number]['questions'][number] => ({ questionId, number: questionId, name: questionId, groups: [], subUnit: null, lastYear: null });
const finding = (questionId: string, severity: 'error' | 'doubt', isExplained = false, isOverridden = false): Form['findings'][number] => ({ key: questionId, code: 'c', severity, message: '', at: [{ questionId, field: 'value' }], isExplained, isOverridden });
const form: Form = {
  items: [{
    indicatorId: 'i', name: '率', domain: '', unit: '%', digits: 2, answer: 'figure', answerWord: '', definition: '', numerator: null, denominator: null, definitionVersion: '', sourceSystem: '', period: { kind: 'calendar-year', start: '', end: '', year: 2025 }, basisWord: '', quoteWord: null, promises: [],
    questions: ['plain', 'edited', 'explained', 'asked', 'doubted', 'wrong', 'let-pass'].map(question),
  }],
  answers: [{ questionId: 'edited', version: 1, texts: { missing: '未收集' }, explains: [], conflicts: [] }, ...['plain', 'explained', 'asked', 'doubted', 'wrong', 'let-pass'].map((questionId) => ({ questionId, version: 1, texts: { value: '1' }, explains: [], conflicts: [] }))],
  findings: [finding('explained', 'doubt', true), finding('doubted', 'doubt'), finding('wrong', 'error'), finding('let-pass', 'error', false, true)],
  remarks: [{ remarkId: 'r', questionId: 'asked', text: '', at: '', by: null, settledAt: null }],
};
const changes: Changes = { changes: [{ questionId: 'edited', number: '', name: '', field: 'missing', fieldWord: '', before: '', after: '未收集' }], fromLastYear: [{ questionId: 'plain', lastYear: '1', now: '1', move: 'level', sign: '＝', says: '' }, { questionId: 'wrong', lastYear: '1', now: '2', move: 'up', sign: '▲', says: '' }] };

test.each<[ShownName, readonly string[]]>([
  ['all', ['wrong', 'doubted', 'asked', 'explained', 'let-pass', 'edited', 'plain']], ['findings', ['wrong', 'doubted', 'explained', 'let-pass']], ['edits', ['edited']], ['moved', ['wrong']], ['missing', ['edited']], ['remarks', ['asked']],
])('%s: what must be mended stands first, then doubts, remarks, explained doubts, edits', (show, ids) => {
  expect(reviewRows(form, changes, show).map(({ questionId }) => questionId)).toEqual(ids);
});
