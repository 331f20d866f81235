/** What stands in the audit line besides who, when and from where. `before` and `after` hold plain JSON; nothing that opens doors (passwords, tokens) ever stands there. */
export type AuditNote = {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly sentence: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Who it was, where that is known only now (signing in); absent: the caller. */
  readonly actor?: { readonly personId: string | null; readonly personName: string };
};
