import { childOf, numberOf, switchOf, valueOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** How one level of a list is numbered (`w:lvl`). Levels count from 0 as in the file. */
export type ListLevel = {
  readonly start: number;
  readonly format: string;
  /** Such as `第%1章` or `%1.%2`. */
  readonly pattern: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** After which level this one restarts, counted from 1; 0 never; undefined after any higher one. */
  readonly restart?: number;
  /** All higher numbers inside the pattern are shown in Arabic digits (`w:isLgl`). */
  readonly legal: boolean;
  readonly style?: string;
  readonly font: string;
};

/** One list of the document (`w:num`): levels, and which list of counters it shares with others (`w:abstractNum`). */
export type NumberedList = {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
};

const deepestLevel = 8;

/** A custom format such as `001, 002, 003, ...` keeps its zeros under a name of our own. */
function formatName(level: XmlElement): string {
  const plain = childOf(level, 'w:numFmt') ?? childOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const name = plain?.attributes['w:val'] ?? 'decimal';
  if (name !== 'custom') return name;
  const width = /^0*1(?=,)/.exec(plain?.attributes['w:format'] ?? '')?.[0].length ?? 1;
  return width > 1 ? `zeros-${String(width)}` : 'decimal';
}

function readLevel(level: XmlElement): ListLevel {
  const suffix = valueOf(level, 'w:suff');
  const restart = numberOf(level, 'w:lvlRestart');
  const style = valueOf(level, 'w:pStyle');
  const fonts = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: Math.max(0, numberOf(level, 'w:start') ?? 0),
    format: formatName(level),
    pattern: valueOf(level, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    ...(restart === undefined ? {} : { restart }),
    legal: switchOf(level, 'w:isLgl') ?? false,
    ...(style === undefined ? {} : { style }),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  };
}

function levelIndex(element: XmlElement): number | undefined {
  const index = Number(element.attributes['w:ilvl'] ?? 'x');
  return Number.isInteger(index) && index >= 0 && index <= deepestLevel ? index : undefined;
}

function readLevels(abstract: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const child of abstract.children) {
    const index = child.name === 'w:lvl' ? levelIndex(child) : undefined;
    if (index !== undefined) levels.set(index, readLevel(child));
  }
  return levels;
}

/**
 * Reads `word/numbering.xml`: list id (`w:numId`) -> list. `listOfStyle` names the list that a numbering style points at, for lists
 * that are only a link to such a style (`w:numStyleLink`).
 */
export function readNumbering(root: XmlElement | undefined, listOfStyle: (style: string) => string | undefined): ReadonlyMap<string, NumberedList> {
  const abstracts = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  const ofStyle = new Map<string, string>();
  for (const child of root?.children ?? []) {
    if (child.name === 'w:abstractNum') {
      const id = child.attributes['w:abstractNumId'] ?? '';
      abstracts.set(id, child);
      ofStyle.set(valueOf(child, 'w:styleLink') ?? '', id);
    }
    if (child.name === 'w:num') numbers.set(child.attributes['w:numId'] ?? '', child);
  }
  const abstractOf = (id: string, hops: number): string => {
    const abstract = abstracts.get(id);
    const link = valueOf(abstract, 'w:numStyleLink');
    if (link === undefined || hops > 8) return id;
    const linked = numbers.get(listOfStyle(link) ?? '');
    const target = valueOf(linked, 'w:abstractNumId') ?? ofStyle.get(link);
    return target === undefined || target === id ? id : abstractOf(target, hops + 1);
  };
  const lists = new Map<string, NumberedList>();
  for (const [id, number] of numbers) {
    const counters = abstractOf(valueOf(number, 'w:abstractNumId') ?? '', 0);
    const abstract = abstracts.get(counters);
    const levels = abstract ? readLevels(abstract) : new Map<number, ListLevel>();
    const startOverrides = new Map<number, number>();
    for (const override of number.children) {
      const index = override.name === 'w:lvlOverride' ? levelIndex(override) : undefined;
      if (index === undefined) continue;
      const level = childOf(override, 'w:lvl');
      if (level) levels.set(index, readLevel(level));
      const start = numberOf(override, 'w:startOverride');
      if (start !== undefined) startOverrides.set(index, start);
    }
    lists.set(id, { counters, levels, startOverrides });
  }
  return lists;
}
