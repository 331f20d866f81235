import type { ItemKind } from '../identities/items-of-plan.ts';
import type { ResponsibleUnit } from '../tree.ts';
import type { TextPart } from './text-difference.ts';

/** What happened to a part between two versions; several can. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'renumbered' | 'changed';

/** A field with both values as a person reads them, and its Chinese word. */
export type FieldChange = { readonly field: string; readonly word: string; readonly before: string; readonly after: string };

/** Units that came, went, or got another role. */
export type UnitChange = { readonly name: string; readonly before: ResponsibleUnit['role'] | 'absent'; readonly after: ResponsibleUnit['role'] | 'absent' };

/** A text of a part in both versions: its wording, its title, the words of a target. */
export type TextChange = { readonly field: 'text' | 'title' | 'quote'; readonly word: string; readonly parts: readonly TextPart[]; readonly marked: string };

/** Everything that happened to one part. `label` is its name in the newer version, in the older one where it was removed. */
export type ItemChange = {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly label: string;
  readonly labelBefore: string | null;
  readonly changes: readonly ChangeKind[];
  readonly texts: readonly TextChange[];
  readonly fields: readonly FieldChange[];
  readonly units: readonly UnitChange[];
};

export type VersionComparison = { readonly items: readonly ItemChange[]; readonly counts: Readonly<Record<ChangeKind | 'unchanged', number>> };
