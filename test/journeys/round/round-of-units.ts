import { demoUnits } from '../../../src/actions/demo/units.ts';
import type { WebPerson } from '../two-districts/web-person.ts';
import type { District } from './open-district.ts';

/** A unit of the round: its form, and the logins of its two people. */
export type RoundUnit = { readonly name: string; readonly unitId: string; readonly formId: string; readonly login: string };
export type Round = { readonly roundId: string; readonly units: readonly RoundUnit[] };

export const [bureau, head, office, security, keeper, auditor] = ['shili-tongji', 'shili-tongji-fuzeren', 'shili-bangongshi', 'shili-anquan', 'shili-xitong', 'shili-shenji'] as const;

type Preview = { readonly nobody: readonly { readonly indicatorId: string }[]; readonly units: readonly { readonly unitId: string; readonly items: readonly { readonly indicatorId: string }[] }[] };
type Units = { readonly units: readonly { readonly unitId: string; readonly name: { readonly zh: string } }[] };

/** Units that are called otherwise today, and reporters who came later. */
const loginOf: Readonly<Record<string, string>> = { 示例区城市管理综合执法局: 'shili-chengguanju', 示例区气象局: 'shili-qixiangju', 示例区教育局: 'shili-jiaoyuju-xin', ...Object.fromEntries(demoUnits.filter(({ name }) => name !== '教育局').map(({ name, login }) => [`示例区${name}`, `shili-${login}`])) };

/** The leader of a unit. */
export const leaderOf = ({ login }: Pick<RoundUnit, 'login'>): string => `${login.replace(/-xin$/, '')}-lingdao`;

/** A unit comes in place of the one that a reform dissolved, with a reporter and a leader who sign in for the first time. */
export async function foundUnit({ regionId, who, comes }: District): Promise<void> {
  const { unitId } = await (await who(office)).post<{ unitId: string }>('units.add-unit', { regionId, name: '示例区气象局', shortName: '气象局', kind: 'government', validFrom: '2027-01-01' });
  for (const [login, name, role] of [['shili-qixiangju', '气象局填报人（示例）', 'unit-reporter'], ['shili-qixiangju-lingdao', '气象局分管领导（示例）', 'unit-leader']] as const) {
    const added = await (await who(keeper)).post<{ personId: string; firstPassword: string }>('accounts.add-person', { regionId, name, login });
    await (await who(security)).post('accounts.grant-role', { regionId, personId: added.personId, role, unitId, validFrom: '2027-01-01', reason: '示例：新设单位' });
    await comes({ login, name, firstPassword: added.firstPassword });
  }
}

/** Every unit gets something to report: what nobody is asked for goes to those who have nothing yet, then what units with much have over. */
async function spreadDuties(person: WebPerson, regionId: string, roundId: string): Promise<void> {
  const { nobody, units } = await person.get<Preview>('rounds.preview-round', { regionId, roundId });
  const all = (await person.get<Units>('units.list-units', { regionId })).units;
  const idle = all.filter(({ unitId }) => !units.some((one) => one.unitId === unitId));
  const over = units.flatMap(({ items }) => items.slice(8)).toReversed();
  const few = all.filter(({ unitId }) => (units.find((one) => one.unitId === unitId)?.items.length ?? 0) < 4);
  const duties = [...nobody, ...over].map(({ indicatorId }, at) => ({ indicatorId, unitId: (at < idle.length ? idle[at] : few[at % few.length])?.unitId ?? null }));
  await person.post('rounds.set-duties', { regionId, duties: duties.slice(0, 150), reason: '年度填报分工' });
}

/** The bureau arranges a round of thirty-five units and opens it. */
export async function openRound({ regionId, who }: District): Promise<Round> {
  const statistician = await who(bureau);
  const { roundId } = await statistician.post<{ roundId: string }>('rounds.add-round', {
    regionId, reportingYear: 2026, title: '2026年度填报（示例）', opensOn: '2027-03-01', dueOn: '2027-03-31', lateUntil: '2027-04-10', viewUntil: '2027-12-31',
    parts: { breakdowns: ['sex', 'area', 'sex-of-newborn'], subUnits: { 乡镇街道: ['东城街道', '西河街道', '南山镇', '北原镇'] } },
  });
  await spreadDuties(statistician, regionId, roundId);
  await statistician.post('rounds.open-round', { regionId, roundId, revision: 1 });
  const { forms } = await statistician.get<{ forms: readonly { formId: string; unitId: string; unit: string }[] }>('forms.list-forms', { regionId, roundId });
  const order = Object.values(loginOf);
  const units = forms.map(({ formId, unitId, unit }) => ({ name: unit, unitId, formId, login: loginOf[unit] ?? '' }));
  return { roundId, units: units.toSorted((one, other) => order.indexOf(one.login) - order.indexOf(other.login)) };
}
