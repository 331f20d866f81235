import { describe, expect, test } from 'vitest';
import { makeSetUpDoor } from './make-set-up-door.ts';
import { isSetUpCode, makeSetUpCode } from './set-up-code.ts';
import type { SetUpFrom, SetUpOutcome } from './set-up-door.ts';

const made: SetUpOutcome = { isDemo: false, accounts: [{ name: '甲', login: 'xitong', word: '系统管理员', firstPassword: 'kW7m-Rp4x' }] };
const own = { way: 'own', wish: {} } as const;

/** A door whose codes count up, and what was carried out behind it. */
function open(outcome: () => Promise<SetUpOutcome | { refused: string; message: string }> = async () => made) {
  const told: string[] = [];
  const carried: SetUpFrom[] = [];
  let count = 0;
  const door = makeSetUpDoor({ makeCode: () => `CODE-${String(++count)}`, tellCode: (code, why) => void told.push(`${code} ${why}`), carryOut: async (_wish, from) => { carried.push(from); return outcome(); } });
  return { door, told, carried };
}

describe('the door of an empty installation', () => {
  test('opens to its code alone, once, and hands first passwords out in that one answer', async () => {
    const { door, carried } = open();
    expect(await door.begin('CODE-2', own, '10.0.0.9')).toMatchObject({ refused: 'wrong-code' });
    expect([carried, door.standing(null).state]).toEqual([[], 'open']);
    expect(await door.begin('code 1', own, '10.0.0.2')).toMatchObject({ state: 'done', outcome: made });
    expect(carried).toEqual([{ address: '10.0.0.2', wrongCodes: 1 }]);
    expect(await door.begin('CODE-1', own, '10.0.0.2')).toMatchObject({ refused: 'set-up-already' });
    expect([door.standing('CODE-1').outcome, await door.done]).toEqual([null, made]);
  });

  test('ten wrong codes, from wherever, make it void: the old one opens nothing any more', async () => {
    const { door, told, carried } = open();
    for (let tries = 1; tries <= 10; tries++) await door.begin('nothing', own, `10.0.0.${String(tries)}`);
    expect(told).toEqual(['CODE-1 first', 'CODE-2 too-many-wrong']);
    expect(await door.begin('CODE-1', own, '10.0.0.1')).toMatchObject({ refused: 'wrong-code' });
    expect(carried).toEqual([]);
    expect(await door.begin('CODE-2', own, '10.0.0.1')).toMatchObject({ state: 'done' });
  });

  test('who comes second while it is carried out is sent away; what was refused leaves it open', async () => {
    const { promise, resolve } = Promise.withResolvers<{ refused: string; message: string }>();
    const { door } = open(() => promise);
    const first = door.begin('CODE-1', own, '10.0.0.2');
    expect(await door.begin('CODE-1', own, '10.0.0.3')).toMatchObject({ refused: 'being-set-up' });
    resolve({ refused: 'invalid-input', message: '密码太短。' });
    expect([await first, door.standing(null).state]).toMatchObject([{ refused: 'invalid-input' }, 'open']);
  });
});

test('codes have sixty bits, no two alike, without signs read for one another; case, width and lines do not matter', () => {
  const codes = Array.from({ length: 200 }, makeSetUpCode);
  expect(codes.filter((code) => !/^(?:[A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/.test(code))).toEqual([]);
  expect([new Set(codes).size, isSetUpCode(' k7qm 3xpt—9ｆhc', 'K7QM-3XPT-9FHC'), isSetUpCode('K7QM-3XPT-9FH', 'K7QM-3XPT-9FHC')]).toEqual([200, true, false]);
});
