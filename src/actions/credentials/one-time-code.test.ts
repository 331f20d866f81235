import * as fc from 'fast-check';
import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { codeAddress, createCodeSecret, verifyOneTimeCode } from './one-time-code.ts';
import { createRecoveryCodes, findRecoveryCode } from './recovery-codes.ts';

const secret = createCodeSecret();
const now = Date.UTC(2026, 7, 1, 8, 0, 10);
const step = Math.floor(now / 30_000);
const codeAt = (time: number): string => generateSync({ secret, epoch: Math.floor(time / 1000) });
const verdict = (code: string, lastStep: number | null = null, at = now): unknown => verifyOneTimeCode({ code, secret, now: at, lastStep });

describe('one-time codes', () => {
  test('RFC 6238, appendix B: the secret of the paper at 59 s (the last six of its eight digits)', () => {
    expect(verifyOneTimeCode({ code: '287082', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', now: 59_000, lastStep: null })).toEqual({ kind: 'right', step: 1 });
  });

  test('a step early and late are right, two are not', () => {
    expect([-60, -30, 0, 30, 60].map((seconds) => verdict(codeAt(now + seconds * 1000)))).toEqual([
      { kind: 'wrong' }, { kind: 'right', step: step - 1 }, { kind: 'right', step }, { kind: 'right', step: step + 1 }, { kind: 'wrong' },
    ]);
  });

  test('no code works twice, nor an older one after it', () => {
    expect(verdict(codeAt(now), step)).toEqual({ kind: 'used-already' });
    expect(verdict(codeAt(now - 30_000), step)).toEqual({ kind: 'used-already' });
    expect(verdict(codeAt(now + 30_000), step)).toEqual({ kind: 'right', step: step + 1 });
    expect(verdict(codeAt(now), step + 1)).toEqual({ kind: 'used-already' });
    expect(verdict(codeAt(now), step + 99_999)).toEqual({ kind: 'used-already' });
  });

  test('spaces and full-width digits are forgiven', () => {
    const code = codeAt(now);
    expect(verdict(` ${code.slice(0, 3)} ${code.slice(3)} `)).toEqual({ kind: 'right', step });
    expect(verdict([...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''))).toEqual({ kind: 'right', step });
  });

  test('any text at any time gives a verdict', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.double(), fc.option(fc.nat()), (code, at, last) => {
      expect(['wrong', 'right', 'used-already']).toContain(verifyOneTimeCode({ code, secret, now: at, lastStep: last }).kind);
    }));
  });

  test('secrets are 160 bits and differ', () => {
    expect(createCodeSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(createCodeSecret()).not.toBe(secret);
  });

  test('the address for the authenticator keeps Chinese names', () => {
    const address = codeAddress({ issuer: '示例区妇儿工委', account: 'zhang:li 张丽', secret });
    expect(address).toMatch(/^otpauth:\/\/totp\/[\x21-\x7e]+$/);
    expect(decodeURIComponent(address)).toBe(`otpauth://totp/示例区妇儿工委:zhang li 张丽?secret=${secret}&issuer=示例区妇儿工委`);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => codeAddress({ issuer: name, account: name, secret }).includes(`secret=${secret}`)));
  });
});

describe('recovery codes', () => {
  const { codes, hashes } = createRecoveryCodes();

  test('ten different ones of 16 characters, stored as hashes', () => {
    expect(new Set(codes).size).toBe(10);
    expect(codes.filter((code) => !/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toEqual([]);
    expect(hashes.filter((hash) => !/^[0-9a-f]{64}$/.test(hash))).toEqual([]);
  });

  test('each is found however it is typed', () => {
    for (const [at, code] of codes.entries()) {
      const typed = [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), code.replaceAll('0', 'o').replaceAll('1', 'l')];
      expect(typed.map((text) => findRecoveryCode(text, hashes))).toEqual(typed.map(() => hashes[at]));
    }
  });

  test('nothing else is', () => {
    expect([findRecoveryCode(codes[0] ?? '', hashes.slice(1)), findRecoveryCode('', hashes), findRecoveryCode(`${codes[0] ?? ''}0`, hashes)]).toEqual([null, null, null]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => findRecoveryCode(typed, hashes) === null));
  });
});
