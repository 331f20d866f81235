import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Collapse, Descriptions, Flex, Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { WideTable } from '../../frame/wide-table.tsx';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { PlanLink } from '../../links/plan-link.tsx';
import { TargetLink } from '../../links/target-link.tsx';
import { UnitLink } from '../../links/unit-link.tsx';
import { UnitLinks } from '../../links/unit-links.tsx';
import { localTime } from '../../words/local-time.ts';
import { DefinitionForm } from './definition-form.tsx';
import { ProposalSteps, ProposalWords } from './open-proposals.tsx';

/** Everything the server says of an indicator. */
export type Indicator = Actions['indicators.get-indicator']['output'];
type Version = Indicator['versions'][number];

const say = indicatorsWords.definition;

function Section({ title, extra, children }: { readonly title: string; readonly extra?: React.ReactNode; readonly children: React.ReactNode }): React.JSX.Element {
  return <section><Flex wrap gap={12} align="baseline"><h2 className="section-title">{title}</h2>{extra}</Flex>{children}</section>;
}

function VersionWords({ version: { lines, changes, change, isBreak, recordedAt, recordedBy } }: { readonly version: Version }): React.JSX.Element {
  return (
    <Flex vertical gap={8}>
      {change === null ? null : <p style={{ margin: 0 }}>{change}</p>}
      {isBreak ? <Tag>{say.break}</Tag> : null}
      {changes.length === 0 ? null : <WideTable label={say.changed} rowKey="word" dataSource={[...changes]} columns={[{ title: say.field, dataIndex: 'word' }, { title: say.before, render: (_value, { before }) => before ?? say.empty }, { title: say.after, render: (_value, { after }) => after ?? say.empty }]} scroll={{}} />}
      <Descriptions size="small" column={1} items={lines.map(({ word, text }) => ({ key: word, label: word, children: text }))} />
      {recordedAt === null ? null : <p className="muted" style={{ margin: 0 }}>{say.recorded(localTime(recordedAt), recordedBy ?? '')}</p>}
    </Flex>
  );
}

const headOf = ({ version, validFrom, validTo, origin, isBreak, retired, changes }: Version): React.JSX.Element => (
  <span>{indicatorsWords.registry.versionWord(version)}，{validFrom === null ? say.first : `${indicatorsWords.proposals.from} ${validFrom}`}{validTo === null ? '' : ` — ${validTo}`}（{origin}）{changes.length === 0 ? null : `：${changes.map(({ word }) => word).join('、')}`}{isBreak ? <> <Tag>{say.break}</Tag></> : null}{retired ? <> <Tag>{say.retired}</Tag></> : null}</span>
);

/** What an indicator is: the definition that holds, its versions with what each changed, which versions the data are of, what is proposed. */
export function DefinitionSection({ regionId, indicator }: { readonly regionId: string; readonly indicator: Indicator }): React.JSX.Element {
  const [editing, setEditing] = useState<'revise' | 'retire' | null>(null);
  const { versions, inData, proposals, allowed, own, indicatorId, version, sourceUrl } = indicator;
  const open = proposals.filter(({ state }) => state === 'proposed');
  const buttons = own === null ? null : <Flex gap={8} className="no-print">{allowed.includes('indicators.propose-revision') ? <Button size="small" onClick={() => setEditing('revise')}>{indicatorsWords.form.revise}</Button> : null}{allowed.includes('indicators.propose-retirement') ? <Button size="small" onClick={() => setEditing('retire')}>{indicatorsWords.form.retire}</Button> : null}</Flex>;
  return (
    <Section title={say.title} extra={buttons}>
      {open.map((proposal) => <Flex key={proposal.proposalId} vertical gap={4} style={{ marginBottom: 12 }}><ProposalWords proposal={proposal} /><ProposalSteps regionId={regionId} proposal={proposal} /></Flex>)}
      {versions.length === 0 ? null : <Collapse size="small" defaultActiveKey={String(versions[0]?.version)} items={versions.map((one) => ({ key: String(one.version), label: headOf(one), children: <VersionWords version={one} /> }))} />}
      {inData.length === 0 ? null : <p>{say.inData}：{inData.map(({ definitionVersion, fromYear, toYear }) => `${definitionVersion === '' ? say.usual : definitionVersion}（${say.years(fromYear, toYear)}）`).join('、')}</p>}
      {sourceUrl === null ? null : <p className="muted" style={{ overflowWrap: 'anywhere' }}>{say.source}：<span translate="no">{sourceUrl}</span></p>}
      {editing === null || own === null ? null : <DefinitionForm regionId={regionId} kind={editing} known={{ indicatorId, version, own }} onClose={() => setEditing(null)} />}
    </Section>
  );
}

/** Where plans use it and who answers, who reports it. */
export function UsesSection({ indicator: { uses, reporter } }: { readonly indicator: Indicator }): React.JSX.Element {
  const words = indicatorsWords.uses;
  return (
    <Section title={words.title}>
      <p>{words.reporter}：{reporter === null ? words.noReporter : <><UnitLink unitId={reporter.unitId}>{reporter.unit}</UnitLink>（{reporter.basisWord}）</>}</p>
      {uses.length === 0 ? <p>{words.none}</p> : (
        <WideTable
          label={words.title} rowKey={({ planId, itemId }) => `${planId} ${itemId}`} dataSource={[...uses]}
          columns={[
            { title: words.plan, className: 'wrapped', width: '20em', render: (_value, { planId, plan, itemId, domain }) => <><PlanLink planId={planId} itemId={itemId}>{plan}</PlanLink><div className="muted">{domain}</div></> }, { title: words.quote, className: 'wrapped', width: '20em', render: (_value, { planId, itemId, quote }) => <TargetLink planId={planId} targetId={itemId}>{quote}</TargetLink> },
            { title: words.deadline, width: '5em', className: 'figures', render: (_value, { deadline }) => (deadline === null ? '' : words.year(deadline)) }, { title: words.leads, className: 'wrapped', width: '11em', render: (_value, { leads }) => <UnitLinks units={leads} /> }, { title: words.supports, className: 'wrapped', width: '22em', render: (_value, { supports }) => <UnitLinks units={supports} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** What it has to do with other indicators. */
export function RelationsSection({ indicator: { relations } }: { readonly indicator: Indicator }): React.JSX.Element {
  const words = indicatorsWords.relations;
  return (
    <Section title={words.title}>
      {relations.length === 0 ? <p>{words.none}</p> : <ul className="relations">{relations.map(({ word, others, why }) => <li key={`${word} ${others.map(({ indicatorId }) => indicatorId).join()}`}>{word}{others.map(({ indicatorId, name }, at) => <span key={indicatorId}>{at === 0 ? ' ' : '、'}<Link to="/indicators/$indicatorId" params={{ indicatorId }}>{name}</Link></span>)}{why === null ? null : <span className="muted">（{why}）</span>}</li>)}</ul>}
    </Section>
  );
}
