import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Flex, Tabs } from 'antd';
import { PageTitle } from '../../frame/page-title.tsx';
import { SavedViews } from '../../frame/saved-views.tsx';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { dataWords } from '../../words/data-words.ts';
import { DataChanges } from './data-changes.tsx';
import { DataFigures } from './data-figures.tsx';
import { dataTabs } from './data-search.ts';
import { SourceDifferences } from './source-differences.tsx';

const say = dataWords;

/** The statistics database: every series with its versions, sources, grades and origins, as known on a day; what changed; where another source says otherwise. */
export function DataPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { data: session } = useSession();
  const { tab = 'figures' } = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  if (regionId === null || session === undefined) return null;
  const may = (name: string): boolean => session.actions.includes(name);
  const tabs = dataTabs.filter((one) => one !== 'sources' || may('collection.compare-sources'));
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<><SavedViews />{may('collection.import-table') ? <Link to="/data/import">{say.importTitle}</Link> : null}</>}>{say.title}</PageTitle>
      <Tabs activeKey={tab} onChange={(key) => void navigate({ search: { tab: dataTabs.find((one) => one === key) } })} items={tabs.map((key) => ({ key, label: say.tabs[key] }))} />
      {tab === 'figures' ? <DataFigures regionId={regionId} /> : tab === 'changes' ? <DataChanges regionId={regionId} /> : <SourceDifferences regionId={regionId} />}
    </Flex>
  );
}
