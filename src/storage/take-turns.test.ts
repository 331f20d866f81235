import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

/** Work that ends when it is told to. */
function piece(log: string[], name: string): { readonly run: () => Promise<string>; readonly end: () => void; readonly fail: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    run: async () => {
      log.push(name);
      return promise;
    },
    end: () => resolve(name), fail: () => reject(new Error(name)),
  };
}

const settle = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('so many run at once, the others in the order they came', async () => {
  const log: string[] = [];
  const [inTurn, pieces] = [takeTurns(2), ['a', 'b', 'c', 'd'].map((name) => piece(log, name))];
  const results = pieces.map(({ run }) => inTurn(run));
  await settle();
  expect(log).toEqual(['a', 'b']);
  pieces[1]?.end();
  await settle();
  expect(log).toEqual(['a', 'b', 'c']);
  for (const { end } of pieces) end();
  expect([await Promise.all(results), log]).toEqual([['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']]);
});

test('work that fails gives its turn on, and so does the last: nothing is left taken', async () => {
  const log: string[] = [];
  const [inTurn, first, second] = [takeTurns(1), piece(log, 'first'), piece(log, 'second')];
  const [failed, waits] = [inTurn(first.run), inTurn(second.run)];
  first.fail();
  await expect(failed).rejects.toThrow('first');
  second.end();
  expect(await waits).toBe('second');
  expect(await inTurn(async () => 'third')).toBe('third');
});
