import type { IdentifiedPlan } from '#plan';
import type { Connection } from '../engines/engine.ts';

/** One version of a plan without its text. `revision` counts the edits of a draft; `basedOn` is the version it amends; `state` that of its life cycle. */
export type PlanVersionHead = {
  readonly regionId: string;
  readonly planId: string;
  readonly version: number;
  readonly cycleId: string;
  readonly importId: string | null;
  readonly planIndex: number | null;
  readonly basedOn: number | null;
  readonly state: string;
  readonly contentHash: string;
  readonly revision: number;
  readonly documentNumber: string | null;
  readonly adoptedOn: string | null;
  readonly validFrom: string | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
};

/** A version with its text, as the edits have made it. */
export type StoredPlanVersion = PlanVersionHead & { readonly content: IdentifiedPlan };

const head = [
  'region_id as regionId', 'plan_id as planId', 'version', 'cycle_id as cycleId', 'import_id as importId', 'plan_index as planIndex', 'based_on as basedOn', 'state', 'content_hash as contentHash', 'revision',
  'document_number as documentNumber', 'adopted_on as adoptedOn', 'valid_from as validFrom', 'created_at as createdAt', 'created_by as createdBy',
] as const;

/** Which version of which plan. */
export type VersionPlace = Pick<PlanVersionHead, 'regionId' | 'planId' | 'version'>;

/**
 * The versions of a plan, or of all plans of a region, without their texts, oldest first.
 *
 * @example await planVersionHeads(connection, regionId, planId)
 */
export async function planVersionHeads(connection: Connection, regionId: string, planId?: string): Promise<readonly PlanVersionHead[]> {
  const query = connection.selectFrom('plan_versions').select(head).where('region_id', '=', regionId).orderBy('plan_id').orderBy('version');
  return (planId === undefined ? query : query.where('plan_id', '=', planId)).execute();
}

/**
 * One version with its text; null: none. Locked until the transaction ends where `lock` says so.
 *
 * @example await findPlanVersion(connection, { regionId, planId, version: 1 }, { lock: true })
 */
export async function findPlanVersion(connection: Connection, { regionId, planId, version }: VersionPlace, { lock = false } = {}): Promise<StoredPlanVersion | null> {
  const query = connection.selectFrom('plan_versions').select([...head, 'content']).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as StoredPlanVersion | undefined) ?? null;
}

/**
 * Adds a version: its text as read or copied (`original`, which stays as it was), and as it is now.
 *
 * @example await addPlanVersion(connection, version)
 */
export async function addPlanVersion(connection: Connection, version: Omit<StoredPlanVersion, 'documentNumber' | 'adoptedOn' | 'validFrom'> & { readonly original: IdentifiedPlan }): Promise<void> {
  const { regionId, planId, cycleId, importId, planIndex, basedOn, state, original, content, contentHash, revision, createdAt, createdBy } = version;
  await connection.insertInto('plan_versions').values({
    region_id: regionId, plan_id: planId, version: version.version, cycle_id: cycleId, import_id: importId, plan_index: planIndex, based_on: basedOn, state, original: JSON.stringify(original), content: JSON.stringify(content),
    content_hash: contentHash, revision, created_at: createdAt, created_by: createdBy,
  }).execute();
}

/**
 * Stores the text of a draft after an edit and counts its revision up. Lock it first.
 *
 * @example await savePlanDraft(connection, { ...place, content, contentHash, revision: 7 })
 */
export async function savePlanDraft(connection: Connection, { regionId, planId, version, content, contentHash, revision }: VersionPlace & Pick<StoredPlanVersion, 'content' | 'contentHash' | 'revision'>): Promise<void> {
  await connection.updateTable('plan_versions').set({ content: JSON.stringify(content), content_hash: contentHash, revision }).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).execute();
}

/** A draft on another text: of which document, as read, and as it is after what was done again. */
type RenewedDraft = VersionPlace & Pick<StoredPlanVersion, 'importId' | 'planIndex' | 'content' | 'contentHash' | 'revision'> & { readonly original: IdentifiedPlan };

/**
 * Puts a draft on another text, and counts its revision up. Lock it first.
 *
 * @example await savePlanReading(connection, { ...place, importId, planIndex: 0, original, content, contentHash, revision: 8 })
 */
export async function savePlanReading(connection: Connection, { regionId, planId, version, importId, planIndex, original, content, contentHash, revision }: RenewedDraft): Promise<void> {
  await connection.updateTable('plan_versions').set({ import_id: importId, plan_index: planIndex, original: JSON.stringify(original), content: JSON.stringify(content), content_hash: contentHash, revision })
    .where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).execute();
}

/**
 * Stores the state a version is in, and, once adopted, by which document and from when it is in force.
 *
 * @example await savePlanState(connection, { ...place, state: 'adopted', documentNumber: '示政发〔2021〕16号', adoptedOn: '2021-12-30', validFrom: '2021-01-01' })
 */
export async function savePlanState(connection: Connection, { regionId, planId, version, state, documentNumber, adoptedOn, validFrom }: VersionPlace & Pick<PlanVersionHead, 'state' | 'documentNumber' | 'adoptedOn' | 'validFrom'>): Promise<void> {
  await connection.updateTable('plan_versions').set({ state, document_number: documentNumber, adopted_on: adoptedOn, valid_from: validFrom }).where('region_id', '=', regionId).where('plan_id', '=', planId).where('version', '=', version).execute();
}
