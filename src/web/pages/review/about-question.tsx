import { useState } from 'react';
import { Button, Descriptions, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { periodWords } from '../../words/period-words.ts';
import { FiguresLink } from '../../links/figures-link.tsx';
import { IndicatorLink } from '../../links/indicator-link.tsx';
import { reviewWords } from '../../words/review-words.ts';
import { answerWords } from './answer-words.ts';
import type { ReviewRow } from './review-row.ts';

const say = reviewWords;

/** Every version of an answer: when, by whom, what it said. */
function History({ regionId, formId, row: { questionId, name } }: { readonly regionId: string; readonly formId: string; readonly row: ReviewRow }): React.JSX.Element {
  const history = useRead('forms.get-answer-history', { regionId, formId, questionId });
  return <LoadState of={history}>{({ versions }) => <WideTable scroll={{}} label={say.historyOf(name)} rowKey="version" dataSource={[...versions]} locale={{ emptyText: say.noHistory }} columns={[{ title: say.version, dataIndex: 'version' }, { title: say.when, className: 'figures', render: (_value, { at }) => localTime(at) }, { title: say.who, dataIndex: 'by' }, { title: say.answer, className: 'figures', render: (_value, { texts }) => answerWords(texts) }, { title: say.explanation, render: (_value, { texts }) => texts['explanation'] ?? '' }]} />}</LoadState>;
}

/** What a question means and what it is for, and how its answer came about. */
export function AboutQuestion({ regionId, formId, row }: { readonly regionId: string; readonly formId: string; readonly row: ReviewRow }): React.JSX.Element {
  const { item: { definition, numerator, denominator, period, sourceSystem, basisWord, quoteWord, promises }, texts } = row;
  const [isShown, setShown] = useState(false);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [say.definition, definition], [say.numerator, numerator], [say.denominator, denominator], [say.period, periodWords(period)], [say.source, sourceSystem], [say.basis, quoteWord === null ? basisWord : `${basisWord}；${quoteWord}`], [say.promises, promises.map(({ plan, quote }) => `${plan}：${quote}`).join('；')], [say.upper, texts['upperValue']], [say.note, texts['note']],
  ];
  return (
    <Flex vertical gap={8}>
      <Descriptions size="small" column={1} items={lines.flatMap(([label, children]) => (children === null || children === undefined || children === '' ? [] : [{ key: label, label, children }]))} />
      <Flex wrap gap={16}><IndicatorLink indicatorId={row.item.indicatorId}>{say.toIndicator}</IndicatorLink><FiguresLink indicatorId={row.item.indicatorId}>{say.toFigures}</FiguresLink></Flex>
      {isShown ? <History regionId={regionId} formId={formId} row={row} /> : <div><Button size="small" onClick={() => setShown(true)}>{say.history}</Button></div>}
    </Flex>
  );
}
