import type { Run, TextRun } from '#documents';
import type { Plan } from '#plan';
import type { SourceBook } from './figure-source.ts';
import { joinRuns } from './say.ts';

/** Where words of a plan stand. */
type PlanPlace = { readonly line: number; readonly page: number };

const hasFigures = (text: string): boolean => /\p{Nd}/u.test(text);

/**
 * Words of a plan as a run: figures in them are bound to their line, so that a title, a goal or the name of a unit with figures in it can be traced. Words without figures need no source.
 *
 * @example planWords('0—3岁儿童照护服务', plan, domain, book) // { text: '0—3岁儿童照护服务', source: 's4' }
 */
export function planWords(text: string, { subject }: Pick<Plan, 'subject'>, { line, page }: PlanPlace, book: SourceBook): TextRun {
  if (!hasFigures(text)) return { text };
  return { text, source: book.add({ kind: 'plan', plan: subject ?? 'plan', line, page, says: `规划原文第${String(line)}行` }) };
}

/** Words cut before a quotation that they do not close: a name does not go on into what it quotes. @example beforeOpenQuote('推动妇女参与“事业单位') // '推动妇女参与' */
export function beforeOpenQuote(words: string): string {
  const open = words.lastIndexOf('“');
  return open > 0 && !words.includes('”', open) ? words.slice(0, open) : words;
}

/**
 * Names of responsible units as a list; a name with figures in it (12345热线办) is bound to the plan, which names its units in many places.
 *
 * @example unitNames(['卫生健康局', '妇联'], book) // 卫生健康局、妇联
 */
export const unitNames = (names: readonly string[], book: SourceBook): readonly Run[] =>
  joinRuns(names.map((text): readonly Run[] => [hasFigures(text) ? { text, source: book.add({ kind: 'plan', plan: '', line: 0, page: 0, says: `规划所列的责任单位“${text}”` }) } : { text }]), '、');
