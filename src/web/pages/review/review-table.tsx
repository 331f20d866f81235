import { useState } from 'react';
import { Button, Flex, Tag } from 'antd';
import { unitName } from '#monitoring';
import { WideTable } from '../../frame/wide-table.tsx';
import { useWrite } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { reviewWords } from '../../words/review-words.ts';
import type { Actions } from '../../client/actions.ts';
import { AboutQuestion } from './about-question.tsx';
import { answerWords, isFigure } from './answer-words.ts';
import type { ReviewRow } from './review-row.ts';
import { WriteReason } from './write-reason.tsx';

const say = reviewWords;
type Form = Actions['forms.get-form']['output'];
type Finding = Form['findings'][number];
/** What is being written: a remark on a question, or why an error may pass. */
type Writing = { readonly kind: 'remark'; readonly row: ReviewRow } | { readonly kind: 'override'; readonly finding: Finding } | null;

/** How a finding stands: to be mended, to be explained, settled. */
function FindingTag({ finding: { severity, isExplained, isOverridden } }: { readonly finding: Finding }): React.JSX.Element {
  if (isOverridden) return <Tag>{say.overridden}</Tag>;
  if (severity === 'error') return <Tag color="error">{say.mustMend}</Tag>;
  if (severity === 'notice') return <Tag>{say.notice}</Tag>;
  return isExplained ? <Tag>{say.explained}</Tag> : <Tag color="error">{say.open}</Tag>;
}

function Remarks({ regionId, formId, remarks, maySettle }: { readonly regionId: string; readonly formId: string; readonly remarks: Form['remarks']; readonly maySettle: boolean }): React.JSX.Element {
  const settle = useWrite('forms.settle-remarks', ['forms.get-form']);
  return (
    <>{remarks.map(({ remarkId, text, by, at, settledAt }) => (
      <div key={remarkId}>
        {text}<div className="hint">{[by, localTime(at), settledAt === null ? null : `${say.settled} ${localTime(settledAt)}`].filter((part) => part !== null).join('，')}</div>
        {settledAt === null && maySettle ? <Button size="small" aria-label={say.settleOf(text)} loading={settle.isPending} onClick={() => settle.mutate({ regionId, formId, remarkIds: [remarkId] })}>{say.settle}</Button> : null}
      </div>
    ))}</>
  );
}

/** Every question with its answer, last year's figure with the way it went, what was changed, what is said of it. */
export function ReviewTable({ regionId, form: { formId, unit, allowed }, rows }: { readonly regionId: string; readonly form: Form; readonly rows: readonly ReviewRow[] }): React.JSX.Element {
  const [writing, setWriting] = useState<Writing>(null);
  const remark = useWrite('forms.add-remark', ['forms.get-form']);
  const override = useWrite('forms.override-finding', ['forms.get-form', 'forms.list-forms', 'collection.get-board']);
  const close = (): void => { setWriting(null); remark.reset(); override.reset(); };
  const mayRemark = allowed.includes('forms.add-remark');
  const mayOverride = allowed.includes('forms.override-finding');
  return (
    <>
      <WideTable<ReviewRow>
        label={say.answersOf(unit)} rowKey="questionId" dataSource={[...rows]} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: say.nothingFound }}
        expandable={{
          expandedRowRender: (row) => <AboutQuestion regionId={regionId} formId={formId} row={row} />, columnWidth: '4.5em',
          expandIcon: ({ expanded, onExpand, record }) => <button type="button" className="plain-button" aria-expanded={expanded} aria-label={say.moreOf(record.name)} onClick={(event) => onExpand(record, event)}>{expanded ? say.close : say.more}</button>,
        }}
        columns={[
          { title: say.number, dataIndex: 'number', className: 'figures', responsive: ['md'] }, { title: say.indicator, dataIndex: 'name', width: 200 }, { title: say.measureUnit, render: (_value, { item }) => unitName(item.unit) },
          { title: say.lastYear, align: 'right', className: 'figures', render: (_value, { lastYear }) => lastYear ?? '' }, { title: say.answer, width: 180, className: 'figures', onCell: ({ texts }) => ({ className: isFigure(texts) ? 'figures right' : 'figures' }), render: (_value, { texts }) => answerWords(texts) },
          { title: say.change, width: 150, className: 'figures', render: (_value, { change }) => (change === null ? '' : <span>{change.sign} {change.says}</span>) },
          ...(rows.some(({ edits }) => edits.length > 0) ? [{ title: say.edit, className: 'figures', render: (_value: unknown, { edits }: ReviewRow) => edits.map(({ field, fieldWord, before, after }) => <div key={field}>{say.became(fieldWord, before === '' ? say.blank : before, after === '' ? say.blank : after)}</div>) }] : []),
          { title: say.checks, width: 240, render: (_value, { findings, texts }) => <>{findings.map((finding) => <div key={finding.key}><FindingTag finding={finding} />{finding.message}{mayOverride && finding.severity === 'error' && !finding.isOverridden ? <Button size="small" aria-label={say.overrideOf(finding.message)} onClick={() => setWriting({ kind: 'override', finding })}>{say.override}</Button> : null}</div>)}{(texts['explanation'] ?? '') === '' ? null : <div>{say.explains(texts['explanation'] ?? '')}</div>}</> },
          { title: say.remarks, width: 150, render: (_value, row) => <Flex vertical gap={4} align="start"><Remarks regionId={regionId} formId={formId} remarks={row.remarks} maySettle={mayRemark} />{mayRemark ? <button type="button" className="plain-button no-print" aria-label={say.remarkOf(row.name)} onClick={() => setWriting({ kind: 'remark', row })}>{say.remark}</button> : null}</Flex> },
        ]}
      />
      {writing?.kind === 'remark' ? <WriteReason title={say.remarkOf(writing.row.name)} label={say.remarkText} ok={say.remark} least={1} isPending={remark.isPending} error={remark.error} onClose={close} onOk={(text) => remark.mutate({ regionId, formId, questionId: writing.row.questionId, text }, { onSuccess: close })} /> : null}
      {writing?.kind === 'override' ? <WriteReason title={say.override} sentence={`${writing.finding.message}${say.overrideHint}`} label={say.overrideReason} ok={say.override} least={4} isPending={override.isPending} error={override.error} onClose={close} onOk={(reason) => override.mutate({ regionId, formId, key: writing.finding.key, reason }, { onSuccess: close })} /> : null}
    </>
  );
}
