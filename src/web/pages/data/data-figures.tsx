import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Grid } from 'antd';
import { DownloadButton } from '../../frame/download-button.tsx';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { unitName } from '#monitoring';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { dataWords } from '../../words/data-words.ts';
import { DataFilters } from './data-filters.tsx';
import { FigureDetail } from './figure-detail.tsx';
import { contentWords, countsOf, marksOf, seriesName, type Point, type Series } from './series.ts';
import { seriesQuestion } from './series-question.ts';

const say = dataWords;
/** A figure somebody looks at. */
type Chosen = { readonly series: Series; readonly point: Point };

/** Who says so; the rank where several do. */
const sourceOf = ({ source, sourceRank }: Series): string => `${source === '' ? say.ownSource : source}${sourceRank > 1 ? `（${String(sourceRank)}）` : ''}`;

/** A cell: the figure with its marks, which opens into where it came from. */
function Cell({ series, point, hasCounts, onOpen }: { readonly series: Series; readonly point: Point | undefined; readonly hasCounts: boolean; readonly onOpen: (chosen: Chosen) => void }): React.JSX.Element | null {
  if (point === undefined) return null;
  const marks = marksOf(point);
  return (
    <button type="button" className="plain-button figures" onClick={() => onOpen({ series, point })}>
      {point.isBreak ? <span aria-hidden="true">{say.breakMark}</span> : null}{point.withheld ? say.withheld : contentWords(point.content)}{marks === '' ? null : <small> {marks}</small>}{hasCounts && countsOf(point) !== '' ? <div className="hint">{countsOf(point)}</div> : null}<span className="visually-hidden">{say.open(seriesName(series), point.year)}</span>
    </button>
  );
}

/** Every series that was asked for, a row each, with its years; each figure opens into its origin. What is shown can be taken along in four forms. */
export function DataFigures({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const search = useSearch({ from: '/data' });
  const navigate = useNavigate({ from: '/data' });
  const isWide = Grid.useBreakpoint().lg === true;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const question = seriesQuestion(regionId, search);
  const series = useRead('collection.list-series', { ...question, limit: 50, ...(search.after === undefined ? {} : { after: search.after }) });
  return (
    <Flex vertical gap={12}>
      <DataFilters regionId={regionId} />
      <Flex wrap gap={8} align="center" className="no-print">
        <span>{say.exportAs}</span>
        <DownloadButton name="collection.export-table" input={{ ...question, shape: 'wide', format: 'xlsx' }}>{say.wide}</DownloadButton>
        <DownloadButton name="collection.export-table" input={{ ...question, shape: 'long', format: 'xlsx' }}>{say.long}</DownloadButton>
        <DownloadButton name="collection.export-table" input={{ ...question, shape: 'long', format: 'csv' }}>{say.longCsv}</DownloadButton>
        <DownloadButton name="collection.export-table" input={{ ...question, shape: 'long', format: 'sdmx' }}>{say.sdmx}</DownloadButton>
      </Flex>
      <LoadState of={series}>{({ series: found, next }) => {
        const years = [...new Set(found.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((one, other) => one - other);
        return (
          <>
            <p className="hint" style={{ margin: 0 }}>{say.legend}</p>
            <WideTable<Series>
              isGrid className="keeps-first" label={say.title} rowKey="seriesId" dataSource={[...found]} locale={{ emptyText: say.empty }}
              columns={[
                ...(isWide ? [
                  { title: say.series, fixed: 'left' as const, width: 240, render: (_value: unknown, one: Series) => <IndicatorLink indicatorId={one.indicatorId}>{seriesName(one)}</IndicatorLink> }, { title: say.measureUnit, render: (_value: unknown, { unit }: Series) => unitName(unit ?? '') },
                  { title: say.source, width: 160, render: (_value: unknown, one: Series) => sourceOf(one) }, { title: say.version, dataIndex: 'definitionVersion' },
                ] : [{ title: say.series, fixed: 'left' as const, width: 136, render: (_value: unknown, one: Series) => <><IndicatorLink indicatorId={one.indicatorId}>{seriesName(one)}</IndicatorLink><div className="hint">{[unitName(one.unit ?? ''), sourceOf(one), one.definitionVersion].filter((part) => part !== '').join('，')}</div></> }]),
                ...years.map((year) => ({ title: String(year), key: String(year), align: 'right' as const, className: 'figures', render: (_value: unknown, one: Series) => <Cell series={one} point={one.points.findLast((point) => point.year === year && point.isLatest)} hasCounts={search.counts === true} onOpen={setChosen} /> })),
              ]}
            />
            <Flex gap={8} className="no-print">
              {search.after === undefined ? null : <Button onClick={() => void navigate({ search: (before) => ({ ...before, after: undefined }) })}>{say.first}</Button>}
              {next === null ? null : <Button onClick={() => void navigate({ search: (before) => ({ ...before, after: next }) })}>{say.next}</Button>}
            </Flex>
          </>
        );
      }}</LoadState>
      {chosen === null ? null : <FigureDetail key={`${chosen.series.seriesId} ${String(chosen.point.year)}`} regionId={regionId} series={chosen.series} point={chosen.point} onClose={() => setChosen(null)} />}
    </Flex>
  );
}
