import type { MatrixKind } from './matrix-rows.ts';

/** What the address of the assignment carries: the plan, what of it is shown, and whether the proposals are. */
export type AssignmentSearch = { readonly plan?: string | undefined; readonly kind?: MatrixKind | undefined; readonly open?: boolean | undefined; readonly unit?: string | undefined; readonly find?: string | undefined; readonly view?: 'proposals' | undefined };
