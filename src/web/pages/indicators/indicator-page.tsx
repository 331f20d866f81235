import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import { SeriesExplorer } from './series-explorer.tsx';

/** Everything about one indicator. */
export function IndicatorPage(): React.JSX.Element | null {
  const { regionId, nameOf } = useRegion();
  const { indicatorId } = useParams({ from: '/indicators/$indicatorId' });
  const search = useSearch({ from: '/indicators/$indicatorId' });
  const navigate = useNavigate({ from: '/indicators/$indicatorId' });
  const series = useRead('indicators.get-series', regionId === null ? null : { regionId, indicatorId });
  const change = (part: IndicatorSearch): void => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <LoadState of={series}>{(answer) => (
      <Flex vertical gap={12}>
        <PageTitle>{answer.name}</PageTitle>
        <SeriesExplorer answer={answer} region={regionId === null ? '' : nameOf(regionId) ?? ''} search={search} change={change} openOrigin={() => undefined} />
      </Flex>
    )}</LoadState>
  );
}
