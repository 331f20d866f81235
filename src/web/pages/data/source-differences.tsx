import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useDoor, useRead } from '../../session/door.ts';
import { dataWords } from '../../words/data-words.ts';
import type { Actions } from '../../client/actions.ts';
import { saveFile } from '../collection/save-file.ts';
import { seriesName } from './series.ts';

const say = dataWords;
type Difference = Actions['collection.compare-sources']['output']['differences'][number];

/** Where our figures and those another source sent differ by more than rounding. */
export function SourceDifferences({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const { call } = useDoor();
  const { message } = App.useApp();
  const search = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const [isGetting, setGetting] = useState(false);
  const differences = useRead('collection.compare-sources', { regionId, limit: 100, ...(search.after === undefined ? {} : { after: search.after }) });
  const get = async (): Promise<void> => {
    setGetting(true);
    const answer = await call('collection.export-comparison', { regionId });
    setGetting(false);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(new Blob([`\uFEFF${answer.output.file.text}`], { type: 'text/csv;charset=utf-8' }), answer.output.file.name);
  };
  return (
    <Flex vertical gap={12}>
      <p style={{ margin: 0 }}>{say.sourcesHint}</p>
      <div className="no-print"><Button loading={isGetting} onClick={() => void get()}>{say.downloadSources}</Button></div>
      <LoadState of={differences}>{({ differences: found, next }) => (
        <>
          <WideTable<Difference>
            label={say.tabs.sources} rowKey={({ indicatorId, year, groups, place, subUnit, otherSource }) => JSON.stringify([indicatorId, year, groups, place, subUnit, otherSource])} dataSource={[...found]} locale={{ emptyText: say.sourcesEmpty }}
            columns={[
              { title: say.series, fixed: 'left', width: 240, render: (_value, one) => seriesName({ ...one, name: one.indicator }) }, { title: say.year, dataIndex: 'year', className: 'figures' },
              { title: say.ours, align: 'right', className: 'figures', render: (_value, { value, withheld }) => (withheld ? say.withheld : value) }, { title: say.theirs, align: 'right', className: 'figures', render: (_value, { otherValue, withheld }) => (withheld ? say.withheld : otherValue) }, { title: say.difference, align: 'right', className: 'figures', render: (_value, { difference, withheld }) => (withheld ? say.withheld : difference) },
              { title: say.source, render: (_value, { source }) => (source === '' ? say.ownSource : source) }, { title: say.otherSource, dataIndex: 'otherSource' },
            ]}
          />
          <Flex gap={8}>{search.after === undefined ? null : <Button onClick={() => void navigate({ search: { tab: 'sources' } })}>{say.first}</Button>}{next === null ? null : <Button onClick={() => void navigate({ search: { tab: 'sources', after: next } })}>{say.next}</Button>}</Flex>
        </>
      )}</LoadState>
    </Flex>
  );
}
