import { z } from 'zod';
import { holdsOn } from '#kernel';
import { addHoldings, lockedPeopleByLogin, noteRolesChanged, roleHoldings, unitVersions, type PersonWithLogin, type RoleHolding, type UnitVersion } from '#storage';
import { writeAction, type Work } from '../action.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { exampleId } from '../fields.ts';
import { listSource, oneSource, readList } from '../lists/list-source.ts';
import { badRows, refusedRow, rowFault, type RowFault } from '../lists/row-fault.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { unitNameKey } from '../units/unit-name-key.ts';
import { unitNames, type UnitNameSpan } from '../units/unit-names.ts';
import { grantNote, grantObstacle } from './grant-obstacle.ts';
import { mayJoinFrom } from './joined-administrators.ts';
import { plainName } from './people-table.ts';
import { readRoleTable, type RoleRow } from './role-table.ts';

type Prepared = ReturnType<typeof readRoleTable>;

/** What the list speaks of: people by login, what they hold, units and what they are called when; the days from which one person may be two administrators. */
type State = {
  readonly people: ReadonlyMap<string, PersonWithLogin>;
  readonly held: readonly RoleHolding[];
  readonly units: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly names: ReadonlyMap<string, readonly UnitNameSpan[]>;
  readonly joinedFrom: ReadonlySet<string>;
};

type Granting = Pick<Work, 'caller' | 'now'> & { readonly regionId: string };

/** A role given by a row, with the row. */
type Given = { readonly holding: RoleHolding; readonly person: PersonWithLogin; readonly row: number };

async function load(regionId: string, { wanted }: Prepared, { connection, today }: Work): Promise<State> {
  const people = await lockedPeopleByLogin(connection, [...new Set(wanted.map(({ login }) => normaliseLogin(login)))]);
  const units = Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId);
  const joinedFrom = new Set<string>();
  for (const day of new Set(wanted.map(({ validFrom }) => validFrom))) if (await mayJoinFrom(connection, day, today)) joinedFrom.add(day);
  return {
    people: new Map(people.map((person) => [person.loginKey, person])), held: await roleHoldings(connection, { personIds: people.map(({ personId }) => personId) }),
    units, names: Map.groupBy([...units.values()].flatMap(unitNames), ({ key }) => key), joinedFrom,
  };
}

/** The unit a row means on its first day: by its name, short name or an alias of that day, never by likeness. Null: the row names none. */
function unitOf({ row, unit, validFrom }: RoleRow, { names }: State): string | null | RowFault {
  if (unit === '') return null;
  const spans = names.get(unitNameKey(unit)) ?? [];
  const [found, ...more] = new Set(spans.filter((span) => holdsOn(span, validFrom)).map(({ unitId }) => unitId));
  if (found !== undefined && more.length === 0) return found;
  const other = spans.map((span) => (span.validTo === null ? `${span.validFrom} 起` : `${span.validFrom} 至 ${span.validTo}`)).join('、');
  return rowFault(row, 'unknown-unit', spans.length === 0 ? `这个地区没有单位“${unit}”，请核对名称，或先新增单位或别名` : `${validFrom} 没有单位“${unit}”，这个名称用于 ${other}`);
}

/** What one row gives, after the rows before it: the rules of giving one role hold for each, against what is held and against those rows. */
function givenBy(wanted: RoleRow & { readonly holdingId: string }, state: State, before: readonly Given[], { regionId, caller, now }: Granting): Given | RowFault {
  const person = state.people.get(normaliseLogin(wanted.login));
  if (!person) return rowFault(wanted.row, 'unknown-login', `没有登录名为“${wanted.login}”的人员，请先由系统管理员新增`);
  if (wanted.name !== '' && wanted.name !== plainName(person.name)) return rowFault(wanted.row, 'other-name', `登录名“${wanted.login}”是“${person.name}”，不是“${wanted.name}”`);
  const unitId = unitOf(wanted, state);
  if (typeof unitId === 'object' && unitId !== null) return unitId;
  const holding: RoleHolding = {
    regionId, holdingId: wanted.holdingId, personId: person.personId, unitId, role: wanted.role, validFrom: wanted.validFrom, validTo: wanted.validTo, grantedAt: now, grantedBy: caller.personId, revokedAt: null, reason: wanted.reason, version: 1,
  };
  const own = before.filter(({ person: { personId } }) => personId === person.personId);
  const obstacleBeside = (held: readonly RoleHolding[]): Refusal | null =>
    grantObstacle(holding, { person, held, isTinyOffice: state.joinedFrom.has(wanted.validFrom), unit: unitId === null ? null : state.units.get(unitId) ?? [] }, caller.personId);
  const already = obstacleBeside(state.held.filter(({ personId }) => personId === person.personId));
  if (already) return refusedRow(wanted.row, already);
  for (const other of own) {
    const obstacle = obstacleBeside([other.holding]);
    if (obstacle) return rowFault(wanted.row, obstacle.refused, `与第 ${String(other.row)} 行不能并存：${obstacle.message.replace(/。$/, '')}`);
  }
  return { holding, person, row: wanted.row };
}

function decision({ wanted, faults }: Prepared, state: State, { newId, ...granting }: Granting & Pick<Work, 'newId'>): { readonly effect: readonly Given[] } | Refusal {
  const given: Given[] = [];
  const wrong = [...faults];
  /* Roles are listed by their ids: in the order of the list. */
  const ids = wanted.map(() => newId()).toSorted();
  for (const [at, row] of wanted.entries()) {
    const one = givenBy({ ...row, holdingId: ids[at] ?? newId() }, state, given, granting);
    if ('holding' in one) given.push(one);
    else wrong.push(one);
  }
  return wrong.length > 0 ? badRows(wrong, '一个岗位也没有授予') : { effect: given };
}

/** The roles of a region's people at once, from a pasted or uploaded table: all of them, or none and every fault with its row. */
export const grantRolesAction = writeAction({
  name: 'accounts.grant-roles',
  title: '批量授予岗位',
  summary: '从粘贴或上传的表格一次给一个地区的人员授予岗位（登录名、岗位、单位、起始日、终止日、依据；写有姓名的与登录名核对）。单位写当天的名称、简称或别名，整个地区的岗位不写。有问题的逐行指出，全部正确才授予，最多 500 行。',
  input: z.object({ regionId: z.uuid().describe('岗位所在地区'), ...listSource }).refine(...oneSource),
  output: z.object({ holdings: z.array(z.object({ holdingId: z.uuid(), personId: z.uuid(), name: z.string(), role: z.string(), unitId: z.uuid().nullable() })) }),
  permission: ['security-administrator'],
  scope: ({ regionId }) => ({ regionId }),
  prepare: async ({ text, file }): Promise<Prepared | Refusal> => {
    const sheet = await readList({ text, file }, '岗位名单');
    return isRefusal(sheet) ? sheet : readRoleTable(sheet);
  },
  load: async ({ regionId }, work, prepared) => load(regionId, prepared, work),
  decide: (state, { regionId }, { caller, now, newId }, prepared) => decision(prepared, state, { regionId, caller, now, newId }),
  store: async (given, { connection }) => {
    await addHoldings(connection, given.map(({ holding }) => holding));
    await noteRolesChanged(connection, given.map(({ holding: { personId } }) => personId));
    return { holdings: given.map(({ holding: { holdingId, personId, role, unitId }, person: { name } }) => ({ holdingId, personId, name, role, unitId })) };
  },
  audit: (given) => given.map(({ holding, person }) => grantNote(holding.holdingId, person, holding)),
  examples: [
    { input: { regionId: exampleId(1), text: '姓名\t登录名\t岗位\t单位\t起始日\n王芳\twang.fang\t妇儿工委办工作人员\t\t2021-01-01\n李强\tli.qiang\t填报人\t教育局\t2021-01-01' } },
    { input: { regionId: exampleId(1) }, refusedAt: 'text' },
    { input: { regionId: exampleId(1), file: { name: '岗位.xlsx', content: '不是base64' } }, refusedAt: 'file' },
  ],
});
