import { csvRecords } from './csv-records.ts';

const candidates = [',', '\t', ';'] as const;

/** How much of the text decides. */
const reach = 20_000;

/** The number of records that have as many fields as most do, when that is more than one; ragged tables score less than straight ones. */
function agreement(text: string, separator: string): number {
  const widths = csvRecords(text, separator).records.slice(0, 50).map(({ length }) => length).filter((width) => width > 1);
  if (widths.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(...counts.values()) + widths.length / 1000;
}

/**
 * The character that separates the fields of a csv text: what Excel's own first line says (sep=;), else the one of comma, tab and semicolon by which most lines have the same
 * number of fields; a comma when there is only one column.
 *
 * @example findSeparator('指标;年份;数值\n甲;2020;1') // ';'
 */
export function findSeparator(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return told;
  const sample = text.slice(0, reach);
  const scored = candidates.map((separator) => ({ separator, score: agreement(sample, separator) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}
