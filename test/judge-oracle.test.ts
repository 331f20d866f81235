import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseResult, forecastModels, outlooks } from '#monitoring';

/** What test/oracles/judge_reference.py found: `kind` says by which road the chance was computed. */
type Expected = {
  readonly kind: 'walk' | 'hold' | 'small' | 'relaid'; readonly achievement: string; readonly outlook: string; readonly badges: readonly string[];
  readonly probability?: number; readonly median?: number; readonly low80?: number; readonly high80?: number;
};
type Line = { readonly case: { readonly id: string }; readonly expected: Readonly<Record<'method-1' | 'method-2', Expected>> };

const lines = readFileSync('test/oracles/judge-reference.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line);

/**
 * How far a chance may be from the reference: exact where a formula gives it, 3e-4 for holding (decision 0015). A grid of small counts laid anew about its peak (decision 0014) stands
 * where Newton's steps stopped, so that a staircase of 201 by 101 cells moves by a cell.
 */
const within = { walk: 1e-9, hold: 3e-4, small: 1e-6, relaid: 1e-3 } as const;
const withinFigures = { walk: 1e-9, hold: 1e-9, small: 1e-6, relaid: 1e-3 } as const;

const bandEnds = Object.values(outlooks).flatMap(({ least }) => least ?? []);

/** Everything in which our result is not the expected one. */
function differences({ case: asked, expected }: Line, method: 'method-1' | 'method-2'): string[] {
  const found = caseResult(asked, forecastModels.find(({ id }) => id === method));
  const wanted = expected[method];
  if ('issues' in found) return [`${asked.id} ${found.issues.map(({ message }) => message).join()}`];
  const apart = (name: 'probability' | 'median' | 'low80' | 'high80', tolerance: number): string[] => {
    const [ours, theirs] = [found[name], wanted[name]];
    if (typeof ours !== 'number' || theirs === undefined) return typeof ours !== 'number' && theirs === undefined ? [] : [`${asked.id} ${name}: ${JSON.stringify(ours)}, not ${String(theirs)}`];
    const scale = name === 'probability' ? 1 : Math.max(1, Math.abs(theirs));
    return Math.abs(ours - theirs) <= tolerance * scale ? [] : [`${asked.id} ${name}: ${String(ours)}, not ${String(theirs)}`];
  };
  // A chance within its own tolerance of the end of a band may fall on either side.
  const onEnd = wanted.probability !== undefined && bandEnds.some((end) => Math.abs(end - (wanted.probability ?? end)) <= within[wanted.kind]);
  return [
    ...(found.achievement === wanted.achievement ? [] : [`${asked.id} achievement: ${found.achievement}, not ${wanted.achievement}`]),
    ...(onEnd || found.outlook === wanted.outlook ? [] : [`${asked.id} outlook: ${found.outlook}, not ${wanted.outlook}`]),
    ...([...found.badges].sort().join() === [...wanted.badges].sort().join() ? [] : [`${asked.id} badges: ${found.badges.join()}, not ${wanted.badges.join()}`]),
    ...apart('probability', within[wanted.kind]),
    ...(['median', 'low80', 'high80'] as const).flatMap((name) => apart(name, withinFigures[wanted.kind])),
  ];
}

describe('four hundred cases made by chance, judged a second time in Python', () => {
  test.each(['method-1', 'method-2'] as const)('%s gives what numpy and scipy give', (method) => {
    expect(lines.flatMap((line) => differences(line, method))).toEqual([]);
  });

  test('every road and every state is travelled', () => {
    const all = lines.flatMap(({ expected }) => Object.values(expected));
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(['hold', 'relaid', 'small', 'walk']);
    expect([...new Set(all.map(({ achievement }) => achievement))].sort()).toEqual(['held', 'met', 'met-early', 'no-data', 'not-held', 'not-met', 'unproven']);
    expect([...new Set(all.map(({ outlook }) => outlook))].sort()).toEqual(['expected', 'hard', 'likely', 'not-forecast', 'settled', 'unlikely']);
    expect(lines.length).toBe(400);
  });
});
