import type { Import } from './read-plans.ts';
import { clausesOf, targetsOf, type ShownClause, type ShownTarget, type ShownVersion } from './shown-plan.ts';

/** A text of a document with three changes, and what they were. */
export type Amended = { readonly text: string; readonly figure: ShownTarget; readonly to: number; readonly domainId: string; readonly insertedGoal: string; readonly removed: ShownClause };

const lastLine = ({ line, spans }: ShownClause): number => Math.max(line, ...spans.map(([at]) => at));

/** A ceiling that is printed once in its line, so that it can be replaced there. */
const changeable = (text: ReadonlyMap<number, string>) => ({ kind, bound, value, spans }: ShownTarget): boolean =>
  kind === 'level' && bound === 'at-most' && value !== null && value > 2 && spans.some(([line]) => (text.get(line) ?? '').split(String(value)).length === 2);

/** The document as the government prints it anew: a lower ceiling, one goal more at the end of the last domain, and without the last measure of the first. */
export function amendedText({ lines }: Import, version: ShownVersion): Amended {
  const text = new Map(lines.map((one) => [one.line, one.text]));
  const figure = targetsOf(version).find(changeable(text));
  const [first, last] = [version.plan.domains[0], version.plan.domains.at(-1)];
  const [removed, goal] = [first?.measures.at(-1), last?.goals.at(-1)];
  if (!figure || !removed || !goal || !last) throw new Error('the plan has nothing to amend');
  const to = (figure.value ?? 0) - 1;
  const [line = 0] = figure.spans.find(([at]) => (text.get(at) ?? '').split(String(figure.value)).length === 2) ?? [];
  text.set(line, (text.get(line) ?? '').replace(String(figure.value), String(to)));
  const insertedGoal = '家庭暴力告诫书出具率达到90%以上。';
  text.set(lastLine(goal), `${text.get(lastLine(goal)) ?? ''}\n${String((goal.number ?? 0) + 1)}.${insertedGoal}`);
  for (let at = removed.line; at <= lastLine(removed); at += 1) text.delete(at);
  return { text: [...text].toSorted(([one], [other]) => one - other).map(([, words]) => words).join('\n'), figure, to, domainId: last.itemId, insertedGoal, removed };
}

/** The clause of a version that says so. */
export const clauseSaying = (version: ShownVersion, words: string): ShownClause | undefined => clausesOf(version).find(({ text }) => text.includes(words));
