import type { TableRow } from '#documents';
import { columnRole, type ColumnRole } from './column-role.ts';
import { matchIndicator, type MatchTools } from './match-indicator.ts';
import { headingReach } from './layout.ts';
import { readGroups } from './read-groups.ts';
import type { TableMapping } from './saved-mapping.ts';

/** A mapping a person can correct and save, and why each part is as it is; `unsure` names need a decision. */
export type MappingProposal = {
  readonly mapping: TableMapping;
  readonly unsure: readonly { readonly printed: string; readonly unit: string | null; readonly indicator: string | null; readonly because: string }[];
  readonly unread: readonly string[];
};

/** The row that has most headings anybody knows. */
function headingRow(rows: readonly TableRow[]): TableRow | undefined {
  const known = ({ cells }: TableRow): number => cells.filter(({ text }) => text !== '' && columnRole(text) !== null).length;
  return rows.slice(0, headingReach).reduce<TableRow | undefined>((best, row) => (known(row) > (best === undefined ? 0 : known(best)) ? row : best), undefined) ?? rows[0];
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d年?$/.test(text);
const isNumber = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?%?$/.test(text);

/** A name that is an indicator, or is like one. */
function isIndicator(text: string, tools: MatchTools): boolean {
  if (isNumber(text)) return false;
  const match = matchIndicator(text, null, tools);
  return match.kind === 'matched' || match.proposal !== null;
}

/** What stands in a column whose heading nobody knows, told by its cells: years, figures, names of indicators, sexes. */
function guessed(cells: readonly string[], taken: ReadonlySet<ColumnRole>, tools: MatchTools): ColumnRole {
  const said = cells.filter((text) => text !== '');
  const mostly = (is: (text: string) => boolean): boolean => said.length > 0 && said.filter(is).length >= said.length * 0.8;
  if (!taken.has('year') && mostly(isYear)) return 'year';
  if (!taken.has('indicator') && said.filter((text) => isIndicator(text, tools)).length * 2 >= Math.max(1, said.length)) return 'indicator';
  if (!taken.has('sex') && mostly((text) => ['男', '女', ''].includes(readGroups(text).groups[0] ?? '') && !isNumber(text) && !readGroups(text).unfamiliar)) return 'sex';
  if (!taken.has('value') && mostly((text) => isNumber(text) && !isYear(text))) return 'value';
  return 'known';
}

/**
 * Reads the first rows of a foreign table and proposes how it may be read: headings that are known, columns told by what stands in them, names that are indicators or are like one. Everything is
 * for a person to look at; names that are only alike are not taken.
 *
 * @example proposeMapping(rows, shippedMatching).mapping.columns[0] // { heading: 'OBS_VAL', role: 'value' }
 */
export function proposeMapping(rows: readonly TableRow[], tools: MatchTools): MappingProposal {
  const heading = headingRow(rows);
  const below = heading === undefined ? [] : rows.filter(({ row }) => row > heading.row);
  const taken = new Set<ColumnRole>((heading?.cells ?? []).flatMap(({ text }) => columnRole(text) ?? []));
  const columns = (heading?.cells ?? []).flatMap(({ text }, index): { heading: string; role: ColumnRole }[] => {
    if (text === '') return [];
    const cells = below.map((row) => row.cells[index]?.text ?? '');
    const told = columnRole(text);
    /* PERIOD and TIME_PERIOD hold years more often than days. */
    const role = told === 'period' && !taken.has('year') && cells.some(isYear) ? 'year' : (told ?? guessed(cells, taken, tools));
    taken.add(role);
    return [{ heading: text, role }];
  });
  const at = (role: ColumnRole): number => (heading?.cells ?? []).findIndex(({ text }) => columns.find((column) => column.heading === text)?.role === role);
  const [nameAt, unitAt] = [at('indicator'), at('unit')];
  const printed = nameAt < 0 ? [] : [...new Map(below.map(({ cells }) => ({ name: cells[nameAt]?.text ?? '', unit: unitAt < 0 ? null : cells[unitAt]?.text || null })).filter(({ name }) => name !== '').map((one) => [`${one.name}\n${one.unit ?? ''}`, one])).values()];
  const matched = printed.map(({ name, unit }) => ({ name, unit, match: matchIndicator(name, unit, tools) }));
  return {
    mapping: {
      columns: columns.filter(({ heading: text, role }) => columnRole(text) !== role), groups: [], year: null, source: null, definitionVersion: null,
      names: matched.flatMap(({ name, match }) => (match.kind === 'matched' && match.definition.name.zh !== name ? [{ printed: name, unit: null, indicatorId: match.definition.id, factor: null }] : [])),
    },
    unsure: matched.flatMap(({ name, unit, match }) => (match.kind === 'matched' ? [] : [{ printed: name, unit, indicator: match.proposal?.indicator ?? null, because: match.because }])),
    unread: columns.filter(({ heading: text, role }) => role === 'known' && columnRole(text) === null).map(({ heading: text }) => text),
  };
}
