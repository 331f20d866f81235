import { z } from 'zod';
import type { Block, Run } from '#documents';
import type { Issue } from '#kernel';

/**
 * A passage somebody wrote by hand. `instead` of the paragraph of this key, or `after` it. `basis`: the figures that paragraph printed when it was written, each as text with what it
 * is: when they change, the passage is marked.
 */
const passage = z.strictObject({ key: z.string().min(1), place: z.enum(['instead', 'after']), text: z.string(), basis: z.array(z.string()) });
export type Passage = z.infer<typeof passage>;

const passages = z.strictObject({ format: z.literal('halfsky-passages'), version: z.literal(1), report: z.string(), passages: z.array(passage) });

/** The hand-written passages of one report, from a file that survives every refresh. */
export type Passages = z.infer<typeof passages>;

/** No passages. */
export const noPassages = (report: string): Passages => ({ format: 'halfsky-passages', version: 1, report, passages: [] });

/**
 * Reads a file of passages. Everything it is not is said with its place.
 *
 * @example readPassages('{"format":"halfsky-passages",…}').passages
 */
export function readPassages(text: string): { readonly ok: true; readonly passages: Passages } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const refused = (messages: readonly string[]) => ({ ok: false as const, issues: messages.map((message): Issue => ({ code: 'passages-unreadable', severity: 'error', message })) });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(['这不是保存手写段落的文件（应为 JSON），请用 halfsky report edits 生成']);
  }
  const parsed = passages.safeParse(content);
  if (parsed.success) return { ok: true, passages: parsed.data };
  return refused(parsed.error.issues.map(({ path }) => `手写段落文件的 ${path.map(String).join('.') || '开头'} 处不符合格式`));
}

/**
 * The text of a file of passages, one field a line so that changes can be compared.
 *
 * @example writePassages(noPassages('annual'))
 */
export const writePassages = (told: Passages): string => `${JSON.stringify(told, null, 2)}\n`;

const figuresOf = (runs: readonly Run[]): readonly string[] => runs.flatMap((run) => ('text' in run && run.source !== undefined ? [run.text] : []));

/** The figures a paragraph says; a passage about it is marked when they change. @example basisOf(block) // ['2024年', '96.3%'] */
export const basisOf = (block: Block): readonly string[] => (block.kind === 'heading' ? figuresOf([...block.runs, ...block.tail]) : block.kind === 'paragraph' ? figuresOf(block.runs) : []);

/** The id of the nth passage added after a paragraph. */
export const idAfter = (key: string, at: number): string => `${key}/after/${String(at + 1)}`;

/** The paragraph after which a passage of this id was added; null: it is no added passage. @example placeAfter('lead/after/1') // { key: 'lead' } */
export function placeAfter(id: string): { readonly key: string } | null {
  const found = /^(.+)\/after\/\d+$/.exec(id);
  return found?.[1] === undefined ? null : { key: found[1] };
}
