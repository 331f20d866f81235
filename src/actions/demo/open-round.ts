import { questionIdOf, type AnswerTexts } from '#collection';
import { shiftedDay } from '../versions/neighbouring-day.ts';
import type { DemoImport } from './figure-imports.ts';
import type { Scene } from './scene.ts';

type Question = { readonly questionId: string };
type SeenForm = {
  readonly formId: string; readonly cycleVersion: number;
  readonly items: readonly { readonly answer: 'figure' | 'yes-no' | 'judgement'; readonly questions: readonly Question[] }[];
  readonly findings: readonly { readonly key: string; readonly severity: 'error' | 'doubt'; readonly at: readonly Question[] }[];
};

const [bureau, head] = ['shili-tongji', 'shili-tongji-fuzeren'];

/** How far units have come, by the middle of their logins. Who is not named has not begun. */
const standings = {
  begun: ['weijianju'], handedIn: ['sifaju'], signed: ['minzhengju', 'fulian'], returned: ['gonganju'], approved: ['rensheju', 'fayuan'], locked: ['tongjiju'],
} as const;

/** Of the figures as a unit would type them: the counts where they are known, else the value. */
function textsOf({ content }: DemoImport['figures'][number]): AnswerTexts | null {
  if (content.kind !== 'figure') return null;
  return content.numerator === null || content.denominator === null ? { value: content.text } : { numerator: String(content.numerator), denominator: String(content.denominator) };
}

const withoutFigure = (answer: SeenForm['items'][number]['answer']): AnswerTexts =>
  (answer === 'figure' ? { missing: '未收集', missingNote: '示例：本单位没有这项统计' } : answer === 'judgement' ? { level: '有改善', evidence: '示例：年度工作总结' } : { happened: '否' });

/** Types a form: what the year's figures say, else why there is none; what cannot be right is left out, what is doubtful explained. `share`: how much of it. */
async function fill(scene: Scene, regionId: string, roundId: string, login: string, known: ReadonlyMap<string, AnswerTexts>, share: number): Promise<SeenForm> {
  const { forms } = await scene.by<{ forms: readonly { readonly formId: string }[] }>(login, 'forms.list-forms', { regionId, roundId });
  const formId = forms[0]?.formId ?? '';
  const seen = (): Promise<SeenForm> => scene.by<SeenForm>(login, 'forms.get-form', { regionId, formId });
  const save = (changes: readonly object[]): Promise<unknown> => (changes.length === 0 ? Promise.resolve() : scene.by(login, 'forms.save-answers', { regionId, formId, changes }));
  const questions = (await seen()).items.flatMap(({ answer, questions: of }) => of.map(({ questionId }) => ({ questionId, answer })));
  await save(questions.slice(0, Math.ceil(share * questions.length)).map(({ questionId, answer }) => ({ questionId, texts: known.get(questionId) ?? withoutFigure(answer) })));
  if (share < 1) return seen();
  const wrong = new Set((await seen()).findings.filter(({ severity }) => severity === 'error').flatMap(({ at }) => at.map(({ questionId }) => questionId)));
  await save([...wrong].map((questionId) => ({ questionId, seen: known.get(questionId) ?? {}, texts: { ...Object.fromEntries(Object.keys(known.get(questionId) ?? {}).map((field) => [field, ''])), ...withoutFigure('figure') } })));
  const doubts = Map.groupBy((await seen()).findings.filter(({ severity }) => severity === 'doubt'), ({ at }) => at[0]?.questionId ?? '');
  await save([...doubts].map(([questionId, of]) => ({ questionId, texts: { explanation: '示例：已与业务科室核对，数据无误' }, explains: of.map(({ key }) => key) })));
  return seen();
}

/**
 * A round that is under way on the day of the demo: arranged and opened by the bureau two weeks before, every unit somewhere in the middle. Figures are those of the example's last year.
 *
 * @example await openDemoRound(scene, districtId, '2026-11-22', imports)
 */
export async function openDemoRound(scene: Scene, regionId: string, today: string, imports: readonly DemoImport[]): Promise<void> {
  const figures = imports.flatMap((one) => one.figures);
  const year = Math.max(...figures.map((figure) => figure.year));
  const known = new Map(figures.filter((figure) => figure.year === year).flatMap((figure) => {
    const texts = textsOf(figure);
    return texts === null ? [] : [[questionIdOf(figure.indicatorId, figure.groups, figure.subUnit), texts] as const];
  }));
  scene.on(shiftedDay(today, -14));
  const { roundId, revision } = await scene.by<{ roundId: string; revision: number }>(bureau, 'rounds.add-round', {
    regionId, reportingYear: year, title: `${String(year)}年度妇女儿童发展规划监测数据填报（示例）`, opensOn: shiftedDay(today, -14), dueOn: shiftedDay(today, 10), lateUntil: shiftedDay(today, 25), viewUntil: shiftedDay(today, 120),
    header: { number: '示统综1表', issuedBy: '示例区统计局', approval: '示统制〔示例〕1号', validUntil: shiftedDay(today, 120) }, note: '示例：数据均为虚构。有问题请与统计局联系。',
  });
  await scene.by(bureau, 'rounds.open-round', { regionId, roundId, revision, despiteGaps: true });
  scene.on(shiftedDay(today, -9));
  const loginOf = (unit: string): string => `shili-${unit}`;
  for (const unit of standings.begun) await fill(scene, regionId, roundId, loginOf(unit), known, 0.5);
  for (const unit of [...standings.handedIn, ...standings.signed, ...standings.returned, ...standings.approved, ...standings.locked]) {
    const [reporter, leader] = [loginOf(unit), `${loginOf(unit)}-lingdao`];
    const { formId, cycleVersion, items } = await fill(scene, regionId, roundId, reporter, known, 1);
    let version = cycleVersion;
    const step = async (login: string, name: string, more: object = {}): Promise<void> => {
      const { forms } = await scene.by<{ forms: readonly { readonly cycleVersion: number }[] }>(login, `forms.${name}`, { regionId, forms: [{ formId, cycleVersion: version }], ...more });
      version = forms[0]?.cycleVersion ?? version;
    };
    const has = (standing: keyof typeof standings): boolean => (standings[standing] as readonly string[]).includes(unit);
    await step(reporter, 'submit-forms');
    if (has('handedIn')) continue;
    await step(leader, 'sign-forms');
    if (has('returned')) await step(bureau, 'return-forms', { reason: '示例：请核对标出的数', remarks: [{ formId, questionId: items[0]?.questions[0]?.questionId, text: '示例：请附与上年相比变化的原因' }] });
    if (has('approved') || has('locked')) await step(bureau, 'approve-forms');
    if (has('locked')) await step(head, 'lock-forms');
  }
}
