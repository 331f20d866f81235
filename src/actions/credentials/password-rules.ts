import { predictableRest } from './predictable-password.ts';

/** What a place asks of passwords. Lengths in characters (code points), age in days; 0 days is no age limit. */
export type PasswordSettings = {
  readonly leastLength: number;
  readonly leastKinds: number;
  readonly rememberedPasswords: number;
  readonly ageLimitDays: number;
};

/** The usual settings: what assessors of 等级保护 level 2 and 3 ask for (GB/T 22239-2019, 8.1.4.1; the numbers are conventions, so they are settings). */
export const usualPasswordSettings: PasswordSettings = { leastLength: 10, leastKinds: 3, rememberedPasswords: 5, ageLimitDays: 180 };

/** Longer passwords are refused: nobody types them, and hashing them costs. */
const mostPasswordLength = 128;

/** What is wrong with a wished password: a code and a sentence for the person who wishes it. Never holds the password. */
export type PasswordFault = { readonly code: PasswordFaultCode; readonly message: string };

/** The codes of those faults. */
type PasswordFaultCode = 'too-short' | 'too-long' | 'unusable-character' | 'too-few-kinds' | 'holds-own-name' | 'too-predictable' | 'used-before';

/** A password somebody wishes, and what is known of the person: `ownWords` are login, name and the like; `usedBefore` was found by the hasher among the remembered ones. */
export type WishedPassword = { readonly password: string; readonly ownWords: readonly string[]; readonly usedBefore: boolean };

/** Characters that stay when predictable stretches are taken out; fewer are guessed. */
const leastSurprise = 4;
const dayInMs = 86_400_000;
const fault = (code: PasswordFaultCode, message: string): PasswordFault => ({ code, message });
const lengthOf = (text: string): number => [...text].length;

/**
 * The form of a password that is judged and hashed: full-width letters and digits of a Chinese input method become plain ones (NFKC), so that the same keys work on every machine.
 *
 * @example normalisePassword('Ａｂ１') // 'Ab1'
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** How many of upper case, lower case, digits and everything else (Chinese characters among them) a password has. */
function kindsIn(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
}

/** Whether a word of the person stands inside, forwards or backwards, in any case. One Latin letter or two, or a single character, are in everything. */
function holdsOwnWord(password: string, ownWords: readonly string[]): boolean {
  const folded = normalisePassword(password).toLowerCase();
  return ownWords.some((word) => {
    const characters = [...normalisePassword(word).toLowerCase().replaceAll(/\s/g, '')];
    if (characters.length < (/\p{Script=Han}/u.test(word) ? 2 : 3)) return false;
    return folded.includes(characters.join('')) || folded.includes(characters.toReversed().join(''));
  });
}

/**
 * Everything that is wrong with a wished password, in the order people mend it; empty when it may be used. Characters are counted as code points, of what was typed or of its
 * normalised form, whichever is fewer.
 *
 * @example passwordFaults({ password: '123456', ownWords: [], usedBefore: false }, usualPasswordSettings).map(({ code }) => code) // ['too-short', 'too-few-kinds', 'too-predictable']
 */
export function passwordFaults({ password, ownWords, usedBefore }: WishedPassword, settings: PasswordSettings): readonly PasswordFault[] {
  const typed = lengthOf(password);
  if (typed > mostPasswordLength) return [fault('too-long', `密码不能超过${String(mostPasswordLength)}个字符。`)];
  const plain = normalisePassword(password);
  const found: PasswordFault[] = [];
  if (!(Math.min(typed, lengthOf(plain)) >= settings.leastLength)) found.push(fault('too-short', `密码至少要有${String(settings.leastLength)}个字符。`));
  if (!password.isWellFormed() || /\p{Cc}/u.test(plain)) found.push(fault('unusable-character', '密码中有无法使用的字符（如换行、控制字符），请重新输入。'));
  if (!(kindsIn(plain) >= settings.leastKinds)) found.push(fault('too-few-kinds', `密码应包含大写字母、小写字母、数字、符号（含汉字）中的至少${String(settings.leastKinds)}种。`));
  if (holdsOwnWord(password, ownWords)) found.push(fault('holds-own-name', '密码中不能包含自己的登录名、姓名或联系方式。'));
  if (predictableRest(plain) < leastSurprise) found.push(fault('too-predictable', '密码太容易被猜到：主要由常见密码、拼音、年份、键盘顺序、连续或重复的字符组成。'));
  if (usedBefore) found.push(fault('used-before', `不能使用最近${String(settings.rememberedPasswords)}次用过的密码。`));
  return found;
}

/**
 * Whether a password is too old and has to be changed at the next sign-in. Times are milliseconds since 1970; a time that is no number counts as too old.
 *
 * @example passwordIsTooOld(0, 181 * 86_400_000, usualPasswordSettings) // true
 */
export function passwordIsTooOld(setAt: number, now: number, { ageLimitDays }: PasswordSettings): boolean {
  return ageLimitDays !== 0 && !(now - setAt < ageLimitDays * dayInMs);
}
