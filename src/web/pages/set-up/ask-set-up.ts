import { failureOf, unreachable, type CallFailure } from '../../client/call-failure.ts';

/** How the setting up of an empty installation stands, as the server says it. */
export type SetUpStanding = {
  readonly state: 'open' | 'working' | 'done';
  readonly progress: readonly string[];
  readonly failure: { readonly message: string } | null;
  readonly outcome: { readonly accounts: readonly { readonly name: string; readonly login: string; readonly word: string; readonly firstPassword: string | null }[]; readonly isDemo: boolean } | null;
};

async function answered(asking: Promise<Response>): Promise<SetUpStanding | CallFailure> {
  try {
    const response = await asking;
    const text = await response.text();
    return response.ok ? JSON.parse(text) as SetUpStanding : failureOf(text);
  } catch {
    return unreachable;
  }
}

/**
 * Asks how far the wish under way is, with the code it was begun by.
 *
 * @example await askSetUp('K7QM-3XPT-9FHC') // { state: 'working', progress: ['录入单位和人员'], … }
 */
export const askSetUp = (code: string): Promise<SetUpStanding | CallFailure> => answered(fetch('/api/set-up', { cache: 'no-store', headers: { 'x-set-up-code': code } }));

/**
 * Sets the installation up.
 *
 * @example await beginSetUp({ code, way: 'demo', wish: {} })
 */
export const beginSetUp = (asked: { readonly code: string; readonly way: 'demo' | 'own'; readonly wish: object }): Promise<SetUpStanding | CallFailure> =>
  answered(fetch('/api/set-up', { method: 'POST', headers: { 'content-type': 'application/json', 'x-halfsky-client': 'web' }, body: JSON.stringify(asked) }));
