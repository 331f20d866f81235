import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Grid, Input, Select } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { useTyped } from '../../frame/use-typed.ts';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { useToday } from '../../session/use-today.ts';
import { plansWords } from '../../words/plans-words.ts';
import { AssignDialog, type Deciding, type LastDecision } from './assign-dialog.tsx';
import { AssignmentList } from './assignment-list.tsx';
import { AssignmentMatrix, type MatrixUnit } from './assignment-matrix.tsx';
import type { AssignmentSearch } from './assignment-search.ts';
import { Decomposition } from './decomposition.tsx';
import { EndGone } from './end-gone.tsx';
import { isOpen, matrixRows, stateOf, type MatrixKind } from './matrix-rows.ts';
import './plans.css';
import { Proposals } from './proposals.tsx';
import { useOwnUnit } from '../../session/use-own-unit.ts';
import { usePlanAssignments, type AssignedItem } from './use-plan-assignments.ts';

const say = plansWords.assignment;
const kinds = Object.keys(say.kinds) as MatrixKind[];

const keyOf = ({ planId, itemId }: AssignedItem): string => `${planId} ${itemId}`;

function Matrix({ regionId, planId, items, units }: { readonly regionId: string; readonly planId: string; readonly items: readonly AssignedItem[]; readonly units: readonly MatrixUnit[] }): React.JSX.Element {
  const search = useSearch({ from: '/assignment' });
  const navigate = useNavigate({ from: '/assignment' });
  const isWide = Grid.useBreakpoint().lg === true;
  const today = useToday();
  const mayAssign = useSession().data?.actions.includes('assignment.assign-items') === true;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [last, setLast] = useState<LastDecision>({ validFrom: today, reason: '' });
  const [typed, setTyped] = useTyped(search.find ?? '');
  const find = useDeferredValue(typed.trim());
  const kind = search.kind ?? 'goal';
  const rows = useMemo(() => matrixRows(items, { kind, open: search.open === true, unitId: search.unit ?? null, find }), [items, kind, search.open, search.unit, find]);
  const open = rows.filter((item) => isOpen(item) && !item.gone);
  const picked = rows.filter((item) => chosen.has(keyOf(item)) && !item.gone);
  const change = (part: AssignmentSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const choose = useCallback((some: readonly AssignedItem[], isChosen: boolean): void => setChosen((before) => {
    const keys = new Set(some.map(keyOf));
    return new Set(isChosen ? [...before, ...keys] : [...before].filter((one) => !keys.has(one)));
  }), []);
  const decide = useCallback((item: AssignedItem, unitId: string | null): void => {
    if (!mayAssign || item.gone) return;
    setDeciding({ items: picked.some((one) => keyOf(one) === keyOf(item)) ? picked : [item], unitId });
  }, [mayAssign, picked]);
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center" className="no-print">
        <Select<MatrixKind> aria-label={say.kind} value={kind} onChange={(next) => change({ kind: next })} options={kinds.map((value) => ({ value, label: say.kinds[value] }))} style={{ minWidth: 120 }} />
        <Select aria-label={say.ofUnit} value={search.unit ?? ''} onChange={(unit: string) => change({ unit: unit === '' ? undefined : unit })} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: say.allUnits }, ...units.map(({ unitId: value, name }) => ({ value, label: name }))]} style={{ minWidth: 180 }} />
        <Input type="search" allowClear aria-label={say.find} placeholder={say.find} value={typed} onChange={({ target }) => setTyped(target.value)} onBlur={() => change({ find: typed.trim() === '' ? undefined : typed.trim() })} style={{ width: 180 }} />
        <Checkbox checked={search.open === true} onChange={({ target }) => change({ open: target.checked ? true : undefined })}>{say.onlyOpen}</Checkbox>
      </Flex>
      <Flex wrap gap={8} align="center" className="no-print">
        {mayAssign ? (
          <>
            <Button type="primary" disabled={picked.length === 0} onClick={() => setDeciding({ items: picked, unitId: search.unit ?? null })}>{say.assignChosen(picked.length)}</Button>
            <Button disabled={open.length === 0} onClick={() => setChosen(new Set(open.map(keyOf)))}>{say.chooseOpen(open.length)}</Button>
            <Button disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>{say.chooseNone}</Button>
          </>
        ) : null}
        <Decomposition regionId={regionId} planId={planId} />
      </Flex>
      <EndGone regionId={regionId} items={rows.filter(({ gone }) => gone)} today={today} />
      <p role="status" style={{ margin: 0 }}>{say.summary(rows.length, rows.filter((item) => stateOf(item) === 'nobody').length, rows.filter((item) => stateOf(item) === 'no-lead').length)}<span className="quiet"> {isWide ? say.legend : ''}</span></p>
      {rows.length === 0 ? <p>{say.noRows}</p> : isWide ? <AssignmentMatrix rows={rows} units={units} chosen={chosen} mayAssign={mayAssign} onChoose={choose} onOpen={decide} /> : <AssignmentList rows={rows} chosen={chosen} mayAssign={mayAssign} onChoose={choose} onOpen={decide} />}
      {deciding === null ? null : <AssignDialog regionId={regionId} planId={planId} deciding={deciding} units={units} last={last} onClose={() => setDeciding(null)} onDone={(decision) => { setLast(decision); setDeciding(null); setChosen(new Set()); }} />}
    </Flex>
  );
}

/** Who answers for what: parts of a plan by units, what nobody leads first, many decided at once; proposals of the plan's own text; the table of tasks as a file. */
export function AssignmentPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/assignment' });
  const navigate = useNavigate({ from: '/assignment' });
  const today = useToday();
  const mayPropose = useSession().data?.actions.includes('assignment.accept-proposals') === true;
  const ownUnit = useOwnUnit();
  const plans = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const inForce = (plans.data?.plans ?? []).filter(({ current }) => current !== null);
  const plan = inForce.find(({ planId }) => planId === search.plan) ?? inForce[0];
  const assigned = usePlanAssignments(regionId === null || plan === undefined ? null : { regionId, planId: plan.planId, unitId: ownUnit });
  const listed = useRead('units.list-units', regionId === null ? null : { regionId, limit: 500 });
  const units = useMemo((): readonly MatrixUnit[] => (listed.data?.units ?? []).map(({ unitId, name, shortName }) => ({ unitId, name: name.zh, shortName: shortName ?? name.zh })), [listed.data]);
  const isProposing = search.view === 'proposals' && mayPropose;
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<SavedViews />}>{say.title}</PageTitle>
      <LoadState of={plans}>{() => (plan === undefined || regionId === null ? <p>{say.noPlan} <Link to="/plans">{say.toPlans}</Link></p> : (
        <>
          <Flex wrap gap={8} align="center" className="no-print">
            <Select aria-label={say.plan} value={plan.planId} onChange={(next: string) => void navigate({ search: (before) => ({ ...before, plan: next }), replace: true })} options={inForce.map(({ planId: value, title }) => ({ value, label: title.zh }))} style={{ minWidth: '18em', maxWidth: '100%' }} />
            {mayPropose ? <Button aria-pressed={isProposing} onClick={() => void navigate({ search: (before) => ({ ...before, view: isProposing ? undefined : 'proposals' }) })}>{isProposing ? say.toMatrix : say.toProposals}</Button> : null}
            <Link to="/plans/$planId" params={{ planId: plan.planId }}>{say.toPlan}</Link>
          </Flex>
          {ownUnit === null ? null : <p className="quiet" style={{ margin: 0 }}>{plansWords.item.ownUnitOnly}</p>}
          {isProposing ? <Proposals key={plan.planId} regionId={regionId} planId={plan.planId} from={plan.versions.find(({ version }) => version === plan.current)?.validFrom ?? today} />
            : <LoadState of={listed}>{() => <LoadState of={assigned}>{(items) => <Matrix key={plan.planId} regionId={regionId} planId={plan.planId} items={items} units={units} />}</LoadState>}</LoadState>}
        </>
      ))}</LoadState>
    </Flex>
  );
}
