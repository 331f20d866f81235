import { Descriptions, Drawer, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { localTime } from '../../words/local-time.ts';
import { periodWords } from '../../words/period-words.ts';
import { printedUnit } from '#monitoring';
import { FormLink } from '../../links/form-link.tsx';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { useMayRead } from '../../links/use-may-read.ts';
import { dataWords } from '../../words/data-words.ts';
import { ManageIndicator } from './manage-indicator.tsx';
import { contentWords, countsOf, seriesName, type Point, type Series } from './series.ts';

const say = dataWords;

const statusWord = (status: string): string => (status in say.statuses ? say.statuses[status as keyof typeof say.statuses] : status);

/** Where a figure was read: file, sheet, line and column, or the form that was approved. */
const originWords = ({ origin, unitName }: Point): string => [
  unitName, origin?.round ?? null, origin?.file ?? null, origin?.sheet ?? null, (origin?.line ?? null) === null ? null : say.originLine(origin?.line ?? 0), (origin?.column ?? null) === null ? null : say.originColumn(origin?.column ?? 0), origin?.computed ?? null,
].filter((part) => part !== null && part !== '').join('，');

/** Everything about one figure: its counts, its time and definition, who reported and recorded it, where it was read, its earlier versions; who may see it. */
export function FigureDetail({ regionId, series, point, onClose }: { readonly regionId: string; readonly series: Series; readonly point: Point; readonly onClose: () => void }): React.JSX.Element {
  const { data: session } = useSession();
  const maySeeForms = useMayRead('forms.get-form');
  const { seriesId } = series;
  const versions = useRead('collection.list-series', { regionId, series: seriesId, fromYear: point.year, toYear: point.year, versions: 'all', limit: 1 });
  const form = point.origin?.form ?? null;
  const lines: readonly (readonly [string, string | null])[] = [
    [say.value, point.withheld ? say.withheld : `${contentWords(point.content)}${printedUnit(series.unit ?? '')}`], [say.counts, countsOf(point)], [say.status, statusWord(point.status)], [say.grade, point.grade], [say.period, periodWords(point.period)], [say.version, series.definitionVersion], [say.source, series.source === '' ? say.ownSource : series.source],
    [say.origin, originWords(point)], [say.reported, point.reportedOn], [say.recorded, [localTime(point.recordedAt), point.recordedBy].filter((part) => part !== null).join('，')], [say.note, point.note],
  ];
  return (
    <Drawer open size="large" title={say.detailTitle(seriesName(series), point.year)} onClose={onClose} destroyOnHidden>
      <Flex vertical gap={16}>
        <Descriptions size="small" column={1} items={lines.flatMap(([label, children]) => (children === null || children === '' ? [] : [{ key: label, label, children }]))} />
        <IndicatorLink indicatorId={series.indicatorId}>{say.toIndicator}</IndicatorLink>
        {form === null || !maySeeForms ? null : <FormLink formId={form}>{say.toForm}</FormLink>}
        <LoadState of={versions}>{({ series: [all] }) => (
          <WideTable<Point>
            label={say.number} rowKey="version" dataSource={[...(all?.points ?? [])].toReversed()}
            columns={[{ title: say.number, render: (_value, { version, isLatest }) => `${String(version)} ${isLatest ? say.latest : say.former}` }, { title: say.value, align: 'right', className: 'figures', render: (_value, one) => (one.withheld ? say.withheld : contentWords(one.content)) }, { title: say.status, render: (_value, { status }) => statusWord(status) }, { title: say.recorded, className: 'figures', render: (_value, { recordedAt, recordedBy }) => `${localTime(recordedAt)} ${recordedBy ?? ''}` }, { title: say.note, dataIndex: 'note' }]}
          />
        )}</LoadState>
        {session?.actions.includes('collection.set-visibility') === true ? <ManageIndicator regionId={regionId} indicatorId={series.indicatorId} /> : null}
      </Flex>
    </Drawer>
  );
}
