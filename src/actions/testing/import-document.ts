/** A document as somebody imports it: uploaded, then read the way the reading job does. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { readDocument } from '#documents';
import { readPlan } from '#plan';
import type { Caller } from '../caller.ts';
import { storeReadPlans } from '../plan/store-read-plans.ts';
import type { TestDoor } from './test-door.ts';

type Document = { readonly regionId: string; readonly bytes: Uint8Array; readonly name: string };

/**
 * Uploads a plan document and reads it; gives the import's id.
 *
 * @example const importId = await importDocument(door, clerk, { regionId, bytes, name: '规划.docx' });
 */
export async function importDocument(door: TestDoor, caller: Caller, { regionId, bytes, name }: Document): Promise<string> {
  const { files, store, now } = door.surroundings;
  await files.put(Readable.from([Buffer.from(bytes)]), 100_000_000);
  const { attachmentId } = await door.done<{ attachmentId: string }>(caller, 'files.add-file', { regionId, subjectKind: 'plan-import', subjectId: 'new', use: 'plan-document', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, name });
  const { importId } = await door.done<{ importId: string }>(caller, 'plan.import-plan', { regionId, attachmentId });
  const content = await readDocument(bytes);
  const { plans, issues } = readPlan(content);
  await store.transaction((connection) => storeReadPlans(connection, { plans, issues, lines: content.lines }, { input: { regionId, importId }, now: now() }));
  return importId;
}

/** What tests look at in an answer of plan.get-version. */
export type ShownVersion = {
  readonly head: { readonly revision: number; readonly state: string; readonly allowed: readonly string[] };
  readonly plan: { readonly itemId: string; readonly domains: readonly { readonly goals: readonly { readonly itemId: string; readonly text: string; readonly targets: readonly { readonly itemId: string; readonly kind: string; readonly bound: string | null; readonly value: number | null; readonly deadline: number | null }[] }[] }[] };
  readonly doubts: readonly { readonly key: string; readonly resolution: unknown }[];
  readonly lifeCycle: { readonly version: number; readonly steps: readonly { readonly step: string; readonly by: string }[] };
};

/**
 * A version as the door shows it.
 *
 * @example (await versionOf(door, clerk, { regionId, planId, version: 1 })).doubts.length
 */
export const versionOf = (door: TestDoor, caller: Caller, place: { readonly regionId: string; readonly planId: string; readonly version: number }): Promise<ShownVersion> => door.done<ShownVersion>(caller, 'plan.get-version', { ...place, version: String(place.version) });
