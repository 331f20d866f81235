import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFileStore, type Store } from '#storage';
import { openTestStore } from '../../storage/testing/test-store.ts';
import { actions } from '../action-list.ts';
import { createPasswordHasher } from '../credentials/hash-password.ts';
import { newId } from '../running/new-id.ts';
import type { Surroundings } from '../running/surroundings.ts';
import { playDemo, type PlayedDemo } from './play-demo.ts';

const example = (name: string): Promise<Uint8Array> => readFile(new URL(`../../../example/${name}`, import.meta.url)).then((bytes) => new Uint8Array(bytes));

let store: Store;
let folder: string;
let surroundings: Surroundings;
let played: PlayedDemo;

beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'halfsky-demo-'));
  surroundings = { store, files: await openFileStore(folder), hasher: await createPasswordHasher(), now: () => '2026-11-22T01:00:00.000Z', today: () => '2026-11-22', newId: () => newId(Date.parse('2026-11-22T01:00:00.000Z')) };
  const began = performance.now();
  const outcome = await playDemo(actions, surroundings, { planBytes: await example('示例区妇女儿童发展规划.docx'), figuresBytes: await example('示例区监测数据.xlsx') });
  console.log(performance.now() - began);
  if ('refused' in outcome) throw new Error(outcome.message);
  played = outcome;
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the example district', () => {
  test('has', () => {
    expect(played.women).not.toBe(played.children);
  });
});
