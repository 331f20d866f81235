import { useState } from 'react';
import { App, Button, Flex, Input, Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { ScanUpload, type Scan } from '../../steps/scan-upload.tsx';
import { reportsWords } from '../../words/reports-words.ts';
import { PaperApproval } from './paper-approval.tsx';
import { reportReads, type WholeReport } from './report-types.ts';

const say = reportsWords.steps;

type Step = 'submit' | 'approve' | 'return' | 'take-back' | 'freeze' | 'withdraw' | 'correct';
const needsReason: ReadonlySet<Step> = new Set(['return', 'withdraw', 'correct']);
const steps: readonly Step[] = ['submit', 'approve', 'return', 'take-back', 'freeze', 'correct', 'withdraw'];

/** Which steps lead on; the others stand beside them. */
const leading: ReadonlySet<Step> = new Set(['submit', 'approve', 'freeze']);

/** A day as it is written. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The steps this person may take with a report now, each with its sentence; what cannot be done now says why where it is somebody's turn. */
export function ReportSteps({ regionId, whole: { report, lifeCycle } }: { readonly regionId: string; readonly whole: WholeReport }): React.JSX.Element | null {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Step | null>(null);
  const [isPaper, setPaper] = useState(false);
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const writes = {
    'submit': useWrite('reports.submit-report', reportReads), 'approve': useWrite('reports.approve-report', reportReads), 'return': useWrite('reports.return-report', reportReads), 'take-back': useWrite('reports.take-back-report', reportReads),
    'freeze': useWrite('reports.freeze-report', reportReads), 'withdraw': useWrite('reports.withdraw-report', reportReads), 'correct': useWrite('reports.correct-report', reportReads),
  } as const;
  if (lifeCycle === null) return null;
  const { reportId } = report;
  const canTake = (step: Step): boolean => (step === 'correct' ? report.allowed.includes('reports.correct-report') : report.allowed.includes(`reports.${step}-report`) && lifeCycle.open.some((one) => one.step === step && one.open));
  const open = steps.filter(canTake);
  const mayEnter = report.allowed.includes('reports.approve-report') && lifeCycle.open.some(({ step, onPaper }) => step === 'approve' && onPaper);
  const closed = lifeCycle.open.filter(({ step, open: isOpen, because }) => !isOpen && because !== null && report.allowed.includes(`reports.${step}-report`));
  const ask = (step: Step): void => {
    writes[step].reset();
    setReason('');
    setScans([]);
    setAsked(step);
  };
  const done = (): void => {
    setAsked(null);
    void message.success(say.done);
  };
  const failed = (): void => undefined;
  const place = { regionId, reportId, cycleVersion: lifeCycle.version };
  const words = reason.trim();
  const take = (step: Step): void => {
    const optional = words === '' ? {} : { reason: words };
    const document = number.trim() !== '' && isDay(date) ? { document: { number: number.trim(), date } } : {};
    if (step === 'submit') void writes.submit.mutateAsync({ ...place, ...optional }).then(done, failed);
    if (step === 'approve') void writes.approve.mutateAsync({ ...place, ...optional }).then(done, failed);
    if (step === 'return') void writes.return.mutateAsync({ ...place, reason: words, ...(scans.length === 0 ? {} : { evidence: scans.map(({ attachmentId }) => attachmentId) }) }).then(done, failed);
    if (step === 'take-back') void writes['take-back'].mutateAsync({ ...place, ...optional }).then(done, failed);
    if (step === 'freeze') void writes.freeze.mutateAsync({ ...place, ...optional, ...document }).then(done, failed);
    if (step === 'withdraw') void writes.withdraw.mutateAsync({ ...place, reason: words }).then(done, failed);
    if (step === 'correct') void writes.correct.mutateAsync({ regionId, reportId, reason: words }).then(({ reportId: next }) => { done(); return navigate({ to: '/reports/$reportId', params: { reportId: next } }); }, failed);
  };
  const write = asked === null ? null : writes[asked];
  const isShort = asked !== null && ((needsReason.has(asked) && words === '') || (asked === 'freeze' && number.trim() !== '' && !isDay(date)));
  return (
    <>
      {open.map((step) => <Button key={step} type={leading.has(step) ? 'primary' : 'default'} danger={step === 'withdraw'} onClick={() => ask(step)}>{say[step]}</Button>)}
      {mayEnter ? <Button onClick={() => setPaper(true)}>{say.paper}</Button> : null}
      {isPaper ? <PaperApproval place={place} onClose={() => setPaper(false)} /> : null}
      {closed.length === 0 ? null : <small>{closed.map(({ word, because }) => `${word}：${because ?? ''}`).join(' ')}</small>}
      <Modal open={asked !== null} title={asked === null ? '' : say[asked]} okText={asked === null ? '' : say[asked]} cancelText={say.cancel} okButtonProps={{ disabled: isShort, loading: write?.isPending === true }} onCancel={() => setAsked(null)} onOk={() => { if (asked !== null) take(asked); }}>
        {asked === null ? null : (
          <Flex vertical gap={12}>
            <span>{say.sentences[asked]}</span>
            {asked === 'freeze' ? <Flex gap={8} wrap><label style={{ flex: 2, minWidth: 180 }}>{say.number}<Input value={number} maxLength={80} onChange={({ target }) => setNumber(target.value)} /></label><label style={{ flex: 1, minWidth: 140 }}>{say.date}<Input value={date} placeholder={reportsWords.make.dayHint} onChange={({ target }) => setDate(target.value.trim())} /></label></Flex> : null}
            <label>{needsReason.has(asked) ? say.reason : say.reasonOptional}<Input.TextArea rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} /></label>
            {asked === 'return' ? <ScanUpload regionId={regionId} of={{ subjectKind: 'report', subjectId: reportId }} scans={scans} onChange={setScans} /> : null}
            {write?.isError === true ? <Failure error={write.error} /> : null}
          </Flex>
        )}
      </Modal>
    </>
  );
}
