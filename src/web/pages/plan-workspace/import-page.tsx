import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, App, Button, Flex } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead, useWrite } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { frameWords } from '../../words/frame-words.ts';
import { localTime } from '../../words/local-time.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import { Section } from '../home/section.tsx';
import './plan-workspace.css';
import { PlanUpload } from './plan-upload.tsx';
import { ReadImport } from './read-import.tsx';

type Listed = Actions['plan.list-plans']['output'];
type Import = Listed['imports'][number];

const say = planImportWords;

/** What an earlier import became. */
function Became({ importId, plans }: { readonly importId: string; readonly plans: Listed['plans'] }): React.JSX.Element {
  const made = plans.flatMap(({ planId, title, versions }) => versions.filter((version) => version.importId === importId).map(({ version, stateWord }) => ({ planId, title: title.zh, version, stateWord })));
  if (made.length === 0) return <span>{say.earlier.unused}</span>;
  return <>{made.map(({ planId, title, version, stateWord }) => <div key={`${planId} ${String(version)}`}><Link className="plan-link" to="/plans/$planId/draft" params={{ planId }} search={{ version }}>{say.use.of(title, version, stateWord)}</Link></div>)}</>;
}

function Earlier({ listed: { imports, plans }, onLook }: { readonly listed: Listed; readonly onLook: (importId: string) => void }): React.JSX.Element {
  return (
    <WideTable<Import>
      label={say.earlier.title} rowKey="importId" dataSource={[...imports]} pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.earlier.none }}
      columns={[
        { title: say.earlier.file, className: 'plan-long', render: (_value, { name, importId }) => <button type="button" className="plain-button plan-wrap" onClick={() => onLook(importId)}>{name ?? importId}</button> },
        { title: say.earlier.when, className: 'figures', render: (_value, { createdAt }) => localTime(createdAt) }, { title: say.earlier.by, dataIndex: 'createdBy' },
        { title: say.earlier.state, render: (_value, { state }) => `${say.signs[state] ?? ''} ${say.states[state] ?? state}` }, { title: say.earlier.use, render: (_value, { importId }) => <Became importId={importId} plans={plans} /> },
      ]}
    />
  );
}

/** Plans in force that can be amended from their own text. */
function Amendments({ plans, regionId }: { readonly plans: Listed['plans']; readonly regionId: string }): React.JSX.Element | null {
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const amend = useWrite('plan.amend-plan', ['plan.list-plans']);
  const open = plans.flatMap((plan) => plan.versions.filter(({ version, allowed }) => version === plan.current && allowed.includes('plan.amend-plan') && !plan.versions.some(({ state }) => ['draft', 'returned', 'submitted'].includes(state))).map((version) => ({ plan, version })));
  if (open.length === 0) return null;
  return (
    <Section title={say.amend.title}>
      <Flex vertical gap={8} align="start">
        <p style={{ margin: 0 }}>{say.amend.sentence}</p>
        {open.map(({ plan: { planId, title }, version }) => (
          <Flex key={planId} gap={12} align="center" wrap>
            <span>{say.use.of(title.zh, version.version, version.stateWord)}</span>
            <Button loading={amend.isPending && amend.variables.planId === planId} onClick={() => void modal.confirm({ title: `${say.amend.start}：《${title.zh}》`, content: say.amend.sentence, okText: say.amend.start, onOk: () => amend.mutateAsync({ regionId, planId }).then((made) => navigate({ to: '/plans/$planId/draft', params: { planId }, search: { version: made.version } }), () => undefined) })}>{say.amend.start}</Button>
          </Flex>
        ))}
        {amend.isError ? <Failure error={amend.error} /> : null}
      </Flex>
    </Section>
  );
}

/** Plan texts come in here: sent, read in the background, looked at, and made a draft, an amendment, or the new text of a draft. */
export function ImportPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/plans/import' });
  const navigate = useNavigate({ from: '/plans/import' });
  const listed = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const { data: session } = useSession();
  const look = (importId: string): void => void navigate({ search: { import: importId } });
  if (session !== undefined && !session.actions.includes('plan.import-plan')) return <Flex vertical gap={16}><PageTitle>{say.title}</PageTitle><Alert type="info" showIcon role="alert" title={frameWords.forbidden} /></Flex>;
  if (regionId === null) return <Flex vertical gap={16}><PageTitle>{say.title}</PageTitle><p>{say.noRegion}</p></Flex>;
  return (
    <Flex vertical gap={20}>
      <div><PageTitle>{say.title}</PageTitle><p style={{ marginBottom: 0 }}>{say.intro}</p></div>
      <PlanUpload regionId={regionId} onImported={look} />
      <LoadState of={listed}>{(data) => (
        <>
          {search.import === undefined ? null : (
            <Section title={data.imports.find(({ importId }) => importId === search.import)?.name ?? say.found.title}>
              <ReadImport key={search.import} regionId={regionId} importId={search.import} plans={data.plans} />
            </Section>
          )}
          <Amendments plans={data.plans} regionId={regionId} />
          <Section title={say.earlier.title}><Earlier listed={data} onLook={look} /></Section>
        </>
      )}</LoadState>
    </Flex>
  );
}
