import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Flex, Grid, Select, Tabs } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { AttachedFiles } from '../../files/attached-files.tsx';
import { filesWords } from '../../words/files-words.ts';
import { reportsWords } from '../../words/reports-words.ts';
import type { ReportRights } from './block-beside.tsx';
import { RemarkList } from './remark-list.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportCompare } from './report-compare.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportPassages } from './report-passages.tsx';
import { ReportText } from './report-text.tsx';
import type { ReportContent, WholeReport } from './report-types.ts';
import { useAgain } from './use-again.ts';
import './reports.css';

const say = reportsWords.views;
const route = getRouteApi('/reports/$reportId');

type View = keyof typeof say;
const views = Object.keys(say) as View[];

/** What has to be done before a report can be submitted, each with the way there. */
function Obstacles({ reportId, obstacles }: { readonly reportId: string; readonly obstacles: ReportContent['obstacles'] }): React.JSX.Element | null {
  if (obstacles.length === 0) return null;
  return (
    <Alert
      className="no-print" type="warning" showIcon title={reportsWords.steps.obstacles(obstacles.length)}
      description={<ul style={{ margin: 0, paddingInlineStart: 20 }}>{obstacles.slice(0, 6).map(({ code, blockId, message }, at) => <li key={`${String(at)} ${code} ${blockId}`}>{message} <Link to="/reports/$reportId" params={{ reportId }} search={code === 'change-not-accepted' ? { view: 'changes' } : { block: blockId }}>{reportsWords.steps.goThere}</Link></li>)}{obstacles.length > 6 ? <li>……</li> : null}</ul>}
    />
  );
}

/** The views side by side; on a phone, where they do not fit, one below the other in a list to choose from. */
function Choice({ shown, counts, onChoose }: { readonly shown: View; readonly counts: Partial<Record<View, number>>; readonly onChoose: (view: View) => void }): React.JSX.Element {
  const isWide = Grid.useBreakpoint().md === true;
  const choices = views.map((key) => ({ key, value: key, label: `${say[key]}${(counts[key] ?? 0) > 0 ? `（${String(counts[key])}）` : ''}` }));
  return isWide ? <Tabs className="no-print" activeKey={shown} onChange={(next) => onChoose(next as View)} items={choices} /> : <Select className="no-print" aria-label={reportsWords.viewChoice} value={shown} onChange={onChoose} options={choices} style={{ width: '100%' }} />;
}

function Views({ regionId, whole, content }: { readonly regionId: string; readonly whole: WholeReport; readonly content: ReportContent }): React.JSX.Element {
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const { reportId, allowed } = whole.report;
  const shown = views.find((one) => one === view) ?? 'text';
  const { data: session } = useSession();
  const isOfPlace = session?.roles.some(({ unitId }) => unitId === null) === true;
  const mayAttach = isOfPlace && session.actions.includes('files.add-file');
  const rights: ReportRights = { mayWrite: allowed.includes('reports.edit-passage') && whole.lifeCycle?.mayEdit === true, mayRemark: allowed.includes('reports.add-remark') };
  const open = content.remarks.filter(({ settledAt }) => settledAt === null).length;
  const counts: Partial<Record<View, number>> = { passages: content.passages.filter(({ text }) => text !== null).length, changes: content.changes.length, remarks: open };
  return (
    <>
      <Obstacles reportId={reportId} obstacles={rights.mayWrite ? content.obstacles : []} />
      <Choice shown={shown} counts={counts} onChoose={(next) => void navigate({ search: next === 'text' ? {} : { view: next } })} />
      {shown === 'text' ? <ReportText regionId={regionId} reportId={reportId} content={content} rights={rights} /> : null}
      {shown === 'passages' ? <ReportPassages regionId={regionId} reportId={reportId} content={content} mayWrite={rights.mayWrite} /> : null}
      {shown === 'changes' ? <ReportChanges regionId={regionId} reportId={reportId} content={content} mayWrite={rights.mayWrite} /> : null}
      {shown === 'compare' ? <ReportCompare regionId={regionId} reportId={reportId} kind={whole.report.kind} /> : null}
      {shown === 'remarks' ? <>{content.remarks.length === 0 ? <p>{reportsWords.remarks.none}</p> : null}<RemarkList regionId={regionId} reportId={reportId} blockId={null} remarks={content.remarks} mayAdd={rights.mayRemark} maySettle={rights.mayWrite} /></> : null}
      {shown === 'files' ? <AttachedFiles of={{ regionId, subjectKind: 'report', subjectId: reportId, unitId: null }} word={filesWords.ofReport} mayAdd={mayAttach} leaveOut={new Set(whole.report.files.map(({ attachmentId }) => attachmentId))} /> : null}
      {shown === 'history' && whole.lifeCycle !== null ? <ReportHistory lifeCycle={whole.lifeCycle} /> : null}
    </>
  );
}

/** One report from its first draft to the frozen one: what it says, what is written in it by hand, what changed, the way through review, its files. */
export function ReportPage(): React.JSX.Element {
  const { reportId } = route.useParams();
  const { regionId } = useRegion();
  const session = useSession();
  const whole = useRead('reports.get-report', regionId === null || session.data === undefined ? null : { regionId, reportId });
  const isMade = whole.data?.report.contentNumber !== null && whole.data?.report.stage !== null && whole.data !== undefined;
  const content = useRead('reports.get-content', regionId === null || !isMade ? null : { regionId, reportId });
  useAgain(whole.data?.report.isUnderWay === true, ['reports.get-report', 'reports.get-content']);
  return (
    <Flex vertical gap={12}>
      <LoadState of={whole}>{(data) => (
        <>
          <ReportHead regionId={regionId ?? ''} whole={data} />
          {isMade ? <LoadState of={content}>{(found) => <Views regionId={regionId ?? ''} whole={data} content={found} />}</LoadState> : null}
        </>
      )}</LoadState>
    </Flex>
  );
}
