import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Select, Tag } from 'antd';
import { missingReasonWords } from '#kernel';
import { decimalPlaces, publishedFigure, unitName } from '#monitoring';
import { Spark } from '../../charts/spark.tsx';
import type { Actions } from '../../client/actions.ts';
import { FindField } from '../../frame/find-field.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { PlanLink } from '../../links/plan-link.tsx';
import { UnitLink } from '../../links/unit-link.tsx';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { DefinitionForm } from './definition-form.tsx';
import { OpenProposals } from './open-proposals.tsx';
import type { RegistrySearch } from './registry-search.ts';
import './indicators.css';

const say = indicatorsWords.registry;

type Listed = Actions['indicators.list-indicators']['output'];
type Row = Listed['indicators'][number];
type Kind = NonNullable<Actions['indicators.list-indicators']['input']['kind']>;

const pageSize = 50;
const isKind = (text: string | undefined): text is Kind => text === 'shipped' || text === 'local' || text === 'printed';
const isReason = (text: string): text is keyof typeof missingReasonWords => text in missingReasonWords;

function Latest({ row: { points, gap, unit } }: { readonly row: Row }): React.JSX.Element {
  const last = points.at(-1);
  const reason = gap !== null && isReason(gap.reason) ? `${String(gap.year)}：${missingReasonWords[gap.reason]}` : null;
  return <>{last === undefined ? (reason === null ? say.noFigure : null) : <span>{publishedFigure({ ...last, digits: decimalPlaces(Number(last.text)) }, unit === '%' || unit === '‰' || unit === 'ratio' ? unit : '')}<span className="muted">（{last.year}）</span></span>}{reason === null ? null : <div className="muted">{reason}</div>}</>;
}

function Rows({ listed, regionPage, change }: { readonly listed: Listed; readonly regionPage: number; readonly change: (part: RegistrySearch) => void }): React.JSX.Element {
  return (
    <>
      <p style={{ margin: 0 }}>{say.total(listed.total)}</p>
      <WideTable<Row>
        label={say.title} rowKey="indicatorId" dataSource={[...listed.indicators]} sticky locale={{ emptyText: <div className="muted">{say.empty}<div><Button type="link" onClick={() => change({ search: undefined, domain: undefined, plan: undefined, unit: undefined, department: undefined, kind: undefined, used: undefined })}>{say.clear}</Button></div></div> }}
        columns={[
          {
            title: say.name, fixed: 'left', width: '18em', className: 'wrapped', render: (_value, { indicatorId, name, kind, isConfirmed, proposed, retiredOn }) => (
              <><Link to="/indicators/$indicatorId" params={{ indicatorId }}>{name}</Link> {kind === 'local' ? <Tag>{say.local}</Tag> : kind === 'printed' ? <Tag>{say.printed}</Tag> : null}{isConfirmed || kind !== 'shipped' ? null : <Tag>{say.unconfirmed}</Tag>}{proposed ? <Tag>{say.waiting}</Tag> : null}{retiredOn === null ? null : <div className="muted">{say.retiredOn(retiredOn)}</div>}</>
            ),
          },
          { title: say.measureUnit, render: (_value, { unit }) => unitName(unit) },
          { title: say.latest, align: 'right', className: 'figures', render: (_value, row) => <Latest row={row} /> },
          { title: say.trend, render: (_value, { points }) => <Spark points={points} says={say.spark(points[0]?.year ?? 0, points.at(-1)?.year ?? 0)} /> },
          { title: say.plans, className: 'wrapped', width: '20em', render: (_value, { plans, targets, domains }) => <>{targets === 0 ? null : plans.map(({ planId, title }) => <div key={planId} className="line"><PlanLink planId={planId}>{title}</PlanLink></div>)}<div className="muted">{[domains.join('、'), targets === 0 ? '' : say.targets(targets)].filter((text) => text !== '').join('，')}</div></> },
          { title: say.leads, className: 'wrapped', width: '13em', render: (_value, { leads }) => leads.map(({ unitId, unit }) => <div key={unitId} className="line"><UnitLink unitId={unitId}>{unit}</UnitLink></div>) },
          { title: say.reporter, className: 'wrapped', width: '13em', render: (_value, { reporter }) => (reporter === null ? '' : <><UnitLink unitId={reporter.unitId}>{reporter.unit}</UnitLink><div className="muted">{reporter.basisWord}</div></>) },
        ]}
      />
      {listed.total <= pageSize ? null : (
        <Flex gap={8} align="center" className="no-print">
          <Button disabled={regionPage <= 1} onClick={() => change({ page: regionPage === 2 ? undefined : regionPage - 1 })}>{say.before}</Button>
          <span>{say.pageOf(regionPage, Math.ceil(listed.total / pageSize))}</span>
          <Button disabled={listed.next === null} onClick={() => change({ page: regionPage + 1 })}>{say.after}</Button>
        </Flex>
      )}
    </>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** The registry of indicators: found by name, and by domain, plan, unit, department and kind in the address. */
export function IndicatorsPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/indicators' });
  const navigate = useNavigate({ from: '/indicators' });
  const [isAdding, setAdding] = useState(false);
  const page = search.page ?? 1;
  const listed = useRead('indicators.list-indicators', regionId === null ? null : {
    regionId, limit: pageSize, ...(page > 1 ? { after: String((page - 1) * pageSize) } : {}), ...(search.search === undefined ? {} : { words: search.search }), ...(search.domain === undefined ? {} : { domain: search.domain }), ...(search.plan === undefined ? {} : { planId: search.plan }),
    ...(search.unit === undefined ? {} : { unitId: search.unit }), ...(search.department === undefined ? {} : { department: search.department }), ...(isKind(search.kind) ? { kind: search.kind } : {}), ...(search.used === undefined ? {} : { used: search.used === 'yes' }), ...(search.retired === true ? { retired: true } : {}),
  });
  const change = (part: RegistrySearch): void => void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });
  const [known, setKnown] = useState<Listed | null>(null);
  if (listed.data !== undefined && listed.data !== known) setKnown(listed.data);
  const choices = listed.data?.choices ?? known?.choices;
  const filter = (what: string, name: 'domain' | 'plan' | 'unit' | 'department' | 'kind' | 'used', options: readonly Choice[], all = say.all(what)): React.JSX.Element => (
    <Select showSearch={{ optionFilterProp: 'label' }} aria-label={what} value={search[name] ?? ''} onChange={(value: string) => change({ [name]: value === '' ? undefined : value })} options={[{ value: '', label: all }, ...options]} style={{ minWidth: '8em', maxWidth: '100%' }} popupMatchSelectWidth={false} />
  );
  const same = (texts: readonly string[]): readonly Choice[] => texts.map((value) => ({ value, label: value }));
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<><SavedViews />{listed.data?.allowed.includes('indicators.propose-indicator') === true ? <Button className="no-print" onClick={() => setAdding(true)}>{say.add}</Button> : null}</>}>{say.title}</PageTitle>
      {regionId === null ? null : <OpenProposals regionId={regionId} />}
      <Flex wrap gap={12} align="center" className="no-print">
        <FindField label={say.search} value={search.search} onFind={(found) => change({ search: found })} />
        {filter(say.domain, 'domain', same(choices?.domains ?? []))}
        {filter(say.plan, 'plan', (choices?.plans ?? []).map(({ planId, title }) => ({ value: planId, label: title })))}
        {filter(say.unit, 'unit', (choices?.units ?? []).map(({ unitId, unit }) => ({ value: unitId, label: unit })))}
        {filter(say.department, 'department', same(choices?.departments ?? []))}
        {filter(say.kind, 'kind', Object.entries(say.kinds).map(([value, label]) => ({ value, label })))}
        {filter(say.used, 'used', [{ value: 'yes', label: say.usedYes }, { value: 'no', label: say.usedNo }], say.anyUse)}
        <Checkbox checked={search.retired === true} onChange={({ target }) => void navigate({ search: ({ retired: _retired, ...before }) => ({ ...before, page: undefined, ...(target.checked ? { retired: true as const } : {}) }), replace: true })}>{say.retired}</Checkbox>
      </Flex>
      <LoadState of={listed}>{(data) => <Rows listed={data} regionPage={page} change={change} />}</LoadState>
      {regionId === null || !isAdding ? null : <DefinitionForm regionId={regionId} kind="add" known={null} onClose={() => setAdding(false)} />}
    </Flex>
  );
}
