import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sketchedTarget } from '../../../../test/makers/sketched-target.ts';
import { sourceBook } from '../../figures/figure-source.ts';
import { plainText, say } from '../../figures/say.ts';
import { targetFigures } from '../../figures/target-figures.ts';
import type { ClaimExample } from '../claim.ts';
import { claims } from './index.ts';

const family = Object.values(claims);

describe('the claims', () => {
  test('every file is a member of the family', () => {
    const files = readdirSync(join(import.meta.dirname)).filter((name) => name.endsWith('.ts') && !/^index|\.test\./.test(name)).map((name) => name.replace('.ts', ''));
    expect(family.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test.each(family.flatMap((claim) => claim.examples.map((example): readonly [string, ClaimExample, (typeof family)[number]] => [`${claim.title}：${example.title}`, example, claim])))('%s', (_title, example, claim) => {
    const target = sketchedTarget(example.target);
    const book = sourceBook();
    const figures = targetFigures(target, book);
    const runs = claim.say({ target, figures, book, name: say`${figures.planned(target.indicator)}`, year: 2024, where: '全区', opens: example.opens ?? false, turn: example.turn ?? 0, isOwn: example.isOwn ?? true });
    expect(runs === null ? null : plainText(runs)).toBe(example.says);
    // Every digit stands in a run that knows its source, and every source is in the book.
    const loose = (runs ?? []).filter((run) => 'text' in run && /\d/.test(run.text) && (run.source === undefined || book.all()[run.source] === undefined));
    expect(loose).toEqual([]);
  });
});
