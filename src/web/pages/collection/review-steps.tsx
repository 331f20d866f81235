import { useState } from 'react';
import { Alert, App, Button, Flex, Input, Modal } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import type { Actions } from '../../client/actions.ts';
import { collectionWords } from '../../words/collection-words.ts';
import type { OwnForm } from './own-form.ts';

const say = collectionWords.review;

/** What a step changes on the screen. */
const changes = ['forms.list-forms', 'forms.get-form', 'collection.get-board', 'collection.list-reminders', 'reports.list-reports'] as const;

type Done = Actions['forms.approve-forms']['output'];

/** What came of a step beside that it was done: doubts that are open as things stand, reports that were made with old values. */
function Aftermath({ done: { forms, reports } }: { readonly done: Done }): React.JSX.Element | null {
  const doubts = forms.reduce((sum, { openDoubts }) => sum + (openDoubts ?? 0), 0);
  const lines = [...(doubts > 0 ? [say.openDoubts(doubts)] : []), ...reports.map(({ kindWord, year, revisedFigures }) => say.oldReport(year, kindWord, revisedFigures))];
  return lines.length === 0 ? null : <Alert type="warning" showIcon title={say.aftermath} description={lines.map((line) => <div key={line}>{line}</div>)} />;
}

/** The decisions over the chosen forms, all of them or none: approve, return with a reason, lock. The server says which are possible. */
export function ReviewSteps({ regionId, chosen, onDone, extra }: { readonly regionId: string; readonly chosen: readonly OwnForm[]; readonly onDone: () => void; readonly extra?: React.ReactNode }): React.JSX.Element {
  const { message } = App.useApp();
  const approve = useWrite('forms.approve-forms', changes);
  const lock = useWrite('forms.lock-forms', changes);
  const giveBack = useWrite('forms.return-forms', changes);
  const [reason, setReason] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const forms = chosen.map(({ formId, cycleVersion }) => ({ formId, cycleVersion }));
  const all = (action: string): boolean => chosen.length > 0 && chosen.every(({ allowed }) => allowed.includes(action));
  const take = (step: Promise<Done>): Promise<void> => step.then((output) => {
    setDone(output);
    onDone();
    void message.success(say.done(output.forms.length));
  }, () => undefined);
  const failed = [approve, lock, giveBack].find(({ isError }) => isError)?.error ?? null;
  const trimmed = (reason ?? '').trim();
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        {extra}
        <Button type="primary" disabled={!all('forms.approve-forms')} loading={approve.isPending} onClick={() => void take(approve.mutateAsync({ regionId, forms }))}>{say.approve}</Button>
        <Button type="primary" disabled={!all('forms.lock-forms')} loading={lock.isPending} onClick={() => void take(lock.mutateAsync({ regionId, forms }))}>{say.lock}</Button>
        <Button disabled={!all('forms.return-forms')} onClick={() => setReason('')}>{say.giveBack}</Button>
        <span>{say.chosen(chosen.length)}</span>
      </Flex>
      {failed === null ? null : <Failure error={failed} />}
      {done === null ? null : <Aftermath done={done} />}
      <Modal
        open={reason !== null} title={say.giveBack} okText={say.giveBack} okButtonProps={{ disabled: trimmed === '', loading: giveBack.isPending }} onCancel={() => setReason(null)}
        onOk={() => void take(giveBack.mutateAsync({ regionId, forms, reason: trimmed })).then(() => setReason(null))}
      >
        <label>{say.reason}<Input.TextArea rows={3} maxLength={500} value={reason ?? ''} onChange={({ target }) => setReason(target.value)} /></label>
      </Modal>
    </Flex>
  );
}
