import type { GridEventKind } from './event.ts';
import { begin } from './events/begin.ts';
import { cancel } from './events/cancel.ts';
import { clear } from './events/clear.ts';
import { commit } from './events/commit.ts';
import { fill } from './events/fill.ts';
import { handOver } from './events/hand-over.ts';
import { move } from './events/move.ts';
import { paste } from './events/paste.ts';
import { receive } from './events/receive.ts';
import { redo } from './events/redo.ts';
import { reshape } from './events/reshape.ts';
import { select } from './events/select.ts';
import { selectAll } from './events/select-all.ts';
import { step } from './events/step.ts';
import { typeText } from './events/type-text.ts';
import { undo } from './events/undo.ts';

/** Everything that can happen to a sheet. */
export const eventList = [move, step, select, selectAll, begin, typeText, commit, cancel, clear, paste, fill, undo, redo, receive, handOver, reshape] as const;

type EventOf<Kind> = Kind extends GridEventKind<infer Told> ? Told : never;

/** What a key, the mouse, the clipboard or the server does to a sheet. */
export type GridEvent = EventOf<(typeof eventList)[number]>;
