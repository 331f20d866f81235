import { passwordFaults, type PasswordSettings } from '../credentials/password-rules.ts';
import type { PasswordHasher } from '../credentials/hash-password.ts';
import type { Refusal } from '../refusal.ts';

/** A password somebody wishes for, with what must not stand in it and the hashes of those used before. */
type Wish = { readonly password: string; readonly ownWords: readonly string[]; readonly formerHashes: readonly string[] };

const busy: Refusal = { refused: 'too-many-requests', message: '现在办理的人太多，请稍等几秒再试。' };

/**
 * The hash of a wished password, or everything that is wrong with it.
 *
 * @example await hashOfWish({ password, ownWords: ['zhang.li', '张丽'], formerHashes: [] }, hasher, policy.passwords) // { hash } | refusal
 */
export async function hashOfWish({ password, ownWords, formerHashes }: Wish, hasher: PasswordHasher, settings: PasswordSettings): Promise<{ readonly hash: string } | Refusal> {
  const used = formerHashes.length === 0 ? { kind: 'verified' as const, matches: false } : await hasher.matchesAny(formerHashes, password);
  if (used.kind === 'busy') return busy;
  const faults = passwordFaults({ password, ownWords, usedBefore: used.matches }, settings);
  if (faults.length > 0) return { refused: 'password-too-weak', message: `密码不符合要求：${faults.map(({ message }) => message).join('；')}`, reasons: faults };
  const made = await hasher.hash(password);
  return made.kind === 'busy' ? busy : { hash: made.hash };
}

/**
 * The hashes to remember after a change: the latest ones, this one first.
 *
 * @example rememberedHashes(hash, former, 5)
 */
export const rememberedHashes = (hash: string, former: readonly string[], most: number): readonly string[] => [hash, ...former].slice(0, most);
