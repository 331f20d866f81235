import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree } from '#documents';
import { proofs } from './index.ts';

const treeOf = (blocks: readonly (string | Block)[]): DocumentTree => ({
  title: ['报告'], subtitle: '', issuer: '', date: '', stamps: [], contents: false, sources: {}, properties: {}, carried: null, dated: '2025-07-01',
  sections: [{ id: 'main', title: '', annex: false, orientation: 'portrait', blocks: blocks.map((block, at): Block => (typeof block === 'string' ? { kind: 'paragraph', id: `p${String(at)}`, role: 'body', runs: [{ text: block }] } : block)) }],
});

describe('the proofs', () => {
  test('every file is on the list', () => {
    const files = readdirSync(join(import.meta.dirname)).filter((name) => name.endsWith('.ts') && !/^index|\.test\./.test(name)).map((name) => name.replace('.ts', ''));
    expect(proofs.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test.each(proofs.flatMap((proof) => proof.examples.map((example) => [`${proof.title}：${example.title}`, proof, example] as const)))('%s', (_title, proof, { blocks, finds }) => {
    expect(proof.find(treeOf(blocks))).toEqual(finds);
  });
});
