import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Drawer, Flex, Grid, Input, Select } from 'antd';
import { itemsOfPlan, wordsOfItem, type IdentifiedPlan } from '#plan';
import type { Actions } from '../../client/actions.ts';
import { AttachedFiles } from '../../files/attached-files.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useMayRead } from '../../links/use-may-read.ts';
import { useSession } from '../../session/session.ts';
import { filesWords } from '../../words/files-words.ts';
import { plansWords } from '../../words/plans-words.ts';
import { ItemPane } from './item-pane.tsx';
import { sideText } from './plan-names.ts';
import { planNodes, type PlanNode } from './plan-nodes.ts';
import { isUnderWay } from './is-under-way.ts';
import { PlanTree } from './plan-tree.tsx';
import './plans.css';
import { PrintedPlan } from './printed-plan.tsx';
import { SourcePane } from './source-pane.tsx';
import { pathTo } from './tree-rows.ts';
import { useOwnUnit } from '../../session/use-own-unit.ts';
import { usePlanAssignments } from './use-plan-assignments.ts';

const { page: say, tree: treeWords, list: listWords } = plansWords;

type Version = Actions['plan.get-version']['output'];
type Pane = 'tree' | 'item' | 'source';
const panes: readonly { readonly value: Pane; readonly label: string }[] = [{ value: 'tree', label: say.treePane }, { value: 'item', label: say.itemPane }, { value: 'source', label: say.sourcePane }];

const withBelow = (nodes: readonly PlanNode[]): readonly string[] => nodes.flatMap((node) => (node.nodes.length === 0 ? [] : [node.nodeId, ...withBelow(node.nodes)]));

/** The parts of a plan in which the words looked for stand, or a unit of that name is printed. */
function itemsWith(plan: IdentifiedPlan, wanted: string): ReadonlySet<string> {
  return new Set(itemsOfPlan(plan).filter((item) => item.kind !== 'plan' && (wordsOfItem(item).includes(wanted) || ('title' in item.part && (item.part.title ?? '').includes(wanted)) || (item.kind === 'target' && item.part.indicator.includes(wanted)) || ('units' in item.part && item.part.units.some(({ as }) => as.includes(wanted))))).map(({ itemId }) => itemId));
}

function Reading({ regionId, version: { head, plan: read } }: { readonly regionId: string; readonly version: Version }): React.JSX.Element {
  const plan = read as IdentifiedPlan;
  const { planId } = head;
  const search = useSearch({ from: '/plans/$planId' });
  const navigate = useNavigate({ from: '/plans/$planId' });
  const screens = Grid.useBreakpoint();
  const isWide = screens.lg === true;
  const [pane, setPane] = useState<Pane>('tree');
  const unitId = useOwnUnit();
  const [mayEdit, mayAdopt] = [useMayRead('plan.edit-draft'), useMayRead('plan.adopt-version')];
  const mayWork = mayEdit || mayAdopt;
  const { data: session } = useSession();
  const [isFiles, setFiles] = useState(false);
  const isAdopted = head.state === 'adopted' || head.state === 'replaced';
  const source = useRead('plan.get-source', { regionId, planId, version: head.version });
  const assigned = usePlanAssignments(isAdopted ? { regionId, planId, unitId } : null);
  const nodes = useMemo(() => planNodes(plan), [plan]);
  const items = useMemo(() => new Map(itemsOfPlan(plan).map((item) => [item.itemId, item])), [plan]);
  const owners = useMemo(() => new Map((assigned.data ?? []).map((item) => [item.itemId, item])), [assigned.data]);
  const ownerOf = useMemo(() => (assigned.data === undefined ? null : (itemId: string) => owners.get(itemId)), [assigned.data, owners, unitId]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(search.item === undefined ? [] : pathTo(nodes, search.item)));
  const [typed, setTyped] = useState(search.find ?? '');
  const wanted = useDeferredValue(typed.trim());
  const found = useMemo(() => (wanted === '' ? null : itemsWith(plan, wanted)), [plan, wanted]);
  const chosen = search.item ?? null;
  const item = chosen === null ? undefined : items.get(chosen);
  const chooseItem = useCallback((itemId: string): void => {
    setOpen((before) => new Set([...before, ...(pathTo(nodes, itemId) ?? [])]));
    setPane((before) => (before === 'tree' || before === 'source' ? 'item' : before));
    void navigate({ search: (before) => ({ ...before, item: itemId }), replace: true });
  }, [navigate, nodes]);
  const change = useCallback((nodeId: string, isOpen: boolean): void => setOpen((before) => new Set(isOpen ? [...before, nodeId] : [...before].filter((one) => one !== nodeId))), []);
  const chooseNode = useCallback((node: PlanNode): void => {
    if (node.nodes.length > 0 && node.kind !== 'goal' && node.kind !== 'measure' && node.kind !== 'clause') setOpen((before) => (before.has(node.nodeId) ? new Set([...before].filter((one) => one !== node.nodeId)) : new Set([...before, node.nodeId])));
    if (node.itemId !== null) {
      if (node.kind !== 'chapter' && node.kind !== 'domain') setPane('item');
      void navigate({ search: (before) => ({ ...before, item: node.itemId ?? undefined }), replace: true });
    }
  }, [navigate]);
  useEffect(() => {
    const kept = wanted === '' ? undefined : wanted;
    if (kept !== search.find) void navigate({ search: (before) => ({ ...before, find: kept }), replace: true });
  }, [navigate, search.find, wanted]);
  const shows = (one: Pane): boolean => isWide || pane === one;
  return (
    <>
      <Flex vertical gap={12} className="plan-screen">
        <Flex wrap gap={8} align="center">
          <Input type="search" allowClear aria-label={treeWords.search} placeholder={treeWords.find} value={typed} onChange={({ target }) => setTyped(target.value)} style={{ width: 240, maxWidth: '100%' }} />
          {found === null ? null : <span role="status">{treeWords.found(found.size)}</span>}
          <Button onClick={() => setOpen(new Set(open.size > nodes.length ? [] : withBelow(nodes)))}>{open.size > nodes.length ? treeWords.closeAll : treeWords.openAll}</Button>
          <Button onClick={() => print()}>{say.print}</Button>
          <Button onClick={() => setFiles(true)}>{filesWords.word}</Button>
          <Drawer open={isFiles} size={480} title={filesWords.word} destroyOnHidden onClose={() => setFiles(false)}><AttachedFiles of={{ regionId, subjectKind: 'plan', subjectId: planId, unitId: null }} word={filesWords.ofPlan} mayAdd={unitId === null && session?.actions.includes('files.add-file') === true} /></Drawer>
          {head.version > 1 ? <Link to="/plans/compare" search={{ left: sideText({ planId, version: head.version - 1 }), right: sideText(head) }}>{listWords.compare}</Link> : null}
          {isAdopted ? <Link to="/assignment" search={{ plan: planId }}>{listWords.toAssign}</Link> : null}
          {isUnderWay(head) && mayWork ? <Link to="/plans/$planId/draft" params={{ planId }} search={{ version: head.version, item: search.item }}>{say.toDraft}</Link> : null}
        </Flex>
        {isWide ? null : <div role="group" aria-label={say.panes} style={{ display: 'flex', gap: 8 }}>{panes.map(({ value, label }) => <Button key={value} type={pane === value ? 'primary' : 'default'} aria-pressed={pane === value} onClick={() => setPane(value)}>{label}</Button>)}</div>}
        <div className="plan-panes">
          {shows('tree') ? <section className="tree-pane" aria-label={say.treePane}><PlanTree nodes={nodes} chosen={chosen} open={open} found={found} ownerOf={unitId === null ? ownerOf : null} onChoose={chooseNode} onOpen={change} /></section> : null}
          {shows('source') ? <section aria-label={say.sourcePane}><LoadState of={source}>{({ lines }) => <SourcePane plan={plan} lines={lines} itemId={chosen} onChoose={chooseItem} />}</LoadState></section> : null}
          {shows('item') ? (
            <section className="item-pane" aria-label={say.itemPane} tabIndex={isWide ? 0 : -1}>
              {unitId === null ? null : <p className="quiet">{plansWords.item.ownUnitOnly}</p>}
              {assigned.isError ? <LoadState of={assigned}>{() => null}</LoadState> : null}
              {item === undefined ? <p className="quiet">{chosen === null ? say.choose : plansWords.item.gone}</p> : <ItemPane key={item.itemId} regionId={regionId} planId={planId} plan={plan} item={item} ownerOf={ownerOf} isAdopted={isAdopted} />}
            </section>
          ) : null}
        </div>
      </Flex>
      <PrintedPlan plan={plan} under={head.documentNumber === null ? '' : say.adopted(head.documentNumber, head.validFrom ?? '')} ownerOf={ownerOf} />
    </>
  );
}

/** A plan to be read: its tree beside its source, everything about the chosen part; the version, the part and the search stand in the address. */
export function PlanPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { planId } = useParams({ from: '/plans/$planId' });
  const { version: asked } = useSearch({ from: '/plans/$planId' });
  const navigate = useNavigate({ from: '/plans/$planId' });
  const plans = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const plan = plans.data?.plans.find((one) => one.planId === planId);
  const version = asked ?? plan?.current ?? plan?.versions.at(-1)?.version;
  const shown = plan?.versions.some((one) => one.version === version) === true ? version : undefined;
  const read = useRead('plan.get-version', regionId === null || shown === undefined ? null : { regionId, planId, version: shown });
  return (
    <Flex vertical gap={12}>
      <LoadState of={plans}>{() => (plan === undefined || shown === undefined ? <><PageTitle>{listWords.title}</PageTitle><p>{say.noVersion} <Link to="/plans">{say.back}</Link></p></> : (
        <>
          <div className="plan-screen">
            <PageTitle extra={<Select aria-label={say.version} value={shown} onChange={(next: number) => void navigate({ search: (before) => ({ ...before, version: next }), replace: true })} popupMatchSelectWidth={false} options={plan.versions.map(({ version: value, stateWord }) => ({ value, label: `${listWords.version(value)}（${stateWord}）` }))} />}>{plan.title.zh}</PageTitle>
            {plan.versions.filter((one) => one.version === shown).map(({ documentNumber, validFrom }) => <p key={shown} className="quiet" style={{ margin: '4px 0 0' }}>{documentNumber === null ? say.draft : say.adopted(documentNumber, validFrom ?? '')}</p>)}
          </div>
          <LoadState of={read}>{(data) => <Reading key={`${planId}@${String(shown)}`} regionId={regionId ?? ''} version={data} />}</LoadState>
        </>
      ))}</LoadState>
    </Flex>
  );
}
