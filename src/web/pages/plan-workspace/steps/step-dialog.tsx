import { useRef, useState } from 'react';
import { Alert, App, Checkbox, Modal } from 'antd';
import { roles as roleEntries } from '#kernel';
import { planAdoption, type StepRule } from '#lifecycle';
import type { Actions } from '../../../client/actions.ts';
import { Failure } from '../../../frame/load-state.tsx';
import { useRead, useWrite } from '../../../session/door.ts';
import { ScanUpload, type Scan } from '../../../steps/scan-upload.tsx';
import { planStepsWords } from '../../../words/plan-steps-words.ts';
import { stepsWords } from '../../../words/steps-words.ts';
import { focusFirstField } from '../forms/focus-first-field.ts';
import { ChoiceField, TextField } from '../forms/form-parts.tsx';
import type { DraftPlace } from '../use-draft.ts';

type OpenStep = Actions['plan.get-version']['output']['lifeCycle']['open'][number];
type Person = Actions['plan.list-participants']['output']['people'][number];

const say = planStepsWords;
const stale = ['plan.get-version', 'plan.list-plans', 'files.list-attachments'] as const;
const wordOf = (role: string): string => (role in roleEntries ? roleEntries[role as keyof typeof roleEntries].word : role);
const other = 'other';

/** The seven steps as writes of the server. */
function useSteps(): Readonly<Record<string, { readonly mutateAsync: (input: never) => Promise<unknown>; readonly isPending: boolean; readonly error: Parameters<typeof Failure>[0]['error'] | null }>> {
  return {
    submit: useWrite('plan.submit-version', stale), adopt: useWrite('plan.adopt-version', stale), return: useWrite('plan.return-version', stale), 'take-back': useWrite('plan.take-back-version', stale),
    withdraw: useWrite('plan.withdraw-version', stale), 'hand-over': useWrite('plan.hand-over-version', stale), appoint: useWrite('plan.appoint-approver', stale),
  };
}

/** What a step asks for, as its rule says it, and the step itself. `warnings` stand above; `revision` is sent where the step is about the content. */
export function StepDialog({ place, step, rule, cycleVersion, revision, today, warnings, onClose }: {
  readonly place: DraftPlace; readonly step: OpenStep; readonly rule: StepRule; readonly cycleVersion: number; readonly revision: number; readonly today: string; readonly warnings: React.ReactNode; readonly onClose: () => void;
}): React.JSX.Element {
  const { message } = App.useApp();
  const steps = useSteps();
  const write = steps[rule.name];
  const asksPeople = rule.paper !== undefined || rule.sets?.what === 'hand-over';
  const people = useRead('plan.list-participants', asksPeople ? { regionId: place.regionId } : null).data?.people ?? [];
  const fields = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState({ number: '', date: today });
  const [validFrom, setValidFrom] = useState('');
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [isPaper, setPaper] = useState(!step.self && step.paper);
  const [signer, setSigner] = useState({ personId: other, name: '', role: rule.roles.flatMap((role) => (typeof role === 'string' ? [role] : (planAdoption.approvers[role.approver]?.choices ?? []))).at(0) ?? 'committee-leader', signedOn: today });
  const [handOver, setHandOver] = useState<{ readonly from: string | null; readonly to: string | null }>({ from: null, to: null });
  const [approvers, setApprovers] = useState<readonly string[]>([...(planAdoption.approvers['plan-approver']?.usual ?? [])]);
  const personOf = (personId: string | null): { readonly personId: string; readonly name: string } | undefined => {
    const found = people.find((one) => one.personId === personId);
    return found && { personId: found.personId, name: found.name };
  };
  const peopleOptions = people.map(({ personId, name, roles }: Person) => ({ value: personId, label: `${name}（${roles.map(({ word }) => word).join('、')}）` }));
  const asks = { reason: rule.reason !== 'none', document: rule.document !== 'none', evidence: rule.evidence !== 'none' || rule.paper !== undefined };
  const isContent = rule.from.includes(planAdoption.start) && rule.to !== null;
  const isWhole = (rule.reason !== 'required' || reason.trim() !== '') && (!asks.document || (document.number.trim() !== '' && document.date.trim() !== '')) && (rule.sets?.what !== 'hand-over' || (handOver.from !== null && handOver.to !== null)) && (!isPaper || (scans.length > 0 && (signer.personId !== other || signer.name.trim() !== '')));
  const take = async (): Promise<void> => {
    const [from, to] = [personOf(handOver.from), personOf(handOver.to)];
    const input = {
      ...place, cycleVersion, ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...(asks.document ? { document: { number: document.number.trim(), date: document.date.trim() }, ...(validFrom.trim() === '' ? {} : { validFrom: validFrom.trim() }) } : {}),
      ...(scans.length === 0 ? {} : { evidence: scans.map(({ attachmentId }) => attachmentId) }), ...(isContent ? { revision } : {}), ...(from && to ? { handOver: { from, to } } : {}), ...(rule.sets?.what === 'approver' ? { appointment: { approver: 'plan-approver', roles: approvers } } : {}),
      ...(isPaper ? { paper: { personId: signer.personId === other ? null : signer.personId, name: signer.personId === other ? signer.name.trim() : (personOf(signer.personId)?.name ?? ''), role: signer.role, signedOn: signer.signedOn.trim() } } : {}),
    };
    await write?.mutateAsync(input as never);
    void message.success(say.done(rule.word));
    onClose();
  };
  return (
    <Modal
      open title={rule.word} width={640} onCancel={onClose} okText={rule.word} cancelText={say.cancel} okButtonProps={{ disabled: !isWhole, loading: write?.isPending === true, ...(rule.name === 'withdraw' ? { danger: true } : {}) }} onOk={() => void take().catch(() => undefined)}
      afterOpenChange={(isOpen) => { if (isOpen) focusFirstField(fields.current); }} styles={{ body: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto' } }}
    >
      <div ref={fields}>
      <p>{say.sentences[rule.name]}</p>
      {warnings}
      {asks.document ? (
        <div className="plan-fields">
          <TextField label={say.documentNumber} hint={say.documentHint} value={document.number} onChange={(number) => setDocument({ ...document, number })} isFirst />
          <TextField label={say.documentDate} hint={say.dateHint} value={document.date} onChange={(date) => setDocument({ ...document, date })} />
          <TextField label={say.validFrom} hint={say.dateHint} value={validFrom} onChange={setValidFrom} />
        </div>
      ) : null}
      {rule.sets?.what === 'hand-over' ? (
        <div className="plan-fields">
          <ChoiceField label={say.from} value={handOver.from} none={say.choose} options={peopleOptions} onChange={(from) => setHandOver({ ...handOver, from })} />
          <ChoiceField label={say.to} value={handOver.to} none={say.choose} options={peopleOptions} onChange={(to) => setHandOver({ ...handOver, to })} />
        </div>
      ) : null}
      {rule.sets?.what === 'approver' ? (
        <fieldset className="plan-fieldset"><legend>{say.approvers}</legend><Checkbox.Group value={[...approvers]} onChange={(next) => setApprovers(next.map(String))} options={(planAdoption.approvers['plan-approver']?.choices ?? []).map((role) => ({ value: role, label: wordOf(role) }))} /></fieldset>
      ) : null}
      {asks.reason ? <TextField label={rule.reason === 'required' ? say.reason : say.reasonOptional} value={reason} rows={3} onChange={setReason} isFirst={!asks.document} /> : null}
      {step.paper ? (step.self ? <Checkbox checked={isPaper} onChange={({ target }) => setPaper(target.checked)} style={{ marginBottom: 12 }}>{say.paper}</Checkbox> : <p>{say.paperOnly}</p>) : null}
      {isPaper ? (
        <div className="plan-fields">
          <ChoiceField label={say.signer} value={signer.personId} options={[...peopleOptions, { value: other, label: say.otherPerson }]} onChange={(personId) => setSigner({ ...signer, personId: personId ?? other })} />
          {signer.personId === other ? <TextField label={say.signerName} value={signer.name} onChange={(name) => setSigner({ ...signer, name })} /> : null}
          <ChoiceField label={say.signerRole} value={signer.role} options={(planAdoption.approvers['plan-approver']?.choices ?? []).map((role) => ({ value: role, label: wordOf(role) }))} onChange={(role) => setSigner({ ...signer, role: (role ?? signer.role) as typeof signer.role })} />
          <TextField label={say.signedOn} hint={say.dateHint} value={signer.signedOn} onChange={(signedOn) => setSigner({ ...signer, signedOn })} />
        </div>
      ) : null}
      {asks.evidence ? <ScanUpload regionId={place.regionId} of={{ subjectKind: 'plan', subjectId: place.planId }} scans={scans} onChange={setScans} /> : null}
      {write?.error ? <Failure error={write.error} /> : null}
      {isPaper && scans.length === 0 ? <Alert type="info" showIcon title={stepsWords.scans.label} /> : null}
      </div>
    </Modal>
  );
}
