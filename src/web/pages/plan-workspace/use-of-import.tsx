import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Flex } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import { RenewalDialog } from './renewal-dialog.tsx';
import { usesOfImport, type UseOfImport as Use } from './uses-of-import.ts';

const say = planImportWords.use;

/** What can be made of one plan of a document: a button each. */
export function UseOfImport({ regionId, importId, read, plans }: {
  readonly regionId: string; readonly importId: string; readonly read: Actions['plan.get-import']['output']['plans'][number]; readonly plans: Actions['plan.list-plans']['output']['plans'];
}): React.JSX.Element {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [looking, setLooking] = useState<Extract<Use, { readonly kind: 'renew' | 'amend' | 'taken' }> | null>(null);
  const start = useWrite('plan.start-draft', ['plan.list-plans']);
  const open = (planId: string, version: number): Promise<void> => navigate({ to: '/plans/$planId/draft', params: { planId }, search: { version } });
  const begin = (): void => void start.mutateAsync({ regionId, importId, planIndex: read.index }).then(({ planId, version }) => {
    void message.success(say.started);
    return open(planId, version);
  }, () => undefined);
  return (
    <Flex vertical gap={6} align="start">
      {usesOfImport(importId, read, plans).map((use) => {
        if (use.kind === 'draft') return <Button key="draft" type="primary" loading={start.isPending} onClick={begin}>{say.draft}</Button>;
        const { plan, version } = use;
        const key = `${use.kind} ${plan.planId} ${String(version.version)}`;
        if (use.kind === 'taken') return <Flex key={key} vertical align="start"><span>{say.taken(plan.title.zh, version.version)}</span><Button onClick={() => void open(plan.planId, version.version)}>{say.open}</Button></Flex>;
        return <Flex key={key} vertical align="start"><span>{say.of(plan.title.zh, version.version, version.stateWord)}</span><Button type="primary" onClick={() => setLooking(use)}>{use.kind === 'renew' ? say.renew : say.amend}</Button></Flex>;
      })}
      {start.isError ? <Failure error={start.error} /> : null}
      {looking === null || looking.kind === 'taken' ? null : (
        <RenewalDialog
          regionId={regionId} plan={looking.plan} version={looking.version} importId={importId} planIndex={read.index} kind={looking.kind} onClose={() => setLooking(null)}
          onDone={(version) => { setLooking(null); void open(looking.plan.planId, version); }}
        />
      )}
    </Flex>
  );
}
