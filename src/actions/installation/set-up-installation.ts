import { z } from 'zod';
import type { Role } from '#kernel';
import { addAccount, addHolding, addInstallation, addPerson, addRegion, addRegionVersion, appendAuditLine, installationRegionId, type Connection } from '#storage';
import { hashOfWish } from '../accounts/password-check.ts';
import { firstPassword, login, personName } from '../accounts/person-fields.ts';
import { usualPasswordSettings } from '../credentials/password-rules.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Surroundings } from '../running/surroundings.ts';

const administrator = z.object({ name: personName, login, password: z.string().min(1).max(1024).optional().describe('不填则生成一个只显示一次的初始密码') });

/** What the first start asks for: three administrators, three different people. */
export const setUpSchema = z.object({
  name: z.string().trim().min(1).max(60).default('HalfSky 半边天').describe('本系统的名称'),
  systemAdministrator: administrator, securityAdministrator: administrator, auditAdministrator: administrator,
  auditAlgorithm: z.enum(['sha256', 'sm3']).default('sha256').describe('审计链的杂凑算法'),
  isDemo: z.boolean().default(false),
});

/** An administrator as made: the first password only where one was generated. */
export type MadeAdministrator = { readonly role: Role; readonly personId: string; readonly name: string; readonly login: string; readonly firstPassword: string | null };

/** From where an installation is set up, and what the audit says of it besides. */
export type SetUpPlace = { readonly address: string; readonly note: string };

const onThisMachine: SetUpPlace = { address: '本机', note: '' };

type Wanted = { readonly role: Role; readonly name: string; readonly login: string; readonly password: string | undefined };

async function prepared(wanted: Wanted, { hasher, newId }: Surroundings): Promise<(MadeAdministrator & { readonly hash: string }) | Refusal> {
  const generated = wanted.password === undefined ? firstPassword(usualPasswordSettings.leastLength) : null;
  const made = await hashOfWish({ password: wanted.password ?? generated ?? '', ownWords: [wanted.login, wanted.name], formerHashes: [] }, hasher, usualPasswordSettings);
  if (isRefusal(made)) return { ...made, message: `${wanted.login}：${made.message}` };
  return { role: wanted.role, personId: newId(), name: wanted.name, login: wanted.login, firstPassword: generated, hash: made.hash };
}

async function addAdministrator(connection: Connection, { role, personId, name, login: typed, hash, firstPassword: first }: MadeAdministrator & { readonly hash: string }, { now, today, newId }: Surroundings): Promise<void> {
  const at = now();
  await addPerson(connection, { personId, name, contact: null, createdAt: at });
  await addAccount(connection, { personId, login: typed, loginKey: normaliseLogin(typed), passwordHash: hash, mustChangePassword: first !== null, at });
  await addHolding(connection, { regionId: installationRegionId, holdingId: newId(), personId, unitId: null, role, validFrom: today(), validTo: null, grantedAt: at, grantedBy: null, reason: '系统初始设置' });
}

/**
 * Sets an empty installation up, once: its root region and its three administrators. The door is still closed then, so this is no action: whoever has the machine does it.
 * A second time it is refused.
 *
 * @example await setUpInstallation({ systemAdministrator: { name: '甲', login: 'xitong' }, … }, surroundings) // { administrators: [{ firstPassword: 'kW7m-…' }, …] }
 */
export async function setUpInstallation(asked: z.input<typeof setUpSchema>, surroundings: Surroundings, from: SetUpPlace = onThisMachine): Promise<{ readonly administrators: readonly MadeAdministrator[] } | Refusal> {
  const read = setUpSchema.safeParse(asked);
  if (!read.success) return { refused: 'invalid-input', message: `初始设置不完整：${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('；')}` };
  const { name, systemAdministrator, securityAdministrator, auditAdministrator, auditAlgorithm, isDemo } = read.data;
  const wanted: readonly Wanted[] = ([['system-administrator', systemAdministrator], ['security-administrator', securityAdministrator], ['audit-administrator', auditAdministrator]] as const)
    .map(([role, one]) => ({ role, name: one.name, login: one.login, password: one.password }));
  if (new Set(wanted.map((one) => normaliseLogin(one.login))).size < 3) return { refused: 'administrators-not-different', message: '三个管理员的登录名须各不相同，由三个不同的人担任。' };
  const made: (MadeAdministrator & { readonly hash: string })[] = [];
  for (const one of wanted) {
    const ready = await prepared(one, surroundings);
    if (isRefusal(ready)) return ready;
    made.push(ready);
  }
  const { store, now, newId } = surroundings;
  const isFirst = await store.transaction(async (connection) => {
    if (!(await addInstallation(connection, { installationId: newId(), createdAt: now(), isDemo, auditAlgorithm }))) return false;
    await addRegion(connection, installationRegionId, now());
    await addRegionVersion(connection, { regionId: installationRegionId, version: 1, level: 'installation', code: null, name: { zh: name }, parentRegionId: null, ended: false, validFrom: '1949-10-01', validTo: null }, { at: now(), by: null });
    for (const one of made) await addAdministrator(connection, one, surroundings);
    await appendAuditLine(connection, {
      regionId: installationRegionId, at: now(), personId: null, personName: '初始设置', role: null, address: from.address, action: 'installation.set-up', subjectKind: 'installation', subjectId: installationRegionId,
      sentence: `系统初始设置${isDemo ? '（示例）' : ''}：系统管理员“${made[0]?.name ?? ''}”，安全管理员“${made[1]?.name ?? ''}”，审计管理员“${made[2]?.name ?? ''}”${from.note}`, before: null, after: null,
    });
    return true;
  });
  if (!isFirst) return { refused: 'set-up-already', message: '系统已经设置过，不能再次设置。' };
  return { administrators: made.map(({ hash: _hash, ...one }) => one) };
}
