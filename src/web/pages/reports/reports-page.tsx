import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Empty, Flex, Select, Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { NextPage } from '../../frame/next-page.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { useToday } from '../../session/use-today.ts';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { MakeReportDialog } from './make-report-dialog.tsx';
import { kindsOf } from './report-kinds.ts';
import type { ListedReport } from './report-types.ts';
import { StageTag } from './stage-tag.tsx';
import { UnderWay } from './under-way.tsx';
import { useAgain } from './use-again.ts';

const say = reportsWords.list;
const route = getRouteApi('/reports');

const perPage = 50;
/** So many years back can be chosen. */
const yearsBack = 12;

const nameOf = ({ title, year, kindWord }: ListedReport): string => title ?? `${String(year)}年${kindWord}`;

function Standing({ report }: { readonly report: ListedReport }): React.JSX.Element {
  if (report.isUnderWay) return <UnderWay report={report} />;
  if (report.contentNumber === null) return report.stage === null ? <Tag>{say.ofOld}</Tag> : <span>{report.failure ?? say.failed}</span>;
  return <StageTag stage={report.stage} word={report.stageWord} />;
}

/** The reports of the region by year, kind and state: what became of each, and of how many figures the database says something else since. */
export function ReportsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { kind, stage, year, after } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const [isMaking, setMaking] = useState(false);
  const reports = useRead('reports.list-reports', regionId === null ? null : { regionId, limit: perPage, ...(after === undefined ? {} : { after }), ...(kind === undefined ? {} : { kind }), ...(stage === undefined ? {} : { stage }), ...(year === undefined ? {} : { year }) });
  useAgain(reports.data?.reports.some(({ isUnderWay }) => isUnderWay) === true, ['reports.list-reports']);
  const mayMake = session.data?.actions.includes('reports.make-report') === true;
  const thisYear = Number(useToday().slice(0, 4));
  const narrow = (part: { readonly kind?: string | undefined; readonly stage?: string | undefined; readonly year?: number | undefined; readonly after?: string | undefined }): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }) });
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<>{mayMake ? <Button type="primary" onClick={() => setMaking(true)}>{say.make}</Button> : null}<SavedViews /></>}>{say.title}</PageTitle>
      <LoadState of={reports}>{({ reports: found, kinds, stages, next }) => (
        <>
          <Flex wrap gap={8}>
            <Select aria-label={say.year} style={{ minWidth: 120 }} value={year ?? 0} onChange={(value) => narrow({ year: value === 0 ? undefined : value })} options={[{ value: 0, label: say.allYears }, ...Array.from({ length: yearsBack }, (_one, at) => ({ value: thisYear - at, label: String(thisYear - at) }))]} />
            <Select aria-label={say.kind} style={{ minWidth: 190 }} value={kind ?? ''} onChange={(value) => narrow({ kind: value === '' ? undefined : value })} options={[{ value: '', label: say.allKinds }, ...kinds.map(({ id, title }) => ({ value: id, label: title }))]} />
            <Select aria-label={say.stage} style={{ minWidth: 150 }} value={stage ?? ''} onChange={(value) => narrow({ stage: value === '' ? undefined : value })} options={[{ value: '', label: say.allStages }, ...stages.map((one) => ({ value: one.stage, label: one.word }))]} />
          </Flex>
          <WideTable<ListedReport>
            label={say.title} rowKey="reportId" dataSource={[...found]}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={kind !== undefined || stage !== undefined || year !== undefined ? say.emptyFiltered : mayMake ? say.empty : say.emptyReader} /> }}
            columns={[
              { title: say.report, render: (_value, report) => <><Link to="/reports/$reportId" params={{ reportId: report.reportId }}>{nameOf(report)}</Link>{(report.edition ?? 1) > 1 ? ` ${say.edition(report.edition ?? 1)}` : ''}</> },
              { title: say.year, dataIndex: 'year', className: 'figures' }, { title: say.kind, dataIndex: 'kindWord' }, { title: say.stage, render: (_value, report) => <Standing report={report} /> },
              { title: say.knownOn, dataIndex: 'knownOn', className: 'figures' }, { title: say.changed, align: 'right', className: 'figures', render: (_value, { revisedFigures }) => (revisedFigures === null ? '' : revisedFigures === 0 ? say.none : <Tag color="warning">{say.changedCount(revisedFigures)}</Tag>) },
              { title: say.askedBy, dataIndex: 'askedBy' }, { title: say.madeAt, className: 'figures', render: (_value, { madeAt }) => (madeAt === null ? '' : localTime(madeAt)) },
            ]}
          />
          <NextPage after={after} next={next} onGo={(page) => narrow({ after: page })} />
        </>
      )}</LoadState>
      {isMaking && regionId !== null ? <MakeReportDialog regionId={regionId} kinds={kindsOf(reports.data)} year={thisYear - 1} onClose={() => setMaking(false)} /> : null}
    </Flex>
  );
}
