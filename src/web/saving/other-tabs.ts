import type { BroadcastLike } from './broadcast-like.ts';

/** How long a page that is open has to say so, in milliseconds. A page that a browser has frozen says nothing: what it keeps is then sent twice, which the server takes once. */
const patience = 400;

type Told = { readonly kind: 'who-lives' } | { readonly kind: 'i-live'; readonly name: string } | { readonly kind: 'saved' };

const isTold = (data: unknown): data is Told => typeof data === 'object' && data !== null && 'kind' in data && (data.kind !== 'i-live' || ('name' in data && typeof data.name === 'string'));

/** The other pages of this browser on the same form. `saved` tells them that the server has something new. */
export type OtherTabs = { readonly whoLives: () => Promise<ReadonlySet<string>>; readonly saved: () => void; readonly close: () => void };

/**
 * Talks with the other pages that are open on a form. `name` is the one under which this page keeps what is typed.
 *
 * @example const tabs = joinTabs({ channel: new BroadcastChannel(`halfsky ${formId}`), name, onSaved });
 */
export function joinTabs({ channel, name, onSaved }: { readonly channel: BroadcastLike; readonly name: string; readonly onSaved: () => void }): OtherTabs {
  const alive = new Set<string>();
  channel.addEventListener('message', ({ data }) => {
    if (!isTold(data)) return;
    if (data.kind === 'who-lives') channel.postMessage({ kind: 'i-live', name } satisfies Told);
    else if (data.kind === 'i-live') alive.add(data.name);
    else onSaved();
  });
  return {
    whoLives: async () => {
      alive.clear();
      channel.postMessage({ kind: 'who-lives' } satisfies Told);
      await new Promise((resolve) => { setTimeout(resolve, patience); });
      return new Set(alive);
    },
    saved: () => channel.postMessage({ kind: 'saved' } satisfies Told),
    close: () => channel.close(),
  };
}
