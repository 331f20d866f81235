import type { CallError, Called } from './call-server.ts';
import { namedKindOf, type FieldOption, type NamedKind } from './field-option.ts';

type Input = Readonly<Record<string, unknown>>;
/** Asks the same server a question of the list. */
type Ask = (name: string, input: Input) => Promise<Called>;

type Candidate = { readonly id: string; readonly words: string };
type Found = { readonly id: string } | CallError;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const most = 20;

const one = (found: readonly Candidate[], near: readonly Candidate[], { what, typed, field }: { readonly what: string; readonly typed: string; readonly field: string }): Found => {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const candidates = (found.length > 0 ? found : near).slice(0, most);
  return {
    error: 'refused', reason: found.length > 0 ? 'ambiguous-name' : 'not-found', message: found.length > 0 ? `有 ${String(found.length)} 个${what}都叫“${typed}”，请用编号。` : `没有找到${what}“${typed}”。`,
    reasons: candidates.map(({ id, words }) => ({ code: 'candidate', message: `${words}（${id}）`, place: field })),
  };
};

type ListedRegion = { readonly regionId: string; readonly code: string | null; readonly name: { readonly zh: string }; readonly parentRegionId: string | null };

async function regionNamed(typed: string, field: string, ask: Ask): Promise<Found> {
  const called = await ask('regions.list-regions', {});
  if ('error' in called) return called;
  const { regions } = ('output' in called ? called.output : { regions: [] }) as { readonly regions: readonly ListedRegion[] };
  const above = ({ parentRegionId }: ListedRegion): string => regions.find(({ regionId }) => regionId === parentRegionId)?.name.zh ?? '';
  const candidate = (region: ListedRegion): Candidate => ({ id: region.regionId, words: [region.code ?? '', above(region), region.name.zh].filter(Boolean).join(' ') });
  const found = regions.filter(({ code, name }) => code === typed || name.zh === typed);
  return one(found.map(candidate), regions.filter(({ name }) => name.zh.includes(typed)).map(candidate), { what: '地区', typed, field });
}

type FoundUnits = { readonly certain: boolean; readonly matches: readonly { readonly unit: { readonly unitId: string; readonly name: { readonly zh: string } }; readonly by: string }[] };

async function unitNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  if (typeof regionId !== 'string') return { error: 'refused', reason: 'region-needed', message: `要用名称指单位“${typed}”，须同时用 --region-id 说明是哪个地区的。` };
  const called = await ask('units.find-unit', { regionId, name: typed });
  if ('error' in called) return called;
  const { certain, matches } = ('output' in called ? called.output : { certain: false, matches: [] }) as FoundUnits;
  const candidates = matches.map(({ unit, by }) => ({ id: unit.unitId, words: unit.name.zh === by ? by : `${unit.name.zh}，即“${by}”` }));
  return one(certain || candidates.length > 1 ? candidates : [], candidates, { what: '单位', typed, field });
}

type ListedPerson = { readonly personId: string; readonly name: string; readonly login: string };

async function personNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  const inRegion = typeof regionId === 'string' ? await ask('accounts.list-people', { regionId, words: typed }) : null;
  /* Somebody who holds no role in the region yet is found in the whole list only, by those who may see it. */
  const everywhere = await ask('accounts.list-people', { words: typed });
  const called = 'error' in everywhere && inRegion !== null ? inRegion : everywhere;
  if ('error' in called) return called;
  const { people } = ('output' in called ? called.output : { people: [] }) as { readonly people: readonly ListedPerson[] };
  const candidate = ({ personId, name, login }: ListedPerson): Candidate => ({ id: personId, words: `${name}，登录名 ${login}` });
  const sameLogin = people.filter(({ login }) => login.toLowerCase() === typed.toLowerCase());
  return one((sameLogin.length > 0 ? sameLogin : people.filter(({ name }) => name === typed)).map(candidate), people.map(candidate), { what: '人员', typed, field });
}

type ListedPlan = { readonly planId: string; readonly title: { readonly zh: string } };

async function planNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  if (typeof regionId !== 'string') return { error: 'refused', reason: 'region-needed', message: `要用名称指规划“${typed}”，须同时用 --region-id 说明是哪个地区的。` };
  const called = await ask('plan.list-plans', { regionId });
  if ('error' in called) return called;
  const { plans } = ('output' in called ? called.output : { plans: [] }) as { readonly plans: readonly ListedPlan[] };
  const candidate = ({ planId, title }: ListedPlan): Candidate => ({ id: planId, words: title.zh });
  const exact = plans.filter(({ title }) => title.zh === typed);
  return one((exact.length > 0 ? exact : plans.filter(({ title }) => title.zh.includes(typed))).map(candidate), plans.map(candidate), { what: '规划', typed, field });
}

type ListedRound = { readonly roundId: string; readonly title: string; readonly reportingYear: number; readonly kindWord: string };

async function roundNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  if (typeof regionId !== 'string') return { error: 'refused', reason: 'region-needed', message: `要用年度或名称指填报轮次“${typed}”，须同时用 --region-id 说明是哪个地区的。` };
  const called = await ask('rounds.list-rounds', { regionId });
  if ('error' in called) return called;
  const { rounds } = ('output' in called ? called.output : { rounds: [] }) as { readonly rounds: readonly ListedRound[] };
  const candidate = ({ roundId, title, kindWord }: ListedRound): Candidate => ({ id: roundId, words: `${title}（${kindWord}）` });
  const year = typed.replace(/年度?$/u, '');
  const ofYear = rounds.filter(({ reportingYear, kindWord }) => String(reportingYear) === year && kindWord === '年度填报');
  const exact = rounds.filter(({ title }) => title === typed);
  return one((exact.length > 0 ? exact : ofYear.length > 0 ? ofYear : rounds.filter(({ title }) => title.includes(typed))).map(candidate), rounds.map(candidate), { what: '填报轮次', typed, field });
}

type ListedForm = { readonly formId: string; readonly unit: string; readonly round: string; readonly reportingYear: number };

/** A form is known by its unit; where a unit has several, that of the latest year is meant. */
async function formNamed(typed: string, field: string, regionId: unknown, ask: Ask): Promise<Found> {
  if (typeof regionId !== 'string') return { error: 'refused', reason: 'region-needed', message: `要用单位名称指填报表“${typed}”，须同时用 --region-id 说明是哪个地区的。` };
  const called = await ask('forms.list-forms', { regionId });
  if ('error' in called) return called;
  const { forms } = ('output' in called ? called.output : { forms: [] }) as { readonly forms: readonly ListedForm[] };
  const candidate = ({ formId, unit, round }: ListedForm): Candidate => ({ id: formId, words: `${unit}，${round}` });
  const exact = forms.filter(({ unit }) => unit === typed);
  const meant = exact.length > 0 ? exact : forms.filter(({ unit }) => unit.includes(typed));
  const latest = Math.max(...meant.map(({ reportingYear }) => reportingYear));
  return one(meant.filter(({ reportingYear }) => reportingYear === latest).map(candidate), forms.map(candidate), { what: '填报表', typed, field });
}

/** Regions first: all else is looked for in the region that was meant. */
const order: readonly NamedKind[] = ['region', 'unit', 'person', 'plan', 'round', 'form'];

/**
 * Replaces the names and codes of regions, the names of units, the logins and names of people, the titles of plans or a part of them, the years of rounds, the units of forms by their numbers, as the server knows them today. More than one that is meant, or none, is a
 * refusal with those that might be meant. Only what was typed as an option is looked at: a whole input says what it means.
 *
 * @example await namedThings({ regionId: '999901' }, {}, fields, ask) // { input: { regionId: '0197…' } }
 */
export async function namedThings(typed: Input, whole: Input, fields: readonly FieldOption[], ask: Ask): Promise<{ readonly input: Input } | CallError> {
  const input: Record<string, unknown> = { ...typed };
  const inRegion = (): unknown => input['regionId'] ?? whole['regionId'];
  const finders = {
    region: async (name: string, field: string): Promise<Found> => regionNamed(name, field, ask),
    unit: async (name: string, field: string): Promise<Found> => unitNamed(name, field, inRegion(), ask),
    person: async (name: string, field: string): Promise<Found> => personNamed(name, field, inRegion(), ask),
    plan: async (name: string, field: string): Promise<Found> => planNamed(name, field, inRegion(), ask),
    round: async (name: string, field: string): Promise<Found> => roundNamed(name, field, inRegion(), ask),
    form: async (name: string, field: string): Promise<Found> => formNamed(name, field, inRegion(), ask),
  };
  const named = order.flatMap((kind) => fields.filter((one) => one.field in typed && namedKindOf(one) === kind).map(({ field }) => ({ field, finder: finders[kind] })));
  for (const { field, finder } of named) {
    const value = input[field];
    const found: unknown[] = [];
    for (const part of Array.isArray(value) ? value as readonly unknown[] : [value]) {
      if (typeof part !== 'string' || uuid.test(part)) {
        found.push(part);
        continue;
      }
      const thing = await finder(part, field);
      if ('error' in thing) return thing;
      found.push(thing.id);
    }
    input[field] = Array.isArray(value) ? found : found[0];
  }
  return { input };
}
