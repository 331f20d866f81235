import { equalRuns } from './equal-runs.ts';

/** A stretch of two texts: what both have, what only the old one has, what only the new one has. */
export type TextPart = { readonly kind: 'same' | 'old' | 'new'; readonly text: string };

/** Figures and Latin words stay whole, every Chinese character is one by itself. */
const tokensOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu) ?? [];

/** A single character between two changes (的, ，) says nothing and is read with them. */
const isIsland = (text: string): boolean => text.length <= 1;

type Change = { before: string; after: string };

/** Changes with what stands between them: `same` first and last, possibly empty. */
function changesOf(a: readonly string[], b: readonly string[]): { readonly same: readonly string[]; readonly changes: readonly Change[] } {
  const same: string[] = [];
  const changes: Change[] = [];
  let [atA, atB, text] = [0, 0, ''];
  for (const run of [...equalRuns(a, b), { a: a.length, b: b.length, length: 0 }]) {
    if (run.a > atA || run.b > atB) {
      const change = { before: a.slice(atA, run.a).join(''), after: b.slice(atB, run.b).join('') };
      const last = changes.at(-1);
      if (last && isIsland(text)) Object.assign(last, { before: last.before + text + change.before, after: last.after + text + change.after });
      else {
        same.push(text);
        changes.push(change);
      }
      text = '';
    }
    text += a.slice(run.a, run.a + run.length).join('');
    [atA, atB] = [run.a + run.length, run.b + run.length];
  }
  return { same: [...same, text], changes };
}

/**
 * How one text became another, by characters and whole figures, grouped so that a person can read it.
 *
 * @example textDifference('下降到12/10万以下', '下降到11/10万以下') // same 下降到, old 12, new 11, same /10万以下
 */
export function textDifference(before: string, after: string): readonly TextPart[] {
  const { same, changes } = changesOf(tokensOf(before), tokensOf(after));
  const parts: readonly TextPart[] = same.flatMap((text, at): TextPart[] => {
    const change = changes[at];
    return [{ kind: 'same', text }, ...(change ? [{ kind: 'old' as const, text: change.before }, { kind: 'new' as const, text: change.after }] : [])];
  });
  return parts.filter(({ text }) => text !== '');
}

/** The same as one line to read: [-旧-]{+新+}. @example markedDifference(textDifference('12以下', '11以下')) // '[-12-]{+11+}以下' */
export const markedDifference = (parts: readonly TextPart[]): string => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`)).join('');
