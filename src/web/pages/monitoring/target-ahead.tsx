import { Flex } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { Target } from './shown.ts';
import { TargetPart } from './target-part.tsx';

const say = monitoringWords.target;

/** Forecasts are no more exact than four figures. */
const rounded = (value: number): string => (Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4))));

const Measures = ({ label, measures }: { readonly label: string; readonly measures: Target['progress'] }): React.JSX.Element => (
  <WideTable
    label={label} rowKey="id" dataSource={measures.filter(({ value }) => value !== null)} locale={{ emptyText: measures[0]?.why ?? say.noProgress }}
    columns={[
      { title: say.progress, dataIndex: 'title' }, { title: say.value, align: 'right', className: 'figures', render: (_value, { value }) => (value === null ? '' : rounded(value)) },
      { title: say.formula, render: (_value, { formula, caution }) => <>{formula}{caution === null ? null : <div className="quiet">{caution}</div>}</> },
    ]}
  />
);

/** The forecast with its interval, small counts with their two verdicts, parts of the people, measures of progress. */
export function TargetAhead({ target: { forecast, notForecast, smallCount, parts, progress, standing: { deadline, unit } } }: { readonly target: Target }): React.JSX.Element {
  const [own, others] = [progress.filter(({ isOwn }) => isOwn), progress.filter(({ isOwn, value }) => !isOwn && value !== null)];
  return (
    <Flex vertical gap={16}>
      <TargetPart title={say.forecast}>
        {forecast === null ? <p>{notForecast}</p> : (
          <dl className="facts figures">
            <dt>{say.probability}</dt><dd>{forecast.probabilityText}{forecast.rawText === forecast.probabilityText ? '' : `（${say.raw} ${forecast.rawText}）`}</dd>
            <dt>{`${String(deadline)}年，${say.median}`}</dt><dd>{rounded(forecast.median)}{unit}；{say.interval} {rounded(forecast.low80)}—{rounded(forecast.high80)}{unit}</dd>
            <dt>{say.confidence}</dt><dd>{forecast.confidence}</dd><dt>{say.model}</dt><dd>{forecast.model}；{forecast.transform}{forecast.family === null ? '' : `；${say.family}“${forecast.family}”，${forecast.prior}`}</dd>
          </dl>
        )}
      </TargetPart>
      {smallCount === null ? null : (
        <TargetPart title={say.smallCount}>
          <p>{say.smallSentence(smallCount.years, smallCount.events, smallCount.population)}。{smallCount.sentence}</p>
          <dl className="facts"><dt>{say.byReported}</dt><dd>{smallCount.reported}</dd><dt>{say.byEvidence}</dt><dd>{smallCount.evidence}</dd></dl>
        </TargetPart>
      )}
      {parts.length === 0 ? null : (
        <TargetPart title={say.parts}>
          <ul>{parts.map(({ name, outlookWord, probabilityText }) => <li key={name}>{name}：{outlookWord}（{say.probability} {probabilityText}）</li>)}</ul>
        </TargetPart>
      )}
      <TargetPart title={say.progress}>
        <Measures label={say.progress} measures={own} />
        {others.length === 0 ? null : <details><summary>{say.otherMeasures}</summary><Measures label={say.otherMeasures} measures={others} /></details>}
      </TargetPart>
    </Flex>
  );
}
