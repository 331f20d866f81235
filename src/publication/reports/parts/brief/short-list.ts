import type { Run } from '#documents';
import { plainText } from '../../../figures/say.ts';
import type { Subject } from '../../../ground/subject.ts';

/** Characters for a part of the brief: with one plan its title and table leave more. @example roomFor(ground.plans, 150) // 150 for two plans, 175 for one */
export const roomFor = (plans: readonly unknown[], room: number): number => (plans.length > 1 ? room : Math.round((room * 7) / 6));

/** A name a leader still takes in at a glance; longer ones are cut. */
const longestName = 28;

/** What was found, as long as a sentence bears it: places that did not keep a target can be dozens. */
const longestFound = 48;

/** Text up to the last comma that fits; without one it is cut. */
function cut(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const fitting = characters.slice(0, longest).join('');
  const comma = Math.max(fitting.lastIndexOf('，'), fitting.lastIndexOf('；'));
  return comma > longest / 3 ? fitting.slice(0, comma) : `${characters.slice(0, longest - 1).join('')}…`;
}

/**
 * The subject as a leader reads it: with a name and findings that are not too long.
 *
 * @example inShort(subject).main.found // 2024年12个乡镇（街道）中3个符合
 */
export function inShort(subject: Subject): Subject {
  const { name, main } = subject;
  const text = plainText(name);
  const [first] = name;
  const isLong = [...text].length > longestName;
  const shortName: readonly Run[] = isLong && first !== undefined && 'text' in first ? [{ ...first, text: `${[...text].slice(0, longestName - 1).join('')}…` }] : name;
  return { ...subject, name: shortName, main: { ...main, found: cut(main.found, longestFound) } };
}

/**
 * As many of several lists as fit in, in turn from each, so that no plan is left out; an indicator that stands in two plans is told once.
 *
 * @example inTurn([[a, b], [c]], 2) // [a, c]
 */
export function inTurn(lists: readonly (readonly Subject[])[], most: number): readonly Subject[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_one, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  const keyOf = ({ main }: Subject): string => main.indicatorId ?? main.indicator;
  return all.filter((subject, at) => all.findIndex((other) => keyOf(other) === keyOf(subject)) === at).slice(0, most);
}

/**
 * As many sentences as a reader bears, the first in any case: together no longer than `room` characters.
 *
 * @example withinRoom([long, longer], 90).length // 1
 */
export function withinRoom(sentences: readonly (readonly Run[])[], room: number): readonly (readonly Run[])[] {
  let left = room;
  return sentences.filter((runs, at) => {
    left -= plainText(runs).length;
    return at === 0 || left >= 0;
  });
}
