import type { Run } from '#documents';
import { joinRuns, plainText, say } from '../figures/say.ts';
import type { Subject } from '../ground/subject.ts';

/** Plans with their indicators, to tell by which plan an indicator of the same name is set. */
export type PlansTold = readonly { readonly plan: { readonly subject: 'women' | 'children' | null }; readonly domains: readonly { readonly subjects: readonly Subject[] }[] }[];

const planNames = { women: '妇女规划', children: '儿童规划' } as const;

/** A name in quotation marks; marks within it become single ones. */
export const quoted = (name: readonly Run[]): readonly Run[] => say`“${name.map((run) => ('text' in run ? { ...run, text: run.text.replaceAll('“', '‘').replaceAll('”', '’') } : run))}”`;

/**
 * Names as they stand in a list: one that holds a comma itself (not in brackets) is quoted, lest it read as two.
 *
 * @example inList([say`溺水、跌落发生率`, say`近视率`]).map(plainText) // ['“溺水、跌落发生率”', '近视率']
 */
export const inList = (names: readonly (readonly Run[])[]): readonly (readonly Run[])[] => (names.length < 2 ? names : names.map((name) => (!/^“[^”]*”$/.test(plainText(name)) && /[、，]/.test(plainText(name).replaceAll(/（[^（）]*）/g, '')) ? quoted(name) : name)));

/** Names with 、 between them, none between quotation marks. @example enumerated([say`“甲”`, say`“乙”`]) // “甲”“乙” */
export const enumerated = (names: readonly (readonly Run[])[]): readonly Run[] =>
  names.flatMap((name, at) => (at === 0 || (plainText(names[at - 1] ?? []).endsWith('”') && plainText(name).startsWith('“')) ? name : joinRuns([[], name], '、')));

/**
 * Of which plan an indicator is, where another of the same list has its name: 妇女规划. '' where the name is the only one, or the plans cannot tell.
 *
 * @example planNameAmong(subject, subjects, ground.plans) // '妇女规划'
 */
export function planNameAmong(subject: Subject, subjects: readonly Subject[], plans: PlansTold): string {
  const isTwice = subjects.some((other) => other !== subject && plainText(other.name) === plainText(subject.name));
  const own = isTwice ? plans.find(({ domains }) => domains.some((domain) => domain.subjects.includes(subject))) : undefined;
  return own === undefined || own.plan.subject === null ? '' : planNames[own.plan.subject];
}

/** Whether an indicator goes by the words of the plan, which stand in quotation marks. */
export const isPromise = ({ name, main: { kind, quote } }: Subject): boolean => kind === 'qualitative' || plainText(name) === quote;

/** The names of some indicators for a list, told apart by their plan where two have the same. @example namesInList(subjects, ground.plans) */
export const namesInList = (subjects: readonly Subject[], plans: PlansTold = []): readonly (readonly Run[])[] => inList(subjects.map((subject) => {
  const plan = planNameAmong(subject, subjects, plans);
  const name = isPromise(subject) ? quoted(subject.name) : subject.name;
  return plan === '' ? name : say`${name}（${plan}）`;
}));
