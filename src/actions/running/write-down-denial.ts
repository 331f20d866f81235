import { appendAuditLine, installationRegionId, regionVersions } from '#storage';
import type { Caller } from '../caller.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * An attempt that was not permitted is written down too, outside any transaction of the action: in the chain of its region, and for a region that is none in that of the installation, so
 * that an auditor reads it and nobody begins chains by naming places.
 *
 * @example await writeDownDenial({ name: 'units.add-unit', title: '新增单位' }, { regionId, caller }, surroundings)
 */
export async function writeDownDenial({ name, title }: { readonly name: string; readonly title: string }, { regionId, caller }: { readonly regionId: string; readonly caller: Caller }, { store, now }: Pick<Surroundings, 'store' | 'now'>): Promise<void> {
  const isThere = (await regionVersions(store.connection, regionId)).length > 0;
  await store.transaction((connection) => appendAuditLine(connection, {
    regionId: isThere ? regionId : installationRegionId, at: now(), personId: caller.personId, personName: caller.personName, role: null, address: caller.address, action: name,
    subjectKind: 'action', subjectId: name, sentence: `无权办理“${title}”，已拒绝`, before: null, after: null,
  }));
}
