import { useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Empty, Flex, Select, Tag } from 'antd';
import { loadEditing } from '#plan';
import type { Actions } from '../../client/actions.ts';
import { Loading } from '../../frame/loading.tsx';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { PlanLink } from '../../links/plan-link.tsx';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import './plan-workspace.css';
import type { Editing } from './draft.ts';
import { shownDraft } from './shown-draft.ts';
import type { DraftPlace } from './use-draft.ts';
import { VersionSteps } from './steps/version-steps.tsx';
import { Workspace, type WorkspaceState } from './workspace.tsx';

type Plan = Actions['plan.list-plans']['output']['plans'][number];
type Version = Actions['plan.get-version']['output'];

const say = planDraftWords;

/** The rules of editing, loaded when the page is opened. Their schemas (zod) would try whether they may make code of texts, which our policy stops and tells; they read this before they are loaded. */
function loadRules(): Promise<Editing> {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  return loadEditing();
}

function useRules(): Editing | null {
  const [rules, setRules] = useState<Editing | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadRules().then((loaded) => { if (isWanted) setRules({ applyEdit: loaded.applyEdit, undoEdit: loaded.undoEdit }); });
    return () => { isWanted = false; };
  }, []);
  return rules;
}

/** A version that is still worked on or decided about. */
const isOpen = (state: string): boolean => ['draft', 'returned', 'submitted'].includes(state);

/** The version that is worked on: the one the address names, else the one under way, else the newest. */
function chosenVersion({ versions }: Plan, asked: number | undefined): number | null {
  const underWay = versions.filter(({ state }) => isOpen(state)).at(-1);
  return asked ?? underWay?.version ?? versions.at(-1)?.version ?? null;
}

function OneVersion({ place, plan, version, refresh }: { readonly place: DraftPlace; readonly plan: Plan; readonly version: Version; readonly refresh: () => Promise<unknown> }): React.JSX.Element {
  const navigate = useNavigate({ from: '/plans/$planId/draft' });
  const search = useSearch({ from: '/plans/$planId/draft' });
  const rules = useRules();
  const [state, setState] = useState<WorkspaceState | null>(null);
  const { importId } = version.head;
  const source = useRead('plan.get-import', importId === null ? null : { regionId: place.regionId, importId });
  const shown = useMemo(() => shownDraft(version), [version]);
  const mayEdit = version.lifeCycle.mayEdit && version.head.allowed.includes('plan.edit-draft');
  return (
    <>
      <PageTitle extra={
        <Flex gap={8} wrap align="center">
          <Tag>{version.head.stateWord}</Tag>
          <PlanLink planId={place.planId} version={place.version}>{say.toPlan}</PlanLink>
          {mayEdit ? <Link className="plan-link" to="/plans/import">{say.renew}</Link> : null}
          {plan.versions.length < 2 ? <span>{say.version(place.version)}</span> : <Select aria-label={say.otherVersion} value={place.version} onChange={(next: number) => void navigate({ search: { version: next } })} options={plan.versions.map((one) => ({ value: one.version, label: `${say.version(one.version)}（${one.stateWord}）` }))} />}
        </Flex>
      }>{isOpen(version.head.state) ? say.title(version.plan.title) : say.readTitle(version.plan.title)}</PageTitle>
      <VersionSteps place={place} version={version} state={state} refresh={refresh} />
      {source.isError ? <Failure error={source.error} /> : null}
      {rules === null || (importId !== null && source.isPending) ? <Loading /> : (
        <Workspace
          key={`${place.planId} ${String(place.version)}`} place={place} shown={shown} lines={source.data?.lines ?? []} editing={rules} mayEdit={mayEdit} isDecided={!isOpen(version.head.state)} isAt={search.item ?? null} onState={setState}
        />
      )}
    </>
  );
}

/** The workspace of a plan: its version under way, with everything it needs. */
export function DraftPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const { planId } = useParams({ from: '/plans/$planId/draft' });
  const search = useSearch({ from: '/plans/$planId/draft' });
  const plans = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const plan = plans.data?.plans.find((one) => one.planId === planId);
  const chosen = plan === undefined ? null : chosenVersion(plan, search.version);
  const place = regionId === null || chosen === null ? null : { regionId, planId, version: chosen };
  const version = useRead('plan.get-version', place);
  return (
    <Flex vertical gap={8}>
      <LoadState of={plans}>{() => (place === null || plan === undefined
        ? <Empty description={say.noDraft}><Link to="/plans/import">{say.toImport}</Link></Empty>
        : <LoadState of={version}>{(data) => <OneVersion key={`${planId} ${String(place.version)}`} place={place} plan={plan} version={data} refresh={version.refetch} />}</LoadState>)}</LoadState>
    </Flex>
  );
}
