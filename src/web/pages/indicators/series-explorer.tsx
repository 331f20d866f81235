import { useMemo } from 'react';
import { Flex, Select } from 'antd';
import { comparedBars, gapYears, trend } from '#publication';
import { ChartFigure, type ChartView } from '../../charts/chart-figure.tsx';
import { indicatorsWords } from '../../words/indicators-words.ts';
import type { IndicatorSearch } from './indicator-search.ts';
import { comparable, comparedOf, comparedYears, gapOf, pairsOf, partKey, partName, promisedOf, regionsOf, trendOf, wholeOf, type Outlook, type Part, type SeriesAnswer } from './series-charts.ts';

const say = indicatorsWords.explorer;

type Props = { readonly answer: SeriesAnswer; readonly outlook: Outlook | null; readonly region: string; readonly search: IndicatorSearch; readonly change: (part: IndicatorSearch) => void; readonly openOrigin: (source: string) => void };

const trendChoice = 'trend';
const partsChoice = 'parts';
const regionsChoice = 'regions';

/** A rate is told with its counts: those of the last year that has them. */
function countsLine({ points }: Part): readonly string[] {
  const last = points.findLast(({ numerator, denominator }) => numerator !== null && denominator !== null);
  return last === undefined ? [] : [say.counts(last.year, String(last.numerator), String(last.denominator))];
}

/** The outlook of each target in the words of the reports, each once. */
const outlookLines = (outlook: Outlook | null): readonly string[] =>
  [...new Set((outlook?.promised ?? []).flatMap(({ promise, outlook: ahead, notForecast }) => (ahead === null ? (notForecast === null ? [] : [say.ahead(promise, notForecast)]) : [say.ahead(promise, ahead)])))];

/** The figures of an indicator: over the years, of which part; two groups held against each other; parts beside each other in a year. Everything chosen stands in the address. */
export function SeriesExplorer({ answer, outlook, region, search, change, openOrigin }: Props): React.JSX.Element {
  const parts = answer.series;
  const pairs = useMemo(() => pairsOf(answer), [answer]);
  const beside = useMemo(() => comparable(answer), [answer]);
  const isRegions = answer.regions.length > 1 && (search.compare === regionsChoice || parts.length === 0);
  const years = useMemo(() => comparedYears(isRegions ? answer.regions : beside), [answer, beside, isRegions]);
  const shown = parts.find((part) => partKey(part) === (search.part ?? '')) ?? wholeOf(answer) ?? parts[0];
  const pair = pairs.find(({ id }) => id === search.compare);
  const isBeside = !isRegions && search.compare === partsChoice && years.length > 0;
  const year = years.find((one) => one === search.year) ?? years[0];
  const trendData = useMemo(() => (shown === undefined ? null : trendOf(answer, shown, outlook)), [answer, shown, outlook]);
  const gapData = useMemo(() => (pair === undefined ? null : gapOf(answer, pair, wholeOf(answer), say.whole)), [answer, pair]);
  const lines = useMemo(() => (outlook === null ? [] : promisedOf(outlook).targets.slice(-1)), [outlook]);
  const besideData = useMemo(() => (isRegions && year !== undefined ? regionsOf(answer, year, lines) : isBeside && year !== undefined ? comparedOf(answer, beside, year, region, lines) : null), [answer, beside, isBeside, isRegions, year, region, lines]);
  if (trendData === null && besideData === null) return <p>{say.none}</p>;
  const chosen = pair?.id ?? (isRegions ? regionsChoice : isBeside ? partsChoice : trendChoice);
  const options = [
    ...(trendData === null ? [] : [{ value: trendChoice, label: say.trend }]), ...pairs.map(({ id }) => ({ value: id, label: say.gap[id] ?? id })), ...(comparedYears(beside).length > 0 ? [{ value: partsChoice, label: say.parts }] : []), ...(answer.regions.length > 1 ? [{ value: regionsChoice, label: say.regions }] : []),
  ];
  const common = { openOrigin, view: search.view ?? 'chart', onView: (view: ChartView) => change({ view: view === 'chart' ? undefined : view }) } as const;
  const ahead = shown !== undefined && shown === wholeOf(answer) ? outlookLines(outlook) : [];
  return (
    <>
      <Flex wrap gap={12} className="no-print" style={{ marginBottom: 12 }}>
        {options.length < 2 ? null : <Select aria-label={say.compare} value={chosen} onChange={(value: string) => change({ compare: value === trendChoice ? undefined : value })} options={options} style={{ minWidth: '10em' }} />}
        {chosen !== trendChoice || shown === undefined || parts.length < 2 ? null : <Select aria-label={say.part} value={partKey(shown)} onChange={(value: string) => change({ part: value === '' ? undefined : value })} options={parts.map((part) => ({ value: partKey(part), label: partName(part, region) }))} style={{ minWidth: '10em' }} />}
        {(chosen !== partsChoice && chosen !== regionsChoice) || year === undefined ? null : <Select aria-label={say.year} value={year} onChange={(value: number) => change({ year: value })} options={years.map((value) => ({ value, label: String(value) }))} style={{ minWidth: '7em' }} />}
      </Flex>
      {chosen === trendChoice && shown !== undefined && trendData !== null ? <ChartFigure {...common} name={say.name(answer.name, partName(shown, region))} kind={trend} data={trendData} notes={[...countsLine(shown), ...ahead, ...(shown.setAside === 0 ? [] : [say.setAside(shown.setAside)])]} /> : null}
      {gapData === null ? null : <ChartFigure {...common} name={say.name(answer.name, say.gap[chosen] ?? '')} kind={gapYears} data={gapData} />}
      {besideData === null || pair !== undefined ? null : <ChartFigure {...common} name={say.name(answer.name, String(year))} kind={comparedBars} data={besideData} />}
    </>
  );
}
