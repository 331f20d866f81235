import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo, emptyContext, type Form } from '#collection';
import { exampleForm } from '../../../../test/makers/example-workbook.ts';
import { marksOf } from './cell-marks.ts';
import { actOn, checkDesk, explainsToo, layKept, openDesk, placeOf, settleConflict, takeForm, takeSaved, writeField, type CheckGround, type FormDesk, type ServerAnswer } from './form-desk.ts';
import { sheetPlans, type SheetPlan } from './sheet-plan.ts';

let form: Form;
let ground: CheckGround;
beforeAll(async () => {
  form = await exampleForm('示例区卫生健康局');
  ground = { form, context: emptyContext, overridden: new Set() };
});

const idOf = (name: string): string => form.items.find(({ definition }) => definition.name.zh === name)?.questions[0]?.questionId ?? '';
const told = (questionId: string, texts: ServerAnswer['texts'], more: Partial<ServerAnswer> = {}): ServerAnswer => ({ questionId, version: 1, texts, explains: [], conflicts: [], ...more });
const deskWith = (...answers: readonly ServerAnswer[]): FormDesk => openDesk({ plans: sheetPlans(form, 2025), lastYear: new Map(), ground, server: { answers, findings: [], isOpen: true } });
const textAt = (desk: FormDesk, questionId: string, column: string): string | undefined => desk.grids.figures?.texts.get(questionId)?.[column];
const said = (desk: FormDesk, questionId: string): readonly (readonly [string, boolean])[] => checkDesk(desk).checked.findings.filter(({ at, severity }) => severity !== 'notice' && at.some((one) => one.questionId === questionId)).map(({ code, isExplained }) => [code, isExplained]);
const rate = '孕产妇系统管理率';
function figuresOf({ plans }: FormDesk): SheetPlan {
  const [plan] = plans;
  if (!plan) throw new Error('no sheet');
  return plan;
}

describe('a form on the desk', () => {
  test('stands on two sheets, every question once, with what is printed and what is stored', () => {
    const desk = deskWith(told(idOf(rate), { numerator: '1872', denominator: '2000' }));
    expect(desk.plans.map(({ kind }) => kind)).toEqual(['figures', 'conclusions']);
    expect(desk.plans.reduce((sum, { asked }) => sum + asked.size, 0)).toBe(form.items.reduce((sum, { questions }) => sum + questions.length, 0));
    expect([textAt(desk, idOf(rate), 'name'), textAt(desk, idOf(rate), 'numerator')]).toEqual([rate, '1872']);
    expect(marksOf(desk, figuresOf(desk)).get(idOf(rate))).toEqual({ cells: {}, state: '✓ 已填', computed: '得 93.60' });
  });

  test('is checked where it stands: what is wrong is marked at its cell', () => {
    const { desk, changes } = writeField(deskWith(), { questionId: idOf(rate), field: 'value', text: '120' });
    expect(changes).toEqual([{ questionId: idOf(rate), field: 'value', seen: '', text: '120' }]);
    const marks = marksOf(checkDesk(desk), figuresOf(desk)).get(idOf(rate));
    expect([marks?.cells, marks?.state]).toEqual([{ value: 'error' }, '✕ 1 处须改']);
  });

  test('and may not be filled in takes nothing', () => {
    const desk = takeForm(deskWith(), { answers: [], findings: [], isOpen: false }, ground, []);
    expect(writeField(desk, { questionId: idOf(rate), field: 'value', text: '95' }).changes).toEqual([]);
  });

  test('a part drawn again only where something of it changed', () => {
    const desk = deskWith();
    const plan = figuresOf(desk);
    const before = marksOf(desk, plan);
    const after = marksOf(checkDesk(writeField(desk, { questionId: idOf(rate), field: 'value', text: '95' }).desk), plan, before);
    expect([...after].filter(([id, marks]) => before.get(id) !== marks).map(([id]) => id)).toEqual([idOf(rate)]);
  });
});

describe('an explanation', () => {
  /** The whole and its two parts do not count the same people. */
  const counted = (second: string): FormDesk => {
    const questions = form.items.find(({ definition }) => definition.name.zh === rate)?.questions ?? [];
    const counts = [['2023', '2084'], ['1872', '2000'], ['553', second]] as const;
    return checkDesk(counts.reduce((desk, [numerator, denominator], at) => {
      const questionId = questions[at]?.questionId ?? '';
      return writeField(writeField(desk, { questionId, field: 'numerator', text: numerator }).desk, { questionId, field: 'denominator', text: denominator }).desk;
    }, deskWith()));
  };
  const partOf = (at: number): string => form.items.find(({ definition }) => definition.name.zh === rate)?.questions[at]?.questionId ?? '';

  test('speaks of the doubts there are when it is written; another figure is another doubt, until it is said to speak of that too', () => {
    const doubted = counted('622');
    const own = doubted.checked.findings.filter(({ severity, at }) => severity === 'doubt' && at.some(({ questionId }) => questionId === idOf(rate)));
    expect(own.length).toBeGreaterThan(0);
    const { desk, changes } = writeField(doubted, { questionId: idOf(rate), field: 'explanation', text: '示例：系统停用' });
    expect(changes[0]).toMatchObject({ field: 'explanation', explains: own.map(({ key }) => key) });
    expect(said(desk, idOf(rate)).every(([, isExplained]) => isExplained)).toBe(true);
    const later = checkDesk(writeField(desk, { questionId: partOf(2), field: 'denominator', text: '600' }).desk);
    expect(said(later, idOf(rate)).some(([, isExplained]) => !isExplained)).toBe(true);
    expect(said(explainsToo(later, idOf(rate)).desk, idOf(rate)).every(([, isExplained]) => isExplained)).toBe(true);
  });
});

describe('what the server says', () => {
  test('later is taken, earlier is not, and what is typed and not yet saved stays', () => {
    const typed = writeField(deskWith(told(idOf(rate), { value: '90' }, { version: 3 })), { questionId: idOf(rate), field: 'note', text: '注' });
    const older = takeSaved(typed.desk, [told(idOf(rate), { value: '80' }, { version: 2 })], typed.changes);
    expect(textAt(older, idOf(rate), 'value')).toBe('90');
    const newer = takeSaved(typed.desk, [told(idOf(rate), { value: '91' }, { version: 4 })], typed.changes);
    expect([textAt(newer, idOf(rate), 'value'), textAt(newer, idOf(rate), 'note')]).toEqual(['91', '注']);
  });

  test('and only it can see is told as long as the answers stay', () => {
    const finding = { key: 'hidden', code: 'swing', severity: 'doubt' as const, message: '与某数不符。', at: [{ questionId: idOf(rate), field: 'value' as const }], isExplained: false, isOverridden: false };
    const desk = openDesk({ plans: sheetPlans(form, 2025), lastYear: new Map(), ground, server: { answers: [told(idOf(rate), { value: '90' })], findings: [finding], isOpen: true } });
    expect(said(desk, idOf(rate))).toEqual([['swing', false]]);
    expect(said(writeField(desk, { questionId: idOf(rate), field: 'value', text: '91' }).desk, idOf(rate))).toEqual([]);
  });

  test('two texts in one cell: both are there until one is chosen, by who saw both', () => {
    const desk = deskWith(told(idOf(rate), { value: '90' }, { conflicts: [{ field: 'value', other: '92', by: '李强', at: '' }] }));
    expect(marksOf(desk, figuresOf(desk)).get(idOf(rate))).toMatchObject({ cells: { value: 'conflict' }, state: '≠ 两人不同' });
    const chosen = settleConflict(desk, { questionId: idOf(rate), field: 'value', text: '92' });
    expect(chosen.changes).toEqual([{ questionId: idOf(rate), field: 'value', seen: '90', text: '92', seenConflicts: ['92'] }]);
    expect([answerTo(chosen.desk.answers, idOf(rate)).texts.value, answerTo(chosen.desk.answers, idOf(rate)).conflicts]).toEqual(['92', []]);
  });
});

test('what a closed page left is laid over the form', () => {
  const desk = layKept(deskWith(), [{ questionId: idOf(rate), field: 'value', seen: '', text: '93.6' }]);
  expect([textAt(desk, idOf(rate), 'value'), desk.grids.figures?.changes]).toEqual(['93.6', []]);
});

test('a whole column is pasted and handed over in one', () => {
  const desk = deskWith();
  const { row = 0, column = 0 } = placeOf(desk, idOf(rate), 'numerator') ?? {};
  const { changes } = actOn(actOn(desk, 'figures', { kind: 'select', from: { row, column } }).desk, 'figures', { kind: 'paste', texts: [['1', '2'], ['3', '4']] });
  expect(changes.map(({ field, text }) => [field, text])).toEqual([['numerator', '1'], ['denominator', '2'], ['numerator', '3'], ['denominator', '4']]);
});
