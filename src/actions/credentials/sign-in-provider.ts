import type { SignInDecision } from './sign-in-rules.ts';

/** What the sign-in page asks for. */
type SignInField = { readonly name: string; readonly title: string; readonly kind: 'text' | 'password' | 'code'; readonly required: boolean };

/** How a sign-in begins: with a form of ours, or at another address. `kept` is what the server keeps until the browser comes back (state, nonce), bound to that browser. */
type SignInStart =
  | { readonly kind: 'form'; readonly fields: readonly SignInField[] }
  | { readonly kind: 'redirect'; readonly address: string; readonly kept: string };

/** What came back: the fields of the form, or the query of the address an outside provider sent the browser to, with what was kept. */
export type SignInAnswer = { readonly values: Readonly<Record<string, string>>; readonly kept: string | null };

/** How a sign-in ended. `decision` is for the audit line, `message` for the person. Only `signed-in` and `must-change-password` name the person. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly personId: string; readonly mustChangePassword: boolean; readonly message: string }
  | { readonly kind: 'code-needed'; readonly message: string }
  | { readonly kind: 'refused'; readonly decision: SignInDecision | 'not-confirmed'; readonly message: string }
  | { readonly kind: 'busy'; readonly message: string };

/**
 * The one thing sign-in stands behind. The password form is the first; the identity provider of a government (OIDC and the like) is another object of this type: `start` gives its
 * address, `finish` checks what it sent back, finds the person, and asks the same rules (`decideSignIn`). `now` is in milliseconds since 1970.
 *
 * @example const outcome = await provider.finish({ values: { login: 'zhang.li', password: '…' }, kept: null }, Date.now())
 */
export type SignInProvider = {
  readonly id: string;
  readonly title: string;
  readonly start: (returnAddress: string) => Promise<SignInStart>;
  readonly finish: (answer: SignInAnswer, now: number) => Promise<SignInOutcome>;
};

/**
 * The form of a login that is stored and looked for: full-width characters plain, no case, no spaces around it.
 *
 * @example normaliseLogin(' Ｚhang.Li ') // 'zhang.li'
 */
export const normaliseLogin = (login: string): string => login.slice(0, 200).normalize('NFKC').trim().toLowerCase();
