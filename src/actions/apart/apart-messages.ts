/** What a file of work exports as `work`: what it is asked and a way to say how far it is in, what it found out. It runs in a process of its own; `startApart` names the file. */
export type ApartWork = (question: never, progress: (percent: number, note: string) => void) => unknown;

/** How work ends that took more than it may. */
export type ApartEnd = { readonly ended: 'too-much-memory' | 'too-much-time' };

/** What the server says to the process: the file of work and what is asked of it, written by `v8.serialize`. */
export type ApartOrder = { readonly file: string; readonly memoryMb: number; readonly question: Uint8Array };

/** What the process says: how far it is, and at last what was found, written by `v8.serialize`. */
export type ApartMessage = { readonly progress: readonly [percent: number, note: string] } | { readonly found: Uint8Array } | { readonly failed: string; readonly stack: string | undefined } | ApartEnd;
