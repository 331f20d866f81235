import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Select } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { useToday } from '../../session/use-today.ts';
import { plansWords } from '../../words/plans-words.ts';
import { LinkDialog } from './link-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

const say = plansWords.conflicts;

type Linked = Actions['plan.list-links']['output'];
type PlanLinkRow = Linked['links'][number];

/** The links of a plan with their history, to be made and ended; the goals nobody has said to be taken up anywhere come first. */
export function PlanLinks({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const search = useSearch({ from: '/plans/conflicts' });
  const navigate = useNavigate({ from: '/plans/conflicts' });
  const today = useToday();
  const mayLink = useSession().data?.actions.includes('plan.link-item') === true;
  const plans = useRead('plan.list-plans', { regionId });
  const inForce = (plans.data?.plans ?? []).filter(({ current }) => current !== null);
  const plan = inForce.find(({ planId }) => planId === search.plan) ?? inForce[0];
  const links = useRead('plan.list-links', plan === undefined ? null : { regionId, planId: plan.planId });
  const unlink = useWrite('plan.unlink-item', ['plan.list-links']);
  const [linking, setLinking] = useState<string | null>(null);
  const [ending, setEnding] = useState<PlanLinkRow | null>(null);
  return (
    <LoadState of={plans}>{() => (plan === undefined ? <p>{plansWords.assignment.noPlan}</p> : (
      <Flex vertical gap={12}>
        <Flex wrap gap={8} className="no-print">
          <Select aria-label={plansWords.assignment.plan} value={plan.planId} onChange={(next: string) => void navigate({ search: (before) => ({ ...before, plan: next }), replace: true })} options={inForce.map(({ planId: value, title }) => ({ value, label: title.zh }))} style={{ minWidth: '18em', maxWidth: '100%' }} />
          {mayLink ? <Button type="primary" onClick={() => setLinking('')}>{say.link}</Button> : null}
        </Flex>
        <LoadState of={links}>{({ links: found, goalsNotTakenUp }) => (
          <>
            <WideTable<PlanLinkRow>
              label={say.linksView} rowKey="linkId" dataSource={[...found]} locale={{ emptyText: say.noLinks }}
              columns={[
                { title: say.item, dataIndex: 'label' }, { title: say.kind, render: (_value, { kind }) => plansWords.item.linkKinds[kind] }, { title: say.to, dataIndex: 'to' }, { title: say.where, render: (_value, { where }) => where ?? '' },
                { title: say.since, className: 'figures', dataIndex: 'validFrom' }, { title: say.until, className: 'figures', render: (_value, { validTo }) => validTo ?? '' },
                { title: say.steps, render: (_value, row) => (row.allowed.includes('plan.unlink-item') ? <Button size="small" onClick={() => setEnding(row)}>{say.unlink}</Button> : null) },
              ]}
            />
            {goalsNotTakenUp.length === 0 ? null : <details><summary>{say.notTakenUp(goalsNotTakenUp.length)}</summary><ul>{goalsNotTakenUp.map(({ itemId, label }) => <li key={itemId}>{label} {mayLink ? <button type="button" className="plain-button" aria-label={say.linkOf(label)} onClick={() => setLinking(itemId)}>{say.link}</button> : null}</li>)}</ul></details>}
          </>
        )}</LoadState>
        {linking === null ? null : <LinkDialog regionId={regionId} planId={plan.planId} version={plan.current ?? 1} itemId={linking === '' ? null : linking} onClose={() => setLinking(null)} />}
        {ending === null ? null : (
          <ReasonDialog
            title={say.unlink} sentence={say.unlinkSentence(ending.label, ending.to)} label={say.unlinkReason} confirm={say.unlink} isPending={unlink.isPending} error={unlink.error} onClose={() => setEnding(null)}
            onReason={(reason) => unlink.mutate({ regionId, linkId: ending.linkId, lastDay: today, reason }, { onSuccess: () => setEnding(null) })}
          />
        )}
      </Flex>
    ))}</LoadState>
  );
}
