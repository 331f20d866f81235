import { Descriptions, Drawer, Flex, Grid, Tag } from 'antd';
import { missingReasonWords } from '#kernel';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { FormLink } from '../../links/form-link.tsx';
import { useMayRead } from '../../links/use-may-read.ts';
import { localTime } from '../../words/local-time.ts';
import { periodWords } from '../../words/period-words.ts';
import type { OriginPlace } from './origin-key.ts';

const say = indicatorsWords.origin;

type Series = Actions['collection.list-series']['output']['series'][number];
type Point = Series['points'][number];

const isReason = (text: string): text is keyof typeof missingReasonWords => text in missingReasonWords;

function valueOf({ content, withheld }: Point): string {
  if (withheld) return say.withheld;
  if (content.kind === 'figure') return content.text;
  return content.kind === 'missing' ? `${say.missing}：${isReason(content.reason) ? missingReasonWords[content.reason] : content.reason}` : '';
}

const countsOf = ({ content }: Point): string | null => (content.kind === 'figure' && content.numerator !== null && content.denominator !== null ? `${String(content.numerator)}/${String(content.denominator)}` : null);

function fromOf({ origin }: Point): string | null {
  if (origin === null) return null;
  const parts = [origin.round, origin.question === null ? null : say.question(origin.question), origin.file, say.cell(origin.sheet ?? '', origin.line, origin.column), origin.computed === null ? null : `${say.computed}：${origin.computed}`];
  const told = parts.filter((part) => part !== null && part !== '');
  return told.length === 0 ? null : told.join('，');
}

const labelled = (told: readonly (readonly [string, string | null])[]) => told.flatMap(([label, children]) => (children === null || children === '' ? [] : [{ key: label, label, children }]));

/** What ever stood in the question of the form a figure came from. */
function AnswerHistory({ regionId, formId, questionId }: { readonly regionId: string; readonly formId: string; readonly questionId: string }): React.JSX.Element {
  const history = useRead('forms.get-answer-history', { regionId, formId, questionId });
  return (
    <LoadState of={history}>{({ versions }) => (versions.length === 0 ? null : (
      <WideTable
        label={say.history} rowKey="version" dataSource={[...versions]} title={() => say.history}
        columns={[{ title: say.at, render: (_value, { at }) => localTime(at) }, { title: say.by, render: (_value, { by }) => by ?? '' }, { title: say.answer, className: 'wrapped', render: (_value, { texts }) => Object.values(texts).filter((text) => text !== '' && text !== undefined).join('，') }]}
      />
    ))}</LoadState>
  );
}

/** The id of a question of a form, as the form makes it of indicator, groups and sub-unit. */
const questionOf = ({ indicatorId, groups, subUnit }: OriginPlace): string => `${indicatorId}|${groups.join('+')}|${subUnit ?? ''}`;

function Version({ point, series, regionId, place }: { readonly point: Point; readonly series: Series; readonly regionId: string; readonly place: OriginPlace }): React.JSX.Element {
  const mayAsk = useMayRead('forms.get-answer-history');
  const { origin, isLatest, version } = point;
  return (
    <div>
      <h3 className="section-title">{say.version} {version} <Tag>{isLatest ? say.latest : say.replaced}</Tag></h3>
      <Descriptions size="small" column={1} items={labelled([
        [say.value, `${valueOf(point)}${point.withheld || series.unit === null || point.content.kind !== 'figure' ? '' : `（${series.unit}）`}`], [say.counts, point.withheld ? null : countsOf(point)], [say.status, say.statuses[point.status] ?? point.status], [say.grade, point.grade], [say.definition, series.definitionVersion === '' ? say.usual : series.definitionVersion],
        [say.period, periodWords(point.period)], [say.source, series.source], [say.unit, point.unitName], [say.from, fromOf(point)], [say.who, `${point.recordedBy ?? ''} ${localTime(point.recordedAt)}`], [say.note, point.note],
      ])} />
      {mayAsk && isLatest && origin !== null && origin.form !== null ? <><p><FormLink formId={origin.form}>{say.toForm}</FormLink></p><AnswerHistory regionId={regionId} formId={origin.form} questionId={questionOf(place)} /></> : null}
    </div>
  );
}

const isSame = (series: Series, { groups, place, subUnit }: OriginPlace): boolean => series.groups.toSorted().join() === [...groups].toSorted().join() && series.place === place && series.subUnit === subUnit;

/** Where a figure came from: every version of it, by whom, when, of which definition, from which cell of which file or question of which form. */
export function OriginPanel({ regionId, place, onClose }: { readonly regionId: string; readonly place: OriginPlace; readonly onClose: () => void }): React.JSX.Element {
  const isWide = Grid.useBreakpoint().md === true;
  const { indicatorId, groups, year, place: at, subUnit } = place;
  const found = useRead('collection.list-series', { regionId, indicators: [indicatorId], ...(groups.length === 0 ? { totals: true } : { groups: [...groups] }), ...(at === null ? {} : { place: at }), ...(subUnit === null ? {} : { subUnit }), fromYear: year, toYear: year, versions: 'all', limit: 200 });
  const series = (found.data?.series ?? []).filter((one) => isSame(one, place));
  const versions = series.flatMap((one) => one.points.map((point) => ({ one, point }))).toSorted((a, b) => a.one.sourceRank - b.one.sourceRank || b.point.recordedAt.localeCompare(a.point.recordedAt));
  const name = [series[0]?.name ?? '', at, subUnit, ...groups].filter((part) => part !== null && part !== '').join(' ');
  return (
    <Drawer open onClose={onClose} size={isWide ? 560 : '100%'} title={say.title(name, year)} destroyOnHidden>
      <LoadState of={found}>{() => (versions.length === 0 ? <p>{say.none}</p> : <Flex vertical gap={16} tabIndex={0} role="region" aria-label={say.title(name, year)}>{versions.map(({ one, point }) => <Version key={`${one.seriesId} ${String(point.version)}`} point={point} series={one} regionId={regionId} place={place} />)}</Flex>)}</LoadState>
    </Drawer>
  );
}
