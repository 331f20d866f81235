import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Flex } from 'antd';
import { DownloadButton } from '../../frame/download-button.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useToday } from '../../session/use-today.ts';
import { DayField } from '../../steps/day-field.tsx';
import { unitName } from '#monitoring';
import { dataWords } from '../../words/data-words.ts';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { localTime } from '../../words/local-time.ts';
import type { Actions } from '../../client/actions.ts';
import type { DataSearch } from './data-search.ts';
import { contentWords, seriesName } from './series.ts';

const say = dataWords;
type Revision = Actions['collection.list-revisions']['output']['revisions'][number];

/** What changed in the database between two days (from the first of this year where nobody said): before, after, why, by whom, from which file. */
export function DataChanges({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const search = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const change = (part: DataSearch): void => void navigate({ search: (before) => ({ ...before, after: undefined, ...part }), replace: true });
  const question = { regionId, from: search.since ?? `${useToday().slice(0, 4)}-01-01`, ...(search.until === undefined ? {} : { to: search.until }), ...(search.added === true ? { newAlso: true } : {}) };
  const revisions = useRead('collection.list-revisions', { ...question, limit: 100, ...(search.after === undefined ? {} : { after: search.after }) });
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={12} align="end" className="filters no-print">
        <DayField label={say.changesFrom} value={question.from} onChange={(since) => change({ since: since === '' ? undefined : since })} />
        <DayField label={say.changesTo} value={search.until ?? ''} onChange={(until) => change({ until: until === '' ? undefined : until })} />
        <Checkbox checked={search.added === true} onChange={({ target }) => change({ added: target.checked ? true : undefined })}>{say.newAlso}</Checkbox>
        <DownloadButton name="collection.export-revisions" input={question}>{say.downloadChanges}</DownloadButton>
      </Flex>
      <LoadState of={revisions}>{({ revisions: found, next }) => (
        <>
          <WideTable<Revision>
            label={say.tabs.changes} rowKey={({ indicatorId, year, groups, place, subUnit, source, after }) => JSON.stringify([indicatorId, year, groups, place, subUnit, source, after.version])} dataSource={[...found]} locale={{ emptyText: say.changesEmpty }}
            columns={[
              { title: say.series, fixed: 'left', width: 240, render: (_value, one) => <IndicatorLink indicatorId={one.indicatorId}>{seriesName(one)}</IndicatorLink> }, { title: say.year, dataIndex: 'year', className: 'figures' }, { title: say.kind, render: (_value, { kind }) => say.kinds[kind] },
              { title: say.before, align: 'right', className: 'figures', render: (_value, { before, withheld }) => (withheld ? say.withheld : before === null ? '' : contentWords(before.content)) }, { title: say.after, align: 'right', className: 'figures', render: (_value, { after, withheld }) => (withheld ? say.withheld : contentWords(after.content)) },
              { title: say.measureUnit, render: (_value, { unit }) => unitName(unit ?? '') }, { title: say.changeReason, width: 220, render: (_value, { reason }) => reason ?? '' }, { title: say.at, className: 'figures', render: (_value, { after }) => localTime(after.recordedAt) }, { title: say.by, render: (_value, { recordedBy }) => recordedBy ?? '' }, { title: say.origin, width: 200, render: (_value, { file, cell }) => [file, cell].filter((part) => part !== null).join('，') },
            ]}
          />
          <Flex gap={8}>{search.after === undefined ? null : <Button onClick={() => change({})}>{say.first}</Button>}{next === null ? null : <Button onClick={() => void navigate({ search: (before) => ({ ...before, after: next }) })}>{say.next}</Button>}</Flex>
        </>
      )}</LoadState>
    </Flex>
  );
}
