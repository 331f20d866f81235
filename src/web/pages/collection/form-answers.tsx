import { Flex, Tag } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import type { Actions } from '../../client/actions.ts';
import { useRead } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { answerWords } from './answer-words.ts';

type Form = Actions['forms.get-form']['output'];
type Row = { readonly questionId: string; readonly number: string; readonly name: string; readonly unit: string; readonly lastYear: string | null; readonly texts: Readonly<Record<string, string>>; readonly findings: Form['findings'] };

const say = collectionWords.review;

/** One row a question: what was answered, last year's figure beside it, what the checks say of it. */
function rowsOf({ items, answers, findings }: Form): readonly Row[] {
  const texts = new Map(answers.map((answer) => [answer.questionId, answer.texts]));
  return items.flatMap(({ unit, questions }) => questions.map(({ questionId, number, name, lastYear }): Row => ({
    questionId, number, name, unit, lastYear, texts: texts.get(questionId) ?? {}, findings: findings.filter(({ at }) => at[0]?.questionId === questionId),
  })));
}

/** What a unit answered, for who reviews it: those of which the checks have something to say come first. */
export function FormAnswers({ regionId, formId, unit }: { readonly regionId: string; readonly formId: string; readonly unit: string }): React.JSX.Element {
  const form = useRead('forms.get-form', { regionId, formId });
  return (
    <LoadState of={form}>{(data) => {
      const rows = rowsOf(data);
      const doubted = rows.filter(({ findings }) => findings.length > 0);
      return (
        <Flex vertical gap={8}>
          <span>{say.doubted(doubted.length, rows.length)}</span>
          <WideTable<Row>
            label={say.answersOf(unit)} rowKey="questionId" dataSource={[...doubted, ...rows.filter(({ findings }) => findings.length === 0)]} pagination={{ pageSize: 50, hideOnSinglePage: true }}
            columns={[
              { title: say.number, dataIndex: 'number' }, { title: say.indicator, dataIndex: 'name' }, { title: say.measureUnit, dataIndex: 'unit' }, { title: say.lastYear, align: 'right', className: 'figures', render: (_value, { lastYear }) => lastYear ?? '' },
              { title: say.answer, className: 'figures', render: (_value, { texts }) => answerWords(texts) }, { title: say.explanation, render: (_value, { texts }) => texts['explanation'] ?? '' },
              { title: say.checks, render: (_value, { findings }) => findings.map(({ key, message, isExplained, isOverridden }) => <div key={key}>{isExplained || isOverridden ? <Tag>{say.explained}</Tag> : <Tag color="warning">{say.open}</Tag>}{message}</div>) },
            ]}
          />
        </Flex>
      );
    }}</LoadState>
  );
}
