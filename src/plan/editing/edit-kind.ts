import type { z } from 'zod';
import type { IdentifiedPlan } from '../identities/identified-plan.ts';
import type { SourceLines } from './source-lines.ts';

/** Why an edit is not done; `message` says it in Chinese with the place. */
export type EditRefusalCode =
  | 'input-invalid' | 'no-such-item' | 'wrong-kind' | 'nothing-changed' | 'inconsistent-target' | 'quote-not-found' | 'quote-lost' | 'source-missing' | 'cut-outside' | 'target-across-cut'
  | 'not-siblings' | 'inside-itself' | 'no-such-place' | 'unit-twice' | 'years-reversed' | 'no-such-doubt' | 'id-not-free' | 'no-such-indicator' | 'local-indicator-differs' | 'targets-apart' | 'targets-alike' | 'number-taken';

export type EditRefusal = { readonly refused: EditRefusalCode; readonly message: string; readonly itemId: string | null };

/** A plan after an edit, with the sentence for its history and the parts it touched. */
export type EditedPlan = { readonly plan: IdentifiedPlan; readonly sentence: string; readonly itemIds: readonly string[] };

export type EditOutcome = EditedPlan | EditRefusal;

export const isRefusal = (outcome: object): outcome is EditRefusal => 'refused' in outcome;

/** A refusal. @example refusal('no-such-item', '没有编号为x的条目。', 'x') */
export const refusal = (refused: EditRefusalCode, message: string, itemId: string | null = null): EditRefusal => ({ refused, message, itemId });

/** An edit as it comes over HTTP; which fields it has is told by the schema of its kind. */
export type EditInput = { readonly edit: string } & Readonly<Record<string, unknown>>;
type NamedInput = { readonly edit: string };

/** What an edit does to the plan the tests make: what stands in parts afterwards (null: the part is gone), or why it is refused. */
export type EditExample = {
  readonly title: string;
  readonly edit: Readonly<Record<string, unknown>>;
  readonly says: string;
  readonly refused?: EditRefusalCode;
  readonly becomes?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
};

/** An edit worded for another reading of the text; `open` says what of it a person has to decide anew, where that stands open in the text by itself (a doubt). */
type Reworded<Input = EditInput> = { readonly edits: readonly Input[]; readonly open: string | null };

/** A plan before and after an edit was done on it. */
export type EditedThen = { readonly before: IdentifiedPlan; readonly after: IdentifiedPlan };

/**
 * One thing a person can do to an imported plan. The parts it changes are named in its input as `itemId` or `itemIds`. `redo` words an edit that was done on one reading of the text for
 * another reading of it; none: it has nothing to do there.
 */
export type EditKind<Input extends NamedInput = NamedInput> = {
  readonly id: Input['edit'];
  readonly title: string;
  readonly source: string;
  readonly input: z.ZodType<Input>;
  readonly examples: readonly EditExample[];
  readonly apply: (plan: IdentifiedPlan, edit: EditInput, source: SourceLines) => EditOutcome;
  readonly redo: (edit: EditInput, then: EditedThen, now: IdentifiedPlan) => Reworded;
};

/** Any kind of edit, where it does not matter which. */
export type AnyEditKind = Pick<EditKind, 'title' | 'source' | 'examples' | 'apply' | 'redo'> & { readonly id: string; readonly input: z.ZodType };

type Told<Input extends NamedInput> = Omit<EditKind<Input>, 'apply' | 'redo'> & {
  readonly apply: (plan: IdentifiedPlan, edit: Input, source: SourceLines) => EditOutcome;
  /** Left out: the same words do. */
  readonly redo?: (edit: Input, then: EditedThen, now: IdentifiedPlan) => Reworded<Input & EditInput>;
};

/**
 * A kind of edit that reads its input by its own schema before it does anything.
 *
 * @example editKind({ id: 'remove-target', title: '移除目标值', input, examples, apply: (plan, { itemId }) => … })
 */
export function editKind<Input extends NamedInput>(told: Told<Input>): EditKind<Input> {
  return {
    ...told,
    apply: (plan, edit, source) => {
      const read = told.input.safeParse(edit);
      if (read.success) return told.apply(plan, read.data, source);
      return refusal('input-invalid', `${told.title}：${read.error.issues.map(({ message }) => message).join('；')}。`);
    },
    redo: (edit, then, now) => {
      const read = told.redo && told.input.safeParse(edit);
      return read?.success === true && told.redo ? told.redo(read.data, then, now) : { edits: [edit], open: null };
    },
  };
}
