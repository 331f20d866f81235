/** The workbook that a unit of the shipped example district would get, with what is asked around it. */
import { noAnswer, type Answer, type AnswerTexts, type Form } from '#collection';
import type { FormWorkbookRequest } from '../../src/collection/workbooks/workbook-request.ts';
import { exampleForms } from './example-forms.ts';

/** Answers of a form from their texts. */
export const answersOf = (texts: Readonly<Record<string, AnswerTexts>>): ReadonlyMap<string, Answer> => new Map(Object.entries(texts).map(([questionId, one]) => [questionId, { ...noAnswer, texts: one }]));

/** The form of a unit of the example. */
export async function exampleForm(unitName: string): Promise<Form> {
  const form = (await exampleForms()).forms.get(unitName);
  if (!form) throw new Error(unitName);
  return form;
}

/** What a workbook is asked for: last year's figure of every third question, nothing filled in. */
export async function exampleRequest(unitName: string, more: Partial<FormWorkbookRequest> = {}): Promise<FormWorkbookRequest> {
  const form = await exampleForm(unitName);
  const figures = form.items.filter(({ answer }) => answer === 'figure').flatMap(({ questions }) => questions);
  return {
    form, formId: `form-${unitName}-2024`, answers: new Map(), lastYear: new Map(figures.filter((_, at) => at % 3 === 0).map(({ questionId }, at) => [questionId, (90 + at / 10).toFixed(2)])),
    round: { title: '示例区2024年度妇女儿童发展规划监测统计填报表', year: 2024, dueOn: '2025-03-15', header: { number: '示妇儿统01表', issuedBy: '示例区统计局', approval: '示统制〔2024〕3号', validUntil: '2026-12-31' } },
    unitName, placeName: '示例区', askedBy: '示例区妇女儿童工作委员会办公室、示例区统计局', contact: '示例区统计局 社会科 王芳，电话 0000-1234567，邮箱 sheke@example.invalid', isDemo: true, on: '2025-02-01', ...more,
  };
}
