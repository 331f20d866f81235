import { useState } from 'react';
import { Alert, Button, Flex, Modal } from 'antd';
import { roles as roleEntries } from '#kernel';
import { planAdoption } from '#lifecycle';
import type { Actions } from '../../../client/actions.ts';
import { WideTable } from '../../../frame/wide-table.tsx';
import { useToday } from '../../../session/use-today.ts';
import { localTime } from '../../../words/local-time.ts';
import { planStepsWords } from '../../../words/plan-steps-words.ts';
import type { DraftPlace } from '../use-draft.ts';
import type { WorkspaceState } from '../workspace.tsx';
import { StepDialog } from './step-dialog.tsx';

type Version = Actions['plan.get-version']['output'];
type Taken = Version['lifeCycle']['steps'][number];

const say = planStepsWords;
const actionOf: Readonly<Record<string, string>> = {
  submit: 'plan.submit-version', adopt: 'plan.adopt-version', return: 'plan.return-version', 'take-back': 'plan.take-back-version', withdraw: 'plan.withdraw-version', 'hand-over': 'plan.hand-over-version', appoint: 'plan.appoint-approver',
};
const forward: ReadonlySet<string> = new Set(['submit', 'adopt']);
const wordOf = (role: string): string => (role in roleEntries ? roleEntries[role as keyof typeof roleEntries].word : role);

/** Everything that was done with the version on its way. */
const History = ({ steps, onClose }: { readonly steps: readonly Taken[]; readonly onClose: () => void }): React.JSX.Element => (
  <Modal open title={say.history} width={900} footer={null} onCancel={onClose}>
    <WideTable<Taken & { readonly key: number }>
      label={say.history} rowKey="key" dataSource={steps.map((step, key) => ({ ...step, key })).toReversed()} pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.table.empty }}
      columns={[
        { title: say.table.when, className: 'figures', render: (_value, { at }) => localTime(at) }, { title: say.table.what, dataIndex: 'word' }, { title: say.table.who, dataIndex: 'by' }, { title: say.table.role, render: (_value, { role }) => wordOf(role) },
        { title: say.table.reason, className: 'plan-long', render: (_value, { reason }) => reason ?? '' }, { title: say.table.document, render: (_value, { document }) => (document === null ? '' : `${document.number}，${document.date}`) }, { title: say.table.round, className: 'figures', dataIndex: 'round' },
      ]}
    />
  </Modal>
);

/** Where the version stands and what may be done with it now, by this person: only what the server lets them; what it does not, it says why. */
export function VersionSteps({ place, version, state, refresh }: { readonly place: DraftPlace; readonly version: Version; readonly state: WorkspaceState | null; readonly refresh: () => Promise<unknown> }): React.JSX.Element {
  const [taking, setTaking] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const today = useToday();
  const [isHistory, setHistory] = useState(false);
  const { head, lifeCycle } = version;
  const possible = lifeCycle.open.filter(({ step }) => head.allowed.includes(actionOf[step] ?? ''));
  const step = possible.find((one) => one.step === taking);
  const rule = planAdoption.steps.find(({ name }) => name === taking);
  const last = lifeCycle.steps.findLast(({ step: name }) => name !== 'edit' && name !== 'hand-over' && name !== 'appoint');
  const obstacles = version.obstacles.map(({ message }) => message);
  const left = state?.obstacles ?? obstacles.length;
  const isReady = left === 0 && state?.isSaved !== false;
  const warnings = (
    <>
      {taking === 'submit' && state?.isSaved === false ? <Alert type="warning" showIcon title={say.notSaved} style={{ marginBottom: 12 }} /> : null}
      {(taking === 'submit' || taking === 'adopt') && left > 0 ? <Alert type="error" showIcon title={say.obstacles(left)} description={obstacles.slice(0, 10).map((line, at) => <div key={String(at)}>{line}</div>)} style={{ marginBottom: 12 }} /> : null}
      {(taking === 'submit' || taking === 'adopt') && state !== null && state.unseen > 0 ? <Alert type="warning" showIcon title={taking === 'submit' ? say.unseen(state.unseen) : say.adoptUnseen(state.unseen)} style={{ marginBottom: 12 }} /> : null}
    </>
  );
  /** A step is taken on what is so now: editing may have moved it on. */
  const begin = async (name: string): Promise<void> => {
    setAsking(name);
    await refresh();
    setAsking(null);
    setTaking(name);
  };
  const isAdopted = last?.step === 'adopt' && last.document !== null;
  return (
    <Flex vertical gap={6}>
      <Flex wrap gap={8} align="center" role="group" aria-label={say.title}>
        {possible.filter(({ open }) => open).map(({ step: name, word }) => <Button key={name} type={forward.has(name) ? 'primary' : 'default'} disabled={name === 'submit' && !isReady} loading={asking === name} onClick={() => void begin(name)}>{word}</Button>)}
        <Button onClick={() => setHistory(true)}>{say.history}</Button>
      </Flex>
      {possible.filter(({ open, step: name }) => !open && forward.has(name)).map(({ step: name, word, because }) => <div key={name} className="plan-quiet-inline">{say.barred(word, because ?? '')}</div>)}
      {head.state === 'returned' && last?.step === 'return' ? <Alert type="warning" showIcon title={say.returnedWhy(last.by, last.reason ?? '')} /> : null}
      {isAdopted && head.state === 'adopted' ? <Alert type="success" showIcon title={say.adopted(head.documentNumber ?? '', head.adoptedOn ?? '', head.validFrom ?? '')} /> : null}
      {step === undefined || rule === undefined ? null : (
        <StepDialog place={place} step={step} rule={rule} cycleVersion={lifeCycle.version} revision={state?.revision ?? head.revision} today={today} warnings={warnings} onClose={() => setTaking(null)} />
      )}
      {isHistory ? <History steps={lifeCycle.steps} onClose={() => setHistory(false)} /> : null}
    </Flex>
  );
}
