import type { Origin } from '#monitoring';
import type { ColumnRole } from './column-role.ts';
import type { Entry } from './layout.ts';
import type { EntryContent } from './read-content.ts';

/** Columns that speak where the value is blank, the first one that does. */
const speaking: Readonly<Record<EntryContent['content']['kind'], readonly ColumnRole[]>> = { figure: [], 'yes-no': ['happened'], judgement: ['judgement', 'happened'], missing: ['missing'] };

function columnOf({ column, value, beside, columnsBeside }: Entry, { content, computed }: EntryContent): number | null {
  if (computed === 'counts') return null;
  const told = value.text === '' ? speaking[content.kind].find((role) => beside[role] !== undefined) : undefined;
  return (told === undefined ? undefined : columnsBeside?.get(told)) ?? column;
}

/** What the cell prints, with the unit of its row where it prints none. */
const printed = (text: string, unit: string | null): string => (/^[\d.,+-]+$/.test(text) ? `${text}${unit ?? ''}` : text);

/**
 * The cells one entry was read from, and how its figure came from them where none prints it.
 *
 * @example originOf({ file: '数据.csv', sheet: null }, entry, '‰', content) // { file: '数据.csv', sheet: null, line: 5, column: 3, computed: '由“15.7‰”换算' }
 */
export function originOf({ file, sheet }: Pick<Origin, 'file' | 'sheet'>, entry: Entry, unit: string | null, told: EntryContent): Origin {
  const { content, computed } = told;
  const { numerator, denominator } = content.kind === 'figure' ? content : { numerator: null, denominator: null };
  const numeratorColumn = numerator === null ? undefined : entry.columnsBeside?.get('numerator');
  const denominatorColumn = denominator === null ? undefined : entry.columnsBeside?.get('denominator');
  return {
    file, sheet, line: entry.row, column: columnOf(entry, told), ...(numeratorColumn === undefined ? {} : { numeratorColumn }), ...(denominatorColumn === undefined ? {} : { denominatorColumn }),
    ...(computed === undefined ? {} : { computed: computed === 'counts' ? '由分子÷分母算出' : `由“${printed(entry.value.text, unit)}”换算` }),
  };
}
