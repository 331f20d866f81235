import { useState } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Descriptions, Flex, Tag } from 'antd';
import { unitName } from '#monitoring';
import { Failure, LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { FiguresLink } from '../../links/figures-link.tsx';
import { useSession } from '../../session/session.ts';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { ManageIndicator } from '../data/manage-indicator.tsx';
import { DefinitionSection, RelationsSection, UsesSection } from './definition-sections.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import { originOf, type OriginPlace } from './origin-key.ts';
import { OriginPanel } from './origin-panel.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { SeriesExplorer } from './series-explorer.tsx';
import './indicators.css';

const say = indicatorsWords;

/** Everything about one indicator: its figures, its definition in all versions, who answers for it, what it has to do with others; every figure opens where it came from. */
export function IndicatorPage(): React.JSX.Element | null {
  const { regionId, nameOf } = useRegion();
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId' });
  const search = useSearch({ from: '/indicators/$indicatorId' });
  const navigate = useNavigate({ from: '/indicators/$indicatorId' });
  const { data: session } = useSession();
  const [origin, setOrigin] = useState<OriginPlace | null>(null);
  const asked = regionId === null ? null : { regionId, indicatorId };
  const indicator = useRead('indicators.get-indicator', asked);
  const series = useRead('indicators.get-series', asked);
  const outlook = useRead('indicators.get-outlook', asked);
  const change = (part: IndicatorSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  if (regionId === null) return null;
  if (indicator.isError && indicator.data === undefined) return <Flex vertical gap={12}><PageTitle>{say.registry.title}</PageTitle><Failure error={indicator.error} again={() => void indicator.refetch()} /><Link to="/indicators">{say.registry.back}</Link></Flex>;
  return (
    <LoadState of={indicator}>{(one) => (
      <Flex vertical gap={16}>
        <PageTitle extra={<><FiguresLink indicatorId={indicatorId}>{say.toFigures}</FiguresLink><Tag>{one.kindWord}</Tag>{one.isConfirmed || one.kind !== 'shipped' ? null : <Tag>{say.registry.unconfirmed}</Tag>}{one.retiredOn === null ? null : <Tag>{say.registry.retiredOn(one.retiredOn)}</Tag>}</>}>{one.name}</PageTitle>
        <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={[
          { key: 'unit', label: say.form.unit, children: unitName(one.unit) }, { key: 'direction', label: say.form.direction, children: one.directionWord }, { key: 'domain', label: say.form.domain, children: one.domains.length === 0 ? say.definition.notSaid : one.domains.join('、') }, { key: 'source', label: say.form.source, children: one.department === '' ? say.definition.notSaid : one.department },
        ]} />
        <section>
          <h2 className="section-title">{say.explorer.title}</h2>
          <LoadState of={series}>{(answer) => <SeriesExplorer answer={answer} outlook={outlook.data ?? null} region={nameOf(regionId) ?? ''} search={search} change={change} openOrigin={(source) => setOrigin(originOf(source))} />}</LoadState>
        </section>
        {outlook.data === undefined || outlook.data.promised.length === 0 ? null : <StandingSection outlook={outlook.data} />}
        <DefinitionSection regionId={regionId} indicator={one} />
        <UsesSection indicator={one} />
        <RevisionsSection regionId={regionId} indicatorId={indicatorId} />
        <RelationsSection indicator={one} />
        {session?.actions.includes('collection.set-visibility') === true ? <ManageIndicator regionId={regionId} indicatorId={indicatorId} /> : null}
        {origin === null ? null : <OriginPanel regionId={regionId} place={origin} onClose={() => setOrigin(null)} />}
      </Flex>
    )}</LoadState>
  );
}
