import { formatOrdinal } from './ordinal-formats.ts';
import { readBullet } from './symbol-characters.ts';
import type { ListLevel, NumberedList } from './numbering.ts';

/** What Word prints before a numbered paragraph; `unknownFormat` names a number format that was shown in Arabic digits because we do not know it. */
type ListLabel = { readonly text: string; readonly unknownFormat?: string };

/** Counts the numbered paragraphs of one document in order. */
export type ListCounter = {
  readonly count: (listId: string, level: number) => ListLabel | undefined;
  /** The level of a list that is linked to the first of these styles that has one. */
  readonly levelOfStyle: (listId: string, styles: readonly string[]) => number | undefined;
};

const suffixes = { tab: '\t', space: ' ', nothing: '' } as const;

function printed(count: number, format: string): string | undefined {
  if (format.startsWith('zeros-')) return String(count).padStart(Number(format.slice(6)), '0');
  return formatOrdinal(count, format);
}

function restartsAfter(level: ListLevel | undefined, index: number, counted: number): boolean {
  if (counted >= index) return false;
  return level?.restart === undefined || (level.restart > 0 && counted <= level.restart - 1);
}

/**
 * Counts as Word does: lists on the same abstract list share their counters; a level restarts after a higher one unless `w:lvlRestart`
 * says otherwise; a start override holds when its list first reaches that level. Higher levels that were never used show their start.
 *
 * @example countLists(readNumbering(root, () => undefined)).count('1', 0)?.text // '第一章\t'
 */
export function countLists(lists: ReadonlyMap<string, NumberedList>): ListCounter {
  const counters = new Map<string, Map<number, number>>();
  const overridden = new Set<string>();

  const step = (listId: string, list: NumberedList, level: number): Map<number, number> => {
    const counts = counters.get(list.counters) ?? new Map<number, number>();
    counters.set(list.counters, counts);
    const override = list.startOverrides.get(level);
    const key = `${listId}/${String(level)}`;
    const before = counts.get(level);
    if (override !== undefined && !overridden.has(key)) counts.set(level, override);
    else counts.set(level, before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    overridden.add(key);
    for (const deeper of counts.keys()) if (restartsAfter(list.levels.get(deeper), deeper, level)) counts.delete(deeper);
    return counts;
  };

  return {
    levelOfStyle(listId, styles) {
      const levels = [...(lists.get(listId)?.levels ?? [])];
      for (const style of styles) {
        const found = levels.find(([, level]) => level.style === style);
        if (found) return found[0];
      }
      return undefined;
    },
    count(listId, level) {
      const list = lists.get(listId);
      const shape = list?.levels.get(level);
      if (!list || !shape) return undefined;
      const counts = step(listId, list, level);
      if (shape.format === 'bullet') {
        const bullet = readBullet(shape.pattern, shape.font);
        return bullet.trim() === '' ? { text: '' } : { text: bullet + suffixes[shape.suffix] };
      }
      let unknownFormat: string | undefined;
      const label = shape.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const shown = list.levels.get(index);
        const count = counts.get(index) ?? shown?.start ?? 1;
        const format = shape.legal ? 'decimal' : (shown?.format ?? 'decimal');
        const text = printed(count, format);
        if (text === undefined) unknownFormat = format;
        return text ?? String(count);
      });
      const text = label === '' ? '' : label + suffixes[shape.suffix];
      return unknownFormat === undefined ? { text } : { text, unknownFormat };
    },
  };
}
