import { afterAll, beforeAll, expect, test } from 'vitest';
import { passOnDueForms } from './pass-on-due-forms.ts';
import { openPlayedDoor, type DemoDoor } from '../testing/demo-door.ts';
import { errorOf } from '../testing/test-door.ts';

type Listed = { readonly forms: readonly { readonly formId: string; readonly unitId: string; readonly unit: string; readonly state: string; readonly cycleVersion: number }[] };

const [bureau, office] = ['shili-tongji', 'shili-bangongshi'];
let door: DemoDoor;
let regionId: string;
let roundId: string;
const told = <Output>(login: string, name: string, input: object): Promise<Output> => door.told<Output>(login, name, { regionId, ...input });
const forms = async (login = bureau): Promise<Listed['forms']> => (await told<Listed>(login, 'forms.list-forms', { roundId })).forms;
const unitNamed = async (name: string): Promise<{ readonly unitId: string; readonly version: number }> => {
  const { units } = await told<{ units: readonly { unitId: string; version: number; name: { zh: string } }[] }>(office, 'units.list-units', {});
  const unit = units.find((one) => one.name.zh === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return { unitId: unit.unitId, version: unit.version };
};

beforeAll(async () => {
  door = await openPlayedDoor();
  regionId = (await door.caller(bureau)).roles[0]?.regionId ?? '';
  ({ roundId } = await told<{ roundId: string }>(bureau, 'rounds.add-round', { reportingYear: 2025, title: '2025年度填报（示例）', opensOn: '2026-11-01', dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' }));
  await told(bureau, 'rounds.open-round', { roundId, revision: 1, despiteGaps: true });
}, 120_000);
afterAll(() => door.close());

test('units merge: the form goes with its answers and state, its old people see it no more, the new ones go on', async () => {
  const form = (await forms('shili-shuiliju'))[0];
  const { items } = await told<{ items: readonly { indicatorId: string; questions: readonly { questionId: string }[] }[] }>('shili-shuiliju', 'forms.get-form', { formId: form?.formId });
  const questionId = items[0]?.questions[0]?.questionId ?? '';
  await told('shili-shuiliju', 'forms.save-answers', { formId: form?.formId, changes: [{ questionId, texts: { value: '97' } }] });
  await told(bureau, 'rounds.set-duties', { duties: [{ indicatorId: items[0]?.indicatorId, unitId: form?.unitId }] });
  const merged = await told<{ formsPassedOn: number }>(office, 'units.merge-units', { units: [await unitNamed('示例区水利局')], into: await unitNamed('示例区农业农村局'), on: '2026-11-20', note: '机构改革' });
  expect(merged.formsPassedOn).toBe(1);
  expect([errorOf(await door.ask('shili-shuiliju', 'forms.list-forms', { regionId, roundId })), (await forms('shili-nongyeju')).map(({ unit }) => unit)]).toEqual(['forbidden', ['示例区农业农村局', '示例区农业农村局']]);
  const gone = { regionId, formId: form?.formId, changes: [{ questionId, seen: { value: '97' }, texts: { value: '98' } }] };
  expect([errorOf(await door.ask('shili-shuiliju', 'forms.save-answers', gone)), errorOf(await door.ask('shili-nongyeju', 'forms.save-answers', gone))]).toEqual(['forbidden', 'done']);
  const { duties } = await told<{ duties: readonly { indicatorId: string; unit: string; validFrom: string }[] }>(bureau, 'rounds.list-duties', {});
  expect(duties.find(({ indicatorId }) => indicatorId === items[0]?.indicatorId)).toMatchObject({ unit: '示例区农业农村局', validFrom: '2026-11-22' });
});

test('what is asked more while a round is on is added to forms that are still open; what another unit has in hand stays there', async () => {
  const update = () => told<{ added: number; newForms: number; elsewhere: readonly { name: string; askedOf: string; nowOf: string }[] }>(bureau, 'rounds.update-forms', { roundId });
  expect(await update()).toMatchObject({ added: 0, newForms: 0, elsewhere: [] });
  const { unitId: federation } = await unitNamed('示例区妇联');
  const { nobody } = await told<{ nobody: readonly { indicatorId: string }[] }>(bureau, 'rounds.preview-round', { roundId });
  await told(bureau, 'rounds.set-duties', { duties: [...nobody.slice(0, 2).map(({ indicatorId }) => indicatorId), 'maternal-mortality-rate'].map((indicatorId) => ({ indicatorId, unitId: federation })) });
  expect(await update()).toMatchObject({ newForms: 0, elsewhere: [{ name: '孕产妇死亡率', askedOf: '示例区卫生健康局', nowOf: '示例区妇联' }] });
  expect(await update()).toMatchObject({ added: 0 });
});

test('a merger that lies ahead takes the forms on its day, once, with a line in the audit', async () => {
  const merged = await told<{ formsPassedOn: number }>(office, 'units.merge-units', { units: [await unitNamed('示例区残联')], into: await unitNamed('示例区民政局'), on: '2026-12-01', note: '机构改革' });
  expect(merged.formsPassedOn).toBe(0);
  const on = (day: string): Promise<number> => passOnDueForms({ ...door.surroundings, today: () => day, now: () => `${day}T00:30:00.000Z` });
  expect([await on('2026-11-30'), await on('2026-12-01'), await on('2026-12-01')]).toEqual([0, 1, 0]);
  const [line] = await door.store.connection.selectFrom('audit_lines').select(['sentence', 'person_name']).where('region_id', '=', regionId).orderBy('number', 'desc').limit(1).execute();
  expect(line).toEqual({ sentence: '单位合并（更替）之日已到，填报表转到“示例区民政局”', person_name: '办公室干事甲（示例）' });
});
