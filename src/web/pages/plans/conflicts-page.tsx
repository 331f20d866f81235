import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Flex, Select, Tabs } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { AcceptedWords, ConflictCard, type ShownConflict } from './conflict-card.tsx';
import type { ConflictsSearch, ConflictsState } from './conflicts-search.ts';
import { PlanLinks } from './plan-links.tsx';
import './plans.css';
import { ReasonDialog } from './reason-dialog.tsx';

const say = plansWords.conflicts;

type Found = Actions['plan.list-conflicts']['output'];
type Acceptance = Found['settled'][number];

/** Reads that a decision makes stale. */
const changes = ['plan.list-conflicts'] as const;
/** So many are shown at once: what nobody has seen cannot be chosen. */
const atOnce = 20;
const severities = ['error', 'doubt', 'notice'] as const;

function Conflicts({ regionId, found }: { readonly regionId: string; readonly found: Found }): React.JSX.Element {
  const search = useSearch({ from: '/plans/conflicts' });
  const navigate = useNavigate({ from: '/plans/conflicts' });
  const { message } = App.useApp();
  const accept = useWrite('plan.accept-conflicts', changes);
  const withdraw = useWrite('plan.withdraw-acceptance', changes);
  const [most, setMost] = useState(atOnce);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState<readonly ShownConflict[] | null>(null);
  const [withdrawing, setWithdrawing] = useState<Acceptance | null>(null);
  const state = search.state ?? 'open';
  const { counts: { open, accepted, changed }, conflicts, settled, plans } = found;
  const counts: Readonly<Record<ConflictsState, number>> = { open, accepted, 'changed-since': changed, settled: settled.length };
  const shown = conflicts.filter((one) => one.state === state && (search.severity === undefined || one.severity === search.severity));
  const seen = shown.slice(0, most);
  const acceptable = seen.filter(({ allowed }) => allowed.includes('plan.accept-conflict'));
  const picked = acceptable.filter(({ key }) => chosen.has(key));
  const ownPlans = new Set(plans.filter((plan) => plan.regionId === regionId).map(({ planId }) => planId));
  const change = (part: ConflictsSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const acceptAll = async (reason: string): Promise<void> => {
    await accept.mutateAsync({ regionId, keys: (accepting ?? []).map(({ key }) => key), reason });
    void message.success(say.accepted(accepting?.length ?? 0));
    setAccepting(null);
    setChosen(new Set());
  };
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} role="group" aria-label={say.filter} className="no-print">
        {(Object.keys(counts) as ConflictsState[]).map((one) => <Button key={one} type={state === one ? 'primary' : 'default'} aria-pressed={state === one} onClick={() => change({ state: one })}>{say.stateCount(say.states[one], counts[one])}</Button>)}
        <Select aria-label={say.severity} value={search.severity ?? ''} onChange={(next: string) => change({ severity: severities.find((one) => one === next) })} options={[{ value: '', label: say.allSeverities }, ...severities.map((value) => ({ value, label: say.severities[value] }))]} style={{ minWidth: 120 }} />
        {acceptable.length < 2 ? null : <Button onClick={() => setChosen(new Set(picked.length === acceptable.length ? [] : acceptable.map(({ key }) => key)))}>{picked.length === acceptable.length ? say.chooseNone : say.chooseAll(acceptable.length)}</Button>}
        {picked.length === 0 ? null : <Button onClick={() => setAccepting(picked)}>{say.acceptChosen(picked.length)}</Button>}
      </Flex>
      {state === 'settled' ? (settled.length === 0 ? <p>{say.none}</p> : <ul className="conflict-list">{settled.map((one) => <li key={one.acceptanceId} className="conflict">{one.message}<AcceptedWords acceptance={one} /></li>)}</ul>)
        : shown.length === 0 ? <p>{say.none}</p> : (
          <ul className="conflict-list" aria-label={say.title}>
            {seen.map((one) => (
              <ConflictCard
                key={one.key} conflict={one} ownPlans={ownPlans} isChosen={chosen.has(one.key)} onAccept={() => setAccepting([one])} onWithdraw={setWithdrawing}
                onChoose={(isChosen) => setChosen((before) => new Set(isChosen ? [...before, one.key] : [...before].filter((key) => key !== one.key)))}
              />
            ))}
          </ul>
        )}
      {state !== 'settled' && shown.length > most ? <div><Button onClick={() => setMost(most + atOnce)}>{say.showMore(Math.min(atOnce, shown.length - most))}</Button></div> : null}
      {accepting === null ? null : <ReasonDialog title={say.accept} sentence={accepting.length === 1 ? (accepting[0]?.message ?? '') : say.acceptMany(accepting.length)} label={say.reason} confirm={say.accept} isPending={accept.isPending} error={accept.error} onClose={() => setAccepting(null)} onReason={(reason) => void acceptAll(reason).catch(() => undefined)} />}
      {withdrawing === null ? null : (
        <ReasonDialog
          title={say.withdraw} sentence={withdrawing.message} label={say.withdrawReason} confirm={say.withdraw} isPending={withdraw.isPending} error={withdraw.error} onClose={() => setWithdrawing(null)}
          onReason={(reason) => withdraw.mutate({ regionId, acceptanceId: withdrawing.acceptanceId, reason }, { onSuccess: () => setWithdrawing(null) })}
        />
      )}
    </Flex>
  );
}

/** What contradicts itself in the plans in force, to be mended or accepted with a reason; and what their parts hang together with. */
export function ConflictsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { view } = useSearch({ from: '/plans/conflicts' });
  const navigate = useNavigate({ from: '/plans/conflicts' });
  const found = useRead('plan.list-conflicts', regionId === null || view === 'links' ? null : { regionId });
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<Link to="/plans">{plansWords.page.back}</Link>}>{say.title}</PageTitle>
      <Tabs
        activeKey={view ?? 'conflicts'} destroyOnHidden onChange={(key) => void navigate({ search: { view: key === 'links' ? 'links' : undefined } })}
        items={[
          { key: 'conflicts', label: say.conflictsView, children: <LoadState of={found}>{(data) => <Conflicts regionId={regionId ?? ''} found={data} />}</LoadState> },
          { key: 'links', label: say.linksView, children: regionId === null ? null : <PlanLinks regionId={regionId} /> },
        ]}
      />
    </Flex>
  );
}
