/** The example district for tests: played once in a run, copied by every test file that wants it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openFileStore, type FileStore, type Store } from '#storage';
import { copyDatabase, inTurn, openTestStore, storeOfDatabase } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import { createPasswordHasher, type PasswordHasher } from '../credentials/hash-password.ts';
import { playDemo, type PlayedDemo } from '../demo/play-demo.ts';
import { newId } from '../running/new-id.ts';

/**
 * A file of the folder `example`.
 *
 * @example await exampleFile('示例区监测数据.xlsx')
 */
export const exampleFile = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../example/${name}`, import.meta.url)));

/** The district as it is on a day, in a store and a folder of files of the test file's own: `folder` holds the files, and goes with the test. */
export type PlayedDistrict = { readonly store: Store; readonly files: FileStore; readonly folder: string; readonly played: PlayedDemo };

/** Which district: played until a day; with a round under way on it or none. */
export type DistrictWish = { readonly today: string; readonly withRound: boolean };

/**
 * Passwords of tests are hashed cheaply: some two hundred people sign in.
 *
 * @example const hasher = await cheapHasher();
 */
export const cheapHasher = (): Promise<PasswordHasher> => createPasswordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } });

async function playedOn(store: Store, folder: string, { today, withRound }: DistrictWish): Promise<PlayedDemo> {
  const instant = `${today}T01:00:00.000Z`;
  const surroundings = { store, files: await openFileStore(join(folder, 'files')), hasher: await cheapHasher(), now: () => instant, today: () => today, newId: () => newId(Date.parse(instant)) };
  const played = await playDemo(actions, surroundings, { planBytes: await exampleFile('示例区妇女儿童发展规划.docx'), figuresBytes: await exampleFile('示例区监测数据.xlsx'), withRound });
  if ('refused' in played) throw new Error(played.message);
  return played;
}

/**
 * The example district. The first test file of a run that asks for one plays it; the others get a copy.
 *
 * @example const { store, played } = await openPlayedDistrict({ today: '2026-11-22', withRound: true });
 */
export async function openPlayedDistrict(wish: DistrictWish): Promise<PlayedDistrict> {
  const [cluster, folder] = [inject('testCluster'), mkdtempSync(join(tmpdir(), 'halfsky-district-'))];
  if (cluster === null) {
    const store = await openTestStore();
    const played = await playedOn(store, folder, wish);
    return { store, folder, played, files: await openFileStore(join(folder, 'files')) };
  }
  const name = `played_${wish.today.replaceAll('-', '')}${wish.withRound ? '_round' : ''}`;
  const kept = join(inject('sharedFolder'), name);
  const database = await inTurn(cluster, async (client) => {
    if (!existsSync(join(kept, 'played.json'))) {
      const fresh = await copyDatabase(client, cluster.database);
      const store = await storeOfDatabase(cluster, fresh);
      mkdirSync(kept, { recursive: true });
      const played = await playedOn(store, kept, wish);
      await store.close();
      await client.query(`ALTER DATABASE ${fresh} RENAME TO ${name}`);
      writeFileSync(join(kept, 'played.json'), JSON.stringify(played));
    }
    return copyDatabase(client, name);
  });
  cpSync(join(kept, 'files'), join(folder, 'files'), { recursive: true });
  return { store: await storeOfDatabase(cluster, database), folder, files: await openFileStore(join(folder, 'files')), played: JSON.parse(readFileSync(join(kept, 'played.json'), 'utf8')) as PlayedDemo };
}
