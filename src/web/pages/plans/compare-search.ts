import type { ChangeKind } from '#plan';

/** What the address of a comparison carries: both sides as `<planId>@<version>`, and which kind of change alone. */
export type CompareSearch = { readonly left?: string | undefined; readonly right?: string | undefined; readonly only?: ChangeKind | undefined };
