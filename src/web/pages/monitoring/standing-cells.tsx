import { Link } from '@tanstack/react-router';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { LeadUnits } from './lead-units.tsx';
import type { Standing } from './shown.ts';
import { Spark } from './spark.tsx';
import { StatusWord, WarningMark } from './status-word.tsx';

const say = monitoringWords.table;

/** Where the year of the table leads on to. */
export type Kept = { readonly year?: number | undefined; readonly asOf?: string | undefined };

/** What a column is known by in addresses. */
export type ColumnId = keyof typeof say.heads;

/** A column of the table: its name in addresses, how it stands, what is in it. */
type StandingColumn = { readonly id: ColumnId; readonly className: string; readonly cell: (standing: Standing, kept: Kept) => React.ReactNode };

const figure = (told: Standing['latest'], otherwise: string): string => (told === null ? otherwise : `${told.text}（${String(told.year)}）`);

/** Every column there is, in its order. */
export const standingCells: readonly StandingColumn[] = [
  { id: 'plan', className: 'promise', cell: ({ planTitle }) => planTitle },
  { id: 'domain', className: 'nowrap', cell: ({ domain }) => domain ?? monitoringWords.common.none },
  {
    id: 'indicator', className: 'indicator', cell: ({ indicator, targetId, planId, section }, kept) => (
      <><Link to="/monitoring/$targetId" params={{ targetId }} search={{ ...kept, plan: planId }}>{indicator}</Link>{section === 'goal' ? null : <div className="quiet">{say.sections[section]}</div>}</>
    ),
  },
  { id: 'promise', className: 'promise', cell: ({ promise }) => promise }, { id: 'deadline', className: 'right figures', cell: ({ deadline }) => deadline }, { id: 'baseline', className: 'right figures', cell: ({ baseline }) => figure(baseline, monitoringWords.common.none) },
  { id: 'latest', className: 'right figures', cell: ({ latest, latestMissing }) => figure(latest, latestMissing ?? monitoringWords.common.none) },
  { id: 'state', className: 'nowrap', cell: ({ sign, word, standing }) => <StatusWord sign={sign} word={word} tone={standing} /> },
  { id: 'pace', className: 'right figures', cell: ({ pace }) => pace },
  { id: 'outlook', className: 'nowrap', cell: ({ outlook, outlookSign, outlookWord }) => <StatusWord sign={outlookSign} word={outlookWord} tone={outlook} /> },
  { id: 'probability', className: 'right figures', cell: ({ probabilityText }) => probabilityText }, { id: 'spark', className: '', cell: ({ spark }) => <Spark points={spark} /> },
  { id: 'warnings', className: 'warned', cell: ({ badges, warnings }) => <>{warnings.map(({ rule, title, level, levelWord }) => <WarningMark key={rule} level={level} levelWord={levelWord} rule={rule} title={title} />)}{badges.length === 0 ? null : <span className="quiet">{badges.join('、')}</span>}</> },
  { id: 'owner', className: 'owner', cell: (standing, { year }) => <LeadUnits standing={standing} year={year} /> },
  { id: 'because', className: 'because', cell: ({ because }) => because },
];

/** What is shown where nobody chose. */
export const usualColumns: readonly ColumnId[] = ['indicator', 'promise', 'deadline', 'latest', 'state', 'pace', 'outlook', 'probability', 'spark', 'warnings', 'owner'];

const stackedBelow: Readonly<Record<'indicator' | 'state', readonly ColumnId[]>> = { indicator: ['plan', 'domain', 'promise', 'deadline', 'baseline', 'owner'], state: ['latest', 'pace', 'outlook', 'probability', 'spark', 'warnings', 'because'] };
const told = new Set<ColumnId>(['deadline', 'baseline', 'latest', 'pace', 'probability']);

/**
 * The same columns for a phone: all that is wanted below the indicator, all that came of it below its standing; a bare figure says what it is.
 *
 * @example narrowCells(usualColumns).map(({ id }) => id) // ['indicator', 'state']
 */
export const narrowCells = (columns: readonly string[]): readonly StandingColumn[] => standingCells.flatMap((column): readonly StandingColumn[] => {
  if (column.id !== 'indicator' && column.id !== 'state') return [];
  const below = standingCells.filter(({ id }) => columns.includes(id) && stackedBelow[column.id as 'indicator' | 'state'].includes(id));
  return [{ ...column, className: 'stacked', cell: (standing, kept) => <>{column.cell(standing, kept)}{below.filter(({ id, cell }) => (id === 'spark' ? standing.spark.length > 0 : cell(standing, kept) !== monitoringWords.common.none)).map(({ id, cell }) => <div key={id}>{told.has(id) ? <span className="quiet">{say.heads[id]} </span> : null}{cell(standing, kept)}</div>)}</> }];
});
