import { useMemo, useState } from 'react';
import { Button, Drawer, Flex } from 'antd';
import { trend, type TrendData } from '#publication';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { localTime } from '../../words/local-time.ts';
import { FormLink } from '../../links/form-link.tsx';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { UnitLink } from '../../links/unit-link.tsx';
import { useMayRead } from '../../links/use-may-read.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';
import { TargetPart } from './target-part.tsx';

const say = monitoringWords.target;

type Figure = Target['figures'][number];
type Told = Figure['records'][number];

/** The series as the chart takes it: an end that is not there is infinite there, and null on the wire. */
const trendDataOf = ({ trend: told }: Target): TrendData => ({
  ...told, gaps: told.gaps as TrendData['gaps'],
  targets: told.targets.map(({ lower, upper, lowerOpen, upperOpen, deadline, words }) => ({ acceptance: { lower: lower ?? -Infinity, upper: upper ?? Infinity, lowerOpen, upperOpen }, deadline, words })),
});

const countsText = ({ numerator, denominator }: Pick<Told, 'numerator' | 'denominator'>): string => (numerator === null && denominator === null ? '' : `${numerator === null ? '–' : String(numerator)} / ${denominator === null ? '–' : String(denominator)}`);

/** One stored figure: who brought it, when, from which file and row. */
function Record({ record }: { readonly record: Told }): React.JSX.Element {
  const maySeeForms = useMayRead('forms.get-form');
  const words = say.record;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [words.value, record.value], [words.counts, countsText(record) || null], [words.group, record.groups.length === 0 ? null : record.groups.join('、')], [words.place, record.subUnit ?? record.place], [words.status, record.status], [words.grade, record.grade],
    [words.unit, record.unitName === null ? null : <UnitLink key="unit" unitId={record.unitId}>{record.unitName}</UnitLink>], [words.by, record.recordedByName], [words.at, localTime(record.recordedAt)], [words.version, String(record.version)], [words.definition, record.definitionVersion === '' ? null : record.definitionVersion], [words.source, record.source === '' ? null : record.source],
    [words.file, record.file === null ? null : `${record.file} ${words.cell(record.sheet, record.line)}`], [words.round, record.round], [words.form, record.form === null || !maySeeForms ? null : <FormLink key="form" formId={record.form}>{say.toForm}</FormLink>], [words.note, record.note],
  ];
  return <dl className="facts">{rows.flatMap(([name, told]) => (told === null ? [] : [<dt key={`${name} `}>{name}</dt>, <dd key={name}>{told}</dd>]))}</dl>;
}

/** The figures the target is judged by, drawn with its line and fan and as a table; each opens down to where it came from. */
export function TargetFigures({ target }: { readonly target: Target }): React.JSX.Element {
  const [opened, setOpened] = useState<number | null>(null);
  const data = useMemo(() => trendDataOf(target), [target]);
  const figure = target.figures.find(({ year }) => year === opened);
  const { unit, indicatorId, indicator } = target.standing;
  const rows = [...target.figures.map((one) => ({ ...one, gap: null as string | null })), ...target.gaps.map(({ year, reason }) => ({ year, text: '', status: null, computed: null, notes: [], cells: [], isBreak: false, records: [], gap: reason }))].toSorted((one, other) => one.year - other.year);
  return (
    <TargetPart title={say.chart}>
      {target.figures.length === 0 ? <p>{say.noFigures}</p> : <ChartFigure name={indicator} kind={trend} data={data} notes={target.notForecast === null ? [] : [target.notForecast]} />}
      <WideTable
        label={say.figures} rowKey="year" dataSource={rows} locale={{ emptyText: say.noFigures }}
        columns={[
          { title: monitoringWords.common.year4, dataIndex: 'year', className: 'figures' }, { title: `${say.value}${unit === '' ? '' : `（${unit}）`}`, align: 'right', className: 'figures', render: (_value, { text, gap }) => (gap === null ? text : `${say.gap}（${gap}）`) },
          { title: say.origin, render: (_value, { year, gap }) => (gap === null ? <Button size="small" type="link" onClick={() => setOpened(year)} aria-label={`${String(year)}年，${say.open}`}>{say.open}</Button> : null) },
          { title: say.counts, align: 'right', className: 'figures', render: (_value, { records }) => (records[0] === undefined ? '' : countsText(records[0])) }, { title: say.status, render: (_value, { status }) => status ?? '' },
          { title: monitoringWords.attainment.note, render: (_value, { computed, notes, isBreak }) => [...(isBreak ? [say.break] : []), ...(computed === null ? [] : [`${say.computed}：${computed}`]), ...notes].join('；') },
        ]}
      />
      <Drawer open={figure !== undefined} onClose={() => setOpened(null)} title={opened === null ? '' : say.recordOf(opened)} size={Math.min(520, window.innerWidth)}>
        <Flex vertical gap={16}>
          {figure === undefined || figure.records.length === 0 ? <p>{say.noRecord}</p> : figure.records.map((record) => <Record key={`${record.indicatorId} ${record.groups.join(' ')} ${record.place ?? ''} ${record.subUnit ?? ''} ${String(record.version)} ${record.recordedAt}`} record={record} />)}
          <IndicatorLink indicatorId={indicatorId}>{indicator}</IndicatorLink>
        </Flex>
      </Drawer>
    </TargetPart>
  );
}
