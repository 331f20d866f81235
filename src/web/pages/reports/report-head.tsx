import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Flex } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useWrite } from '../../session/door.ts';
import { PlanLink } from '../../links/plan-link.tsx';
import { ReadLink } from '../../links/read-link.tsx';
import { reportsWords } from '../../words/reports-words.ts';
import { ReportDownloads } from './report-downloads.tsx';
import { ReportSteps } from './report-steps.tsx';
import { reportReads, type WholeReport } from './report-types.ts';
import { StageTag } from './stage-tag.tsx';
import { UnderWay } from './under-way.tsx';

const say = reportsWords.head;

type Head = { readonly regionId: string; readonly whole: WholeReport };

/** What the database says otherwise since the report was made, and what can be done about it. */
function Outdated({ regionId, whole: { report } }: Head): React.JSX.Element | null {
  const refresh = useWrite('reports.refresh-report', reportReads);
  const mayRefresh = report.allowed.includes('reports.refresh-report') && report.contentNumber !== null && !report.isUnderWay;
  const count = report.revisedFigures ?? 0;
  const button = mayRefresh ? <Button loading={refresh.isPending} onClick={() => refresh.mutate({ regionId, reportId: report.reportId })}>{say.refresh}</Button> : null;
  if (count === 0 && button === null) return null;
  return (
    <>
      {count === 0 ? <div>{button}</div> : <Alert type="warning" showIcon title={say.outdated(count)} description={mayRefresh ? say.outdatedDraft : report.stage === 'frozen' ? say.outdatedFrozen : undefined} action={button} />}
      {refresh.isError ? <Failure error={refresh.error} /> : null}
    </>
  );
}

/** What a report is: its name and state, what it was made from, its seal; the steps that can be taken, and its files. */
export function ReportHead({ regionId, whole }: Head): React.JSX.Element {
  const { report, seal } = whole;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ...(report.plans.length === 0 ? [] : [[say.basis, <>{report.plans.map(({ planId, title, version }, at) => <Fragment key={planId}>{at === 0 ? '' : '、'}<PlanLink planId={planId} version={version}>{say.plan(title, version)}</PlanLink></Fragment>)}；{say.knownOn(report.knownOn, report.figures ?? 0)}{(report.withheldFigures ?? 0) > 0 ? say.withheld(report.withheldFigures ?? 0) : ''}</>] as const]),
    ...(report.replaces === null ? [] : [[say.replaces, <Link key="former" to="/reports/$reportId" params={{ reportId: report.replaces }}>{say.former}</Link>] as const]),
    ...(seal === null ? [] : [[say.seal, say.sealed(seal.frozenOn, seal.approvedBy, seal.document)] as const, [say.fingerprint, <code key="fingerprint">{seal.fingerprint}</code>] as const, [say.auditHead, <code key="head">{seal.auditHead}</code>] as const]),
  ];
  return (
    <Flex vertical gap={12} className="no-print">
      <Flex wrap gap={16}><Link to="/reports">{say.back}</Link><ReadLink reads="monitoring.list-standings" to="/monitoring" search={{ year: report.year }}>{say.toMonitoring(report.year)}</ReadLink></Flex>
      <PageTitle extra={<><StageTag stage={report.stage} word={report.stageWord} />{(report.edition ?? 1) > 1 ? reportsWords.list.edition(report.edition ?? 1) : ''}</>}>{report.title ?? `${String(report.year)}年${report.kindWord}`}</PageTitle>
      {facts.length === 0 ? null : <dl className="report-facts">{facts.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>}
      {report.isUnderWay ? <UnderWay report={report} /> : null}
      {report.failure === null || report.isUnderWay ? null : <Alert type="error" showIcon title={say.failed} description={report.failure} />}
      {report.stage === null ? <Alert type="info" title={say.ofOld} /> : null}
      <Flex wrap gap={8} align="center">{report.isUnderWay ? null : <ReportSteps regionId={regionId} whole={whole} />}{report.contentNumber === null ? null : <Button onClick={() => window.print()}>{reportsWords.downloads.print}</Button>}</Flex>
      {report.contentNumber === null && report.files.length === 0 ? null : <ReportDownloads regionId={regionId} whole={whole} />}
      <Outdated regionId={regionId} whole={whole} />
    </Flex>
  );
}
