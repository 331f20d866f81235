/** A round of the example district as the awkward cases meet it: opened, with what a unit types and what it is told. */
import type { AnswerTexts } from '#collection';
import { findForm, type StoredForm } from '#storage';
import { openPlayedDoor, type DemoDoor } from '../../src/actions/testing/demo-door.ts';
import { runAction } from '../../src/actions/running/run-action.ts';
import { actions } from '../../src/actions/action-list.ts';
import { errorOf } from '../../src/actions/testing/test-door.ts';

/** What checks say of a form. */
type Finding = { readonly key: string; readonly code: string; readonly severity: string; readonly message: string; readonly isExplained: boolean; readonly at: readonly { readonly questionId: string }[] };

/** A form as its unit sees it, as far as the cases look. */
export type SeenForm = {
  readonly formId: string; readonly cycleVersion: number; readonly state: string; readonly stateWord: string; readonly dueWord: string; readonly inCharge: string; readonly progress: Readonly<Record<string, number>>; readonly findings: readonly Finding[];
  readonly items: readonly { readonly indicatorId: string; readonly name: string; readonly unit: string; readonly answer: string; readonly definition: string; readonly definitionVersion: string; readonly quoteWord: string | null; readonly period: { readonly kind: string; readonly start: string; readonly end: string }; readonly questions: readonly { readonly questionId: string; readonly name: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly lastYear: string | null }[] }[];
  readonly answers: readonly { readonly questionId: string; readonly texts: AnswerTexts }[]; readonly remarks: readonly { readonly remarkId: string; readonly text: string }[];
};

export const people = { bureau: 'shili-tongji', head: 'shili-tongji-fuzeren', office: 'shili-bangongshi', health: 'shili-weijianju', healthLeader: 'shili-weijianju-lingdao', education: 'shili-jiaoyuju-xin', census: 'shili-tongjiju', women: 'shili-fulian' } as const;

const days = { opensOn: '2026-11-01', dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' };

/** What the cases do in the district. */
export type AwkwardDistrict = {
  readonly door: DemoDoor;
  readonly regionId: string;
  readonly told: <Output>(login: string, name: string, input: object) => Promise<Output>;
  /** How the answer is called: done, forbidden, refused with its code. */
  readonly ask: (login: string, name: string, input: object) => Promise<string>;
  /** The same on another day. */
  readonly askOn: (day: string, login: string, name: string, input: object) => Promise<string>;
  readonly openRound: (more?: object) => Promise<string>;
  readonly formIn: (login: string, roundId: string) => Promise<SeenForm>;
  readonly storedIn: (login: string, roundId: string) => Promise<StoredForm>;
  /** Types answers over whatever stands there, as who saw it; gives the form afterwards. */
  readonly type: (login: string, roundId: string, answers: Readonly<Record<string, AnswerTexts>>, explains?: readonly string[]) => Promise<SeenForm>;
  /** Answers what is open by a reason, explains what is doubted. */
  readonly fillRest: (login: string, roundId: string) => Promise<SeenForm>;
  readonly step: (login: string, name: string, form: Pick<SeenForm, 'formId' | 'cycleVersion'>, more?: object) => Promise<string>;
};

/** The id of a question. */
export const questionOf = (indicatorId: string, group = '', subUnit = ''): string => `${indicatorId}|${group}|${subUnit}`;

/** What is said about some questions: code and class. */
export const saidOf = ({ findings }: SeenForm, ...ids: readonly string[]): readonly string[] => findings.filter(({ at }) => at.some(({ questionId }) => ids.includes(questionId))).map(({ code, severity }) => `${severity} ${code}`);

/** The sentence of a finding, '' where there is none. */
export const sentenceOf = ({ findings }: SeenForm, code: string, id: string): string => findings.find((one) => one.code === code && one.at.some(({ questionId }) => questionId === id))?.message ?? '';

/** The example district, played. */
export async function openAwkwardDistrict(): Promise<AwkwardDistrict> {
  const door = await openPlayedDoor();
  const regionId = door.played.districtId;
  const told: AwkwardDistrict['told'] = async (login, name, input) => door.told(login, name, { regionId, ...input });
  const ask: AwkwardDistrict['ask'] = async (login, name, input) => errorOf(await door.ask(login, name, { regionId, ...input }));
  const formIdIn = async (login: string, roundId: string): Promise<string> => (await told<{ forms: readonly { formId: string }[] }>(login, 'forms.list-forms', { roundId })).forms[0]?.formId ?? '';
  const formIn: AwkwardDistrict['formIn'] = async (login, roundId) => told<SeenForm>(login, 'forms.get-form', { formId: await formIdIn(login, roundId) });
  const type: AwkwardDistrict['type'] = async (login, roundId, answers, explains) => {
    const before = await formIn(login, roundId);
    const changes = Object.entries(answers).map(([questionId, texts]) => {
      const seen = before.answers.find((one) => one.questionId === questionId)?.texts ?? {};
      return { questionId, seen, texts: { ...Object.fromEntries(Object.keys(seen).map((field) => [field, ''])), ...texts }, ...(explains ? { explains } : {}) };
    });
    if (changes.length > 0) await told(login, 'forms.save-answers', { formId: before.formId, changes });
    return formIn(login, roundId);
  };
  const openRound: AwkwardDistrict['openRound'] = async (more = {}) => {
    const { roundId } = await told<{ roundId: string }>(people.bureau, 'rounds.add-round', { reportingYear: 2025, title: '2025年度填报（示例）', ...days, ...more });
    await told(people.bureau, 'rounds.open-round', { roundId, revision: 1, despiteGaps: true });
    return roundId;
  };
  const fillRest: AwkwardDistrict['fillRest'] = async (login, roundId) => {
    const form = await formIn(login, roundId);
    const filled = new Set(form.answers.filter(({ texts }) => Object.keys(texts).length > 0).map(({ questionId }) => questionId));
    const open = form.items.flatMap((item) => item.questions.filter(({ questionId }) => !filled.has(questionId)).map(({ questionId }) => [questionId, item.answer === 'judgement' ? { level: '有改善', evidence: '工作总结' } : item.answer === 'yes-no' ? { happened: '否' } : { missing: '未收集', missingNote: '部门没有统计' }] as const));
    const { findings, answers } = await type(login, roundId, Object.fromEntries(open));
    const doubts = Map.groupBy(findings.filter(({ severity, isExplained }) => severity === 'doubt' && !isExplained), ({ at }) => at[0]?.questionId ?? '');
    for (const [questionId, of] of doubts) await type(login, roundId, { [questionId]: { ...answers.find((one) => one.questionId === questionId)?.texts, explanation: '已核实' } }, of.map(({ key }) => key));
    return formIn(login, roundId);
  };
  return {
    door, regionId, told, ask, openRound, formIn, type, fillRest,
    askOn: async (day, login, name, input) => errorOf(await runAction(actions, { name, input: { regionId, ...input }, caller: await door.caller(login), key: null }, { ...door.surroundings, today: () => day, now: () => `${day}T01:00:00.000Z` })),
    storedIn: async (login, roundId) => {
      const stored = await findForm(door.store.connection, regionId, await formIdIn(login, roundId));
      if (!stored) throw new Error('no form');
      return stored;
    },
    step: async (login, name, { formId, cycleVersion }, more = {}) => ask(login, `forms.${name}`, { forms: [{ formId, cycleVersion }], ...more }),
  };
}
