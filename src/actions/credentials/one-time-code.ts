import { generateSecret, generateURI, verifySync } from 'otplib';
import { normaliseTyped } from './normalise-typed.ts';

/** What came of holding a code against its secret. `step` is the 30 seconds the code was made for: store it and pass it in next time, so that no code works twice. */
export type CodeVerdict = { readonly kind: 'right'; readonly step: number } | { readonly kind: 'wrong' } | { readonly kind: 'used-already' };

/** A typed code, the secret of its owner, the time in milliseconds since 1970, and the last step that was used (null: none). */
export type TypedCode = { readonly code: string; readonly secret: string; readonly now: number; readonly lastStep: number | null };

const stepSeconds = 30;

/**
 * Makes a secret of 160 random bits in Base32, as authenticator apps take it. It must be kept as a secret: whoever has it makes codes.
 *
 * @example createCodeSecret().length // 32
 */
export const createCodeSecret = (): string => generateSecret({ length: 20 });

/** A colon separates issuer and account in the address, so neither may hold one. */
const label = (text: string): string => text.toWellFormed().replaceAll(/[:\p{Cc}]/gu, ' ').trim();

/**
 * The address an authenticator app reads from a QR code. Chinese names are percent-encoded, as the apps expect.
 *
 * @example codeAddress({ issuer: '示例区妇儿工委', account: 'zhang.li', secret }) // 'otpauth://totp/%E7%A4%BA…:zhang.li?secret=…&issuer=%E7%A4%BA…'
 */
export const codeAddress = ({ issuer, account, secret }: { readonly issuer: string; readonly account: string; readonly secret: string }): string =>
  generateURI({ issuer: label(issuer), label: label(account), secret });

/** The verdict of the library on a well-formed code; steps up to `after` do not count. */
function matchedStep({ code, secret, now }: TypedCode, after: number | null): number | null {
  const result = verifySync({ secret, token: code, epoch: Math.floor(now / 1000), epochTolerance: stepSeconds, ...(after === null ? {} : { afterTimeStep: after }) });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/**
 * Whether a typed code is right now, one step early or late (clocks of telephones differ), and was not used before. Full-width digits and spaces are forgiven.
 * RFC 6238: six digits, 30 seconds, SHA-1, as every authenticator app has it. A secret that is none throws: it is ours.
 *
 * @example verifyOneTimeCode({ code: '123 456', secret, now, lastStep: null }) // { kind: 'wrong' }
 */
export function verifyOneTimeCode(typed: TypedCode): CodeVerdict {
  const code = normaliseTyped(typed.code);
  if (!/^[0-9]{6}$/.test(code) || !(typed.now >= 0)) return { kind: 'wrong' };
  const newest = Math.floor(typed.now / 1000 / stepSeconds) + 1;
  const allUsed = typed.lastStep !== null && typed.lastStep >= newest;
  const step = allUsed ? null : matchedStep({ ...typed, code }, typed.lastStep);
  if (step !== null) return { kind: 'right', step };
  const known = typed.lastStep !== null && matchedStep({ ...typed, code }, null) !== null;
  return known ? { kind: 'used-already' } : { kind: 'wrong' };
}
