import { useId, useState } from 'react';
import { App, Input, Modal, Select } from 'antd';
import { isRole, roles } from '#kernel';
import { reportCycle } from '#lifecycle';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { DayField } from '../../steps/day-field.tsx';
import { ScanUpload, type Scan } from '../../steps/scan-upload.tsx';
import { reportsWords } from '../../words/reports-words.ts';
import { stepsWords } from '../../words/steps-words.ts';
import { reportReads } from './report-types.ts';

const say = stepsWords.paper;
const { steps: stepWords } = reportsWords;
const signing = reportCycle.approvers['report-approver']?.choices ?? [];

/** A leader approved the printed report: who, as what, on which day, with the scan of the signed page, entered by somebody else. */
export function PaperApproval({ place, onClose }: { readonly place: { readonly regionId: string; readonly reportId: string; readonly cycleVersion: number }; readonly onClose: () => void }): React.JSX.Element {
  const { message } = App.useApp();
  const id = useId();
  const approve = useWrite('reports.approve-report', [...reportReads, 'files.list-attachments']);
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>(signing[0] ?? '');
  const [signedOn, setSignedOn] = useState('');
  const [reason, setReason] = useState('');
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const isWhole = name.trim() !== '' && signedOn !== '' && scans.length > 0;
  const enter = (): void => {
    if (!isRole(role)) return;
    const words = reason.trim() === '' ? {} : { reason: reason.trim() };
    approve.mutate({ ...place, ...words, paper: { personId: null, name: name.trim(), role, signedOn }, evidence: scans.map(({ attachmentId }) => attachmentId) }, { onSuccess: () => {
      onClose();
      void message.success(stepWords.done);
    } });
  };
  return (
    <Modal open title={stepWords.paper} okText={stepWords.approve} cancelText={stepWords.cancel} okButtonProps={{ disabled: !isWhole, loading: approve.isPending }} onCancel={onClose} onOk={enter}>
      <p>{say.sentence}</p>
      <div className="field"><label htmlFor={`${id}-name`}>{say.name}</label><Input id={`${id}-name`} autoFocus maxLength={60} value={name} onChange={({ target }) => setName(target.value)} /></div>
      <div className="field"><label htmlFor={`${id}-role`}>{say.role}</label><Select id={`${id}-role`} value={role} onChange={setRole} options={signing.map((value) => ({ value, label: isRole(value) ? roles[value].word : value }))} style={{ width: '100%' }} /></div>
      <DayField label={say.signedOn} value={signedOn} onChange={setSignedOn} />
      <ScanUpload regionId={place.regionId} of={{ subjectKind: 'report', subjectId: place.reportId }} scans={scans} onChange={setScans} />
      <div className="field"><label htmlFor={`${id}-reason`}>{stepWords.reasonOptional}</label><Input.TextArea id={`${id}-reason`} rows={2} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} /></div>
      {approve.isError ? <Failure error={approve.error} /> : null}
    </Modal>
  );
}
