/** What is used of a BroadcastChannel. */
export type BroadcastLike = { readonly addEventListener: (kind: 'message', listen: (event: MessageEvent) => void) => void; readonly postMessage: (message: unknown) => void; readonly close: () => void };
