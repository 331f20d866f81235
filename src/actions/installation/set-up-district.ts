import { z } from 'zod';
import { installationRegionId } from '#storage';
import type { Action } from '../action.ts';
import type { Caller } from '../caller.ts';
import { regionCode, words } from '../fields.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { runAction } from '../running/run-action.ts';
import type { Surroundings } from '../running/surroundings.ts';
import { setUpInstallation, setUpSchema, type MadeAdministrator, type SetUpPlace } from './set-up-installation.ts';

const place = z.object({ name: words(1, 40), code: z.union([regionCode, z.literal('').transform(() => null)]).nullable().default(null) });

const wishSchema = z.object({ city: place.nullable().default(null), district: place }).extend(setUpSchema.pick({ systemAdministrator: true, securityAdministrator: true, auditAdministrator: true }).shape);

/** Regions are there before the plans of the second cycle begin. */
const since = '2011-01-01';

const fieldWords: Readonly<Record<string, string>> = { city: '上级市', district: '本区县', name: '名称', code: '代码', systemAdministrator: '系统管理员', securityAdministrator: '安全管理员', auditAdministrator: '审计管理员', login: '登录名', password: '密码' };
const placeOf = (path: readonly PropertyKey[]): string => path.map((part) => fieldWords[String(part)] ?? '').join('');

/** The system administrator who has just been made, before anybody has signed in. */
const callerOf = ({ personId, name }: MadeAdministrator, address: string, covers: readonly string[]): Caller =>
  ({ personId, personName: name, sessionId: null, address, agent: '', roles: [{ role: 'system-administrator', regionId: installationRegionId, unitId: null, covers }], restrictedTo: null });

/**
 * Sets an empty installation up for a district of somebody's own: its three administrators, the city above it where one is named, and the district. What is wrong with any of it is told before anything
 * is written.
 *
 * @example await setUpDistrict(actions, { district: { name: '示例区', code: '999901' }, systemAdministrator: { name: '甲', login: 'xitong' }, … }, surroundings, { address: '127.0.0.1', note: '' })
 */
export async function setUpDistrict(actions: ReadonlyMap<string, Action>, asked: unknown, surroundings: Surroundings, from: SetUpPlace): Promise<{ readonly administrators: readonly MadeAdministrator[] } | Refusal> {
  const read = wishSchema.safeParse(asked);
  if (!read.success) return { refused: 'invalid-input', message: '填写的内容有不符合要求的地方。', reasons: read.error.issues.map(({ code, path, message }) => ({ code, message: `${placeOf(path)}：${message}`, place: path.map(String).join('.') })) };
  const { city, district, ...administrators } = read.data;
  if (city !== null && city.code !== null && city.code === district.code) return { refused: 'code-taken', message: '上级市和本区县的行政区划代码不能相同。' };
  const made = await setUpInstallation(administrators, surroundings, from);
  if (isRefusal(made)) return made;
  const [system] = made.administrators;
  if (system === undefined) throw new Error('an installation without administrators');
  let above = installationRegionId;
  for (const [level, region] of [['city', city], ['district', district]] as const) {
    if (region === null) continue;
    const answer = await runAction(actions, { name: 'regions.add-region', caller: callerOf(system, from.address, [installationRegionId, above]), input: { ...region, level, parentRegionId: above, validFrom: since } }, surroundings);
    if ('error' in answer) throw new Error(`the region of a set-up was refused: ${answer.message}`);
    above = (answer.output as { readonly regionId: string }).regionId;
  }
  return made;
}
