import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions, csrfTokenOf, runAction, setUpInstallation, type Caller, type Surroundings } from '#actions';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import {
  addAccount, addAttachment, addHolding, addPerson, addPlanImport, addRegion, addRegionVersion, addSession, addUnits, addUnitVersions, endPlanImport, installationRegionId, keepContent, type Connection, type UnitVersion,
} from '#storage';
import { createSessionToken } from '../../src/actions/credentials/session-token.ts';
import type { Place, Reporter } from './mix.ts';

const unitCount = 30;
const since = '2021-01-01';

/** A plan in the district or the one beside it, to be read back. */
type StoredText = { readonly regionId: string; readonly planId: string; readonly title: string };

async function person(connection: Connection, regionId: string, unitId: string, isClerk: boolean, { newId, now }: Surroundings): Promise<Reporter> {
  const [personId, sessionId, { token, stored }] = [newId(), newId(), createSessionToken()];
  await addPerson(connection, { personId, name: '示例人员', contact: null, createdAt: now() });
  await addAccount(connection, { personId, login: personId, loginKey: personId, passwordHash: 'none', mustChangePassword: false, at: now() });
  await addHolding(connection, {
    regionId, holdingId: newId(), personId, unitId: isClerk ? null : unitId, role: isClerk ? 'office-clerk' : 'unit-reporter', validFrom: since, validTo: null, grantedAt: now(), grantedBy: null, reason: null,
  });
  await addSession(connection, { sessionId, tokenHash: stored, personId, createdAt: now(), passwordStamp: 1, rolesStamp: 1, mustChangePassword: false, address: '127.0.0.1', agent: 'bench' });
  return { personId, sessionId, token, tokenHash: stored, csrf: csrfTokenOf(token), unitId, isClerk };
}

/** The example pair and, where the source texts are at hand, the largest of them. */
function planFiles(): readonly string[] {
  const root = join(import.meta.dirname, '..', '..');
  const large = [join(root, '..'), join(root, '..', '..')].map((folder) => join(folder, 'shared', 'plans', 'kundulun-2021-2030.txt')).find((file) => existsSync(file));
  if (large === undefined) console.error('the source plan texts are not at ../shared/plans: only the shipped example is read back');
  return [join(root, 'example', '示例区妇女儿童发展规划.docx'), ...(large === undefined ? [] : [large])];
}

/** Each file in a region of its own: one region has no two plans for the same people and years. */
async function plansOf(surroundings: Surroundings, regionIds: readonly string[], attachmentId: string): Promise<readonly StoredText[]> {
  const { store, newId, now } = surroundings;
  const texts: StoredText[] = [];
  for (const [at, file] of planFiles().entries()) {
    const content = await readDocument(new Uint8Array(readFileSync(file)));
    const { plans, issues } = readPlan(content);
    const [importId, regionId = ''] = [newId(), regionIds[at]];
    const caller: Caller = { personId: newId(), personName: '示例人员', sessionId: null, address: '127.0.0.1', agent: 'bench', restrictedTo: null, roles: [{ role: 'office-clerk', regionId, unitId: null, covers: [regionId] }] };
    await addPlanImport(store.connection, { regionId, importId, attachmentId, jobId: null, createdAt: now(), createdBy: null });
    await endPlanImport(store.connection, { regionId, importId, state: 'read', content: { plans, issues, lines: content.lines }, issues: [] });
    for (const [planIndex, { title }] of plans.entries()) {
      const answer = await runAction(actions, { name: 'plan.start-draft', input: { regionId, importId, planIndex }, caller }, surroundings);
      if (!('output' in answer)) throw new Error(answer.message);
      texts.push({ regionId, planId: (answer.output as { readonly planId: string }).planId, title });
    }
  }
  return texts;
}

/** What the load works on. */
export type District = Place & { readonly reporters: readonly Reporter[]; readonly texts: readonly StoredText[] };

/**
 * Makes an installation with a district of 30 units and many people, each signed in once, by functions of the store: no password is hashed.
 *
 * @example const district = await foundDistrict(surroundings, 200)
 */
export async function foundDistrict(surroundings: Surroundings, people: number): Promise<District> {
  const { store, newId, now } = surroundings;
  const set = await setUpInstallation({
    systemAdministrator: { name: '系统员', login: 'xitong' }, securityAdministrator: { name: '安全员', login: 'anquan' }, auditAdministrator: { name: '审计员', login: 'shenji' },
  }, surroundings);
  if ('refused' in set) throw new Error(set.message);
  const [regionId, beside, attachmentId, unitIds] = [newId(), newId(), newId(), Array.from({ length: unitCount }, () => newId())];
  const reporters = await store.transaction(async (connection) => {
    for (const [id, name] of [[regionId, '示例区'], [beside, '邻区']] as const) {
      await addRegion(connection, id, now());
      await addRegionVersion(connection, { regionId: id, version: 1, level: 'district', code: null, name: { zh: name }, parentRegionId: installationRegionId, ended: false, validFrom: since, validTo: null }, { at: now(), by: null });
    }
    await addUnits(connection, regionId, unitIds, now());
    const versions = unitIds.map((unitId, at): UnitVersion => ({
      regionId, unitId, version: 1, name: { zh: `示例区第${String(at + 1)}局` }, shortName: `${String(at + 1)}局`, aliases: [{ name: { zh: `第${String(at + 1)}委` }, validFrom: since, validTo: null }], kind: 'government', ordinal: at * 10, ended: false, validFrom: since, validTo: null,
    }));
    await addUnitVersions(connection, versions, { at: now(), by: null });
    await keepContent(connection, { sha256: '0'.repeat(64), size: 1000, contentKind: 'pdf', encoding: null, storedAt: now() });
    await addAttachment(connection, { regionId, attachmentId, subjectKind: 'plan-import', subjectId: 'example', unitId: null, sha256: '0'.repeat(64), name: '佐证.pdf', note: null, addedAt: now(), addedBy: null });
    const made: Reporter[] = [];
    for (let at = 0; at < people; at++) made.push(await person(connection, regionId, unitIds[at % unitCount] ?? '', at < unitCount, surroundings));
    const [clerk] = made;
    if (clerk) await addHolding(connection, { regionId: beside, holdingId: newId(), personId: clerk.personId, unitId: null, role: 'office-clerk', validFrom: since, validTo: null, grantedAt: now(), grantedBy: null, reason: null });
    return made;
  });
  return { regionId, attachmentId, reporters, texts: await plansOf(surroundings, [regionId, beside], attachmentId) };
}
