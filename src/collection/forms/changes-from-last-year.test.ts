import { beforeAll, expect, test } from 'vitest';
import { exampleForms } from '../../../test/makers/example-forms.ts';
import { emptyContext } from '../checking/check-context.ts';
import { noAnswer, type AnswerTexts } from './answer.ts';
import { changesFromLastYear } from './changes-from-last-year.ts';
import { checkForm } from './check-form.ts';
import { askedIn, type AskedQuestion, type Form } from './form.ts';

let forms: readonly Form[] = [];
let asked: AskedQuestion;
beforeAll(async () => {
  forms = [...(await exampleForms()).forms.values()];
  const [first] = forms.flatMap(askedIn).filter(({ item: { answer, definition } }) => answer === 'figure' && definition.unit === '%');
  if (!first) throw new Error('the example asks for no share');
  asked = first;
});

const change = (texts: AnswerTexts, lastYear: { readonly text: string; readonly definitionVersion: string } | null): string => {
  const form: Form = { items: [{ ...asked.item, questions: [asked.question] }] };
  const { questions } = checkForm(form, new Map([[asked.question.questionId, { ...noAnswer, texts }]]), emptyContext, new Set());
  return changesFromLastYear(questions, new Map(lastYear === null ? [] : [[asked.question.questionId, lastYear]])).map(({ sign, says }) => `${sign}${says}`).join();
};

test.each<[told: string, texts: AnswerTexts, text: string, says: RegExp]>([
  ['a rise in points', { value: '94.5' }, '93.00', /^▲比上年(?:提高|上升)1\.50个百分点$/],
  ['a fall', { value: '90' }, '93.5', /^▼比上年下降3\.50?个百分点$/],
  ['the same when printed', { value: '93.50' }, '93.5', /^＝与上年持平$/],
  ['no figure this year', { missing: '未收集', missingNote: '年报未出' }, '93.5', /^$/],
  ['what cannot be read', { value: '很多' }, '93.5', /^$/],
  ['nothing last year', { value: '94.5' }, '', /^$/],
])('%s', (_told, texts, text, says) => {
  expect(change(texts, { text, definitionVersion: asked.item.definitionVersion })).toMatch(says);
});

test('a figure by another definition is not compared; without last year’s there is nothing to say', () => {
  expect([change({ value: '94.5' }, { text: '93.5', definitionVersion: '旧口径' }), change({ value: '94.5' }, null)]).toEqual(['≠口径有变，与上年不可比', '']);
});
