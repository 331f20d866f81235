import { Link } from '@tanstack/react-router';
import { Flex, Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { localTime } from '../../words/local-time.ts';
import { plansWords } from '../../words/plans-words.ts';
import { Section } from '../home/section.tsx';
import { isUnderWay } from './is-under-way.ts';
import './plans.css';
import { useOwnUnit } from '../../session/use-own-unit.ts';

const say = plansWords.list;

type Plans = Actions['plan.list-plans']['output'];
type Plan = Plans['plans'][number];
type Version = Plan['versions'][number];

/** What waits on a plan: versions on their way, parts that nobody leads. */
const Waiting = ({ plan: { planId: of, current, versions }, unassigned, mayEdit }: { readonly plan: Plan; readonly unassigned: ReadonlyMap<string, number>; readonly mayEdit: boolean }): React.JSX.Element => {
  const open = versions.filter(isUnderWay);
  const count = unassigned.get(of) ?? 0;
  return <>{current !== null && count > 0 ? <Link to="/assignment" search={{ plan: of, kind: 'all', open: true }}>{say.unassigned(count)}</Link> : null}{open.length === 0 ? (count > 0 ? null : <span className="quiet">{say.nothing}</span>) : open.map(({ planId, version, stateWord }) => <Tag key={version}>{mayEdit ? <Link to="/plans/$planId/draft" params={{ planId }} search={{ version }}>{say.draftWaits(version, stateWord)}</Link> : <Link to="/plans/$planId" params={{ planId }} search={{ version }}>{say.draftWaits(version, stateWord)}</Link>}</Tag>)}</>;
};

function Versions({ plan: { planId, title, versions } }: { readonly plan: Plan }): React.JSX.Element {
  return (
    <WideTable<Version>
      label={`${title.zh}：${say.all}`} rowKey="version" dataSource={[...versions].toReversed()}
      columns={[
        { title: say.all, render: (_value, { version }) => <Link to="/plans/$planId" params={{ planId }} search={{ version }}>{say.version(version)}</Link> }, { title: say.state, dataIndex: 'stateWord' },
        { title: say.document, render: (_value, { documentNumber }) => documentNumber ?? '' }, { title: say.since, className: 'figures', render: (_value, { validFrom }) => validFrom ?? '' },
      ]}
    />
  );
}

function Lists({ plans: { plans, imports, above }, unassigned, mayImport }: { readonly plans: Plans; readonly unassigned: ReadonlyMap<string, number>; readonly mayImport: boolean }): React.JSX.Element {
  return (
    <>
      {plans.length === 0 ? <p>{mayImport ? say.none : say.nonePlain}</p> : (
        <WideTable<Plan>
          label={say.title} rowKey="planId" dataSource={[...plans]}
          expandable={{ expandedRowRender: (plan) => <Versions plan={plan} />, rowExpandable: ({ versions }) => versions.length > 1, expandIcon: ({ expanded, onExpand, record, expandable }) => (expandable ? <button type="button" className="plain-button" aria-expanded={expanded} onClick={(event) => onExpand(record, event)}>{say.all}</button> : null), columnWidth: '6em', columnTitle: say.version2 }}
          columns={[
            { title: say.plan, render: (_value, { planId, title }) => <Link to="/plans/$planId" params={{ planId }}>{title.zh}</Link> }, { title: say.period, className: 'figures', render: (_value, { startYear, endYear }) => say.years(startYear, endYear) },
            { title: say.inForce, render: (_value, { current }) => (current === null ? say.notAdopted : say.version(current)) },
            { title: say.document, render: (_value, { current, versions }) => versions.find(({ version }) => version === current)?.documentNumber ?? '' },
            { title: say.since, className: 'figures', render: (_value, { current, versions }) => versions.find(({ version }) => version === current)?.validFrom ?? '' },
            { title: say.waits, render: (_value, plan) => <Waiting plan={plan} unassigned={unassigned} mayEdit={mayImport} /> },
          ]}
        />
      )}
      {imports.length === 0 || !mayImport ? null : (
        <Section title={say.imports}>
          <WideTable
            label={say.imports} rowKey="importId" dataSource={[...imports]}
            columns={[
              { title: say.file, render: (_value, { importId, name }) => <Link to="/plans/import" search={{ import: importId }}>{name ?? say.imports}</Link> }, { title: say.at, className: 'figures', render: (_value, { createdAt }) => localTime(createdAt) },
              { title: say.by, render: (_value, { createdBy }) => createdBy ?? '' }, { title: say.state, render: (_value, { state }) => say.importStates[state] ?? state },
            ]}
          />
        </Section>
      )}
      {above.length === 0 ? null : <Section title={say.above}><ul>{above.map(({ planId, region, title, version }) => <li key={planId}>{region}：{title}（{say.version(version)}）</li>)}</ul></Section>}
    </>
  );
}

/** The plans of the region: which version is in force by which document, and what waits. */
export function PlansPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const session = useSession().data;
  const plans = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const mayImport = session?.actions.includes('plan.import-plan') === true;
  const ownUnit = useOwnUnit();
  const open = useRead('assignment.list-unassigned', regionId === null || ownUnit !== null ? null : { regionId, limit: 500 });
  const unassigned = new Map([...Map.groupBy(open.data?.items ?? [], ({ planId }) => planId)].map(([planId, items]) => [planId, items.length]));
  const several = (plans.data?.plans ?? []).flatMap(({ versions }) => versions).length > 1;
  return (
    <Flex vertical gap={16}>
      <PageTitle extra={<>{mayImport ? <Link to="/plans/import">{say.toImport}</Link> : null}{several ? <Link to="/plans/compare">{say.compare}</Link> : null}</>}>{say.title}</PageTitle>
      <LoadState of={plans}>{(data) => <Lists plans={data} unassigned={unassigned} mayImport={mayImport} />}</LoadState>
    </Flex>
  );
}
