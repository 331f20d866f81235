import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Pagination, Tag } from 'antd';
import { namePageButtons } from '../../frame/name-page-buttons.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { JudgedState } from './judged-state.tsx';
import { ExportStandings } from './export-standings.tsx';
import { pageSize, standingsInput, type StandingsSearch } from './monitoring-search.ts';
import { RunLine } from './run-line.tsx';
import type { Standings } from './shown.ts';
import { StandingTable } from './standing-table.tsx';
import { columnsOf, TableFilters } from './table-filters.tsx';
import { TallyLine } from './tally-line.tsx';

const say = monitoringWords.table;

/** What narrows the list beside the choices above it: a row of the table by unit, a part of a rate, one rule. */
function Narrowed({ search: { row, counted, rule }, change }: { readonly search: StandingsSearch; readonly change: (part: StandingsSearch) => void }): React.JSX.Element | null {
  const isCounted = (told: string | undefined): told is keyof typeof say.counted => told !== undefined && told in say.counted;
  const tags = [
    ...(row === undefined ? [] : [{ key: 'row', label: row, without: { row: undefined } }]), ...(isCounted(counted) ? [{ key: 'counted', label: say.counted[counted], without: { counted: undefined, rate: undefined } }] : []),
    ...(rule === undefined ? [] : [{ key: 'rule', label: rule, without: { rule: undefined } }]),
  ];
  return tags.length === 0 ? null : <Flex gap={4}>{tags.map(({ key, label, without }) => <Tag key={key} closable={{ 'aria-label': monitoringWords.common.clear }} onClose={() => change({ ...without, page: undefined })}>{label}</Tag>)}</Flex>;
}

function Table({ answer, search, change, regionId }: { readonly answer: Standings; readonly search: StandingsSearch; readonly change: (part: StandingsSearch) => void; readonly regionId: string }): React.JSX.Element {
  const columns = columnsOf(search);
  const page = search.page ?? 1;
  const from = (page - 1) * pageSize;
  const kept = { year: answer.run.year, asOf: search.asOf };
  return (
    <Flex vertical gap={10}>
      <RunLine run={answer.run} onYear={(year) => change({ year, page: undefined })}>
        <Link to="/attainment" search={kept}>{say.toAttainment}</Link><Link to="/warnings" search={kept}>{say.toWarnings}</Link>
      </RunLine>
      <TableFilters search={search} change={change} answer={answer} />
      <Flex wrap gap={12} align="center">
        <TallyLine tally={answer.tally} search={{ ...search, year: answer.run.year }} /><Narrowed search={search} change={change} />
        <span className="no-print"><ExportStandings regionId={regionId} search={{ ...search, year: answer.run.year }} columns={columns} /></span>
      </Flex>
      {answer.total === 0 ? <p>{monitoringWords.common.noneFound}</p> : <StandingTable standings={answer.standings} groups={answer.groups} from={from} columns={columns} kept={kept} label={say.title} />}
      {answer.total > pageSize ? <Flex wrap gap={12} align="center"><span>{say.shown(from + 1, from + answer.standings.length, answer.total)}</span><Pagination itemRender={namePageButtons} className="no-print" current={page} pageSize={pageSize} total={answer.total} showSizeChanger={false} onChange={(next) => change({ page: next === 1 ? undefined : next })} /></Flex> : null}
    </Flex>
  );
}

/** All targets of the plans in force: where each stands, where it goes, what warns, who answers. Filters, groups, order and columns stand in the address. */
export function MonitoringPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/monitoring' });
  const navigate = useNavigate({ from: '/monitoring' });
  const page = search.page ?? 1;
  const standings = useRead('monitoring.list-standings', regionId === null ? null : { ...standingsInput(search, regionId), from: (page - 1) * pageSize, limit: pageSize });
  const change = (part: StandingsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return <Flex vertical gap={12}><PageTitle extra={<SavedViews />}>{say.title}</PageTitle><JudgedState of={standings}>{(answer) => <Table answer={answer} search={search} change={change} regionId={regionId ?? ''} />}</JudgedState></Flex>;
}
