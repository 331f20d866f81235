import { useState } from 'react';
import { App, Button, Flex, Input, Tag } from 'antd';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { reportReads, type ReportContent } from './report-types.ts';

const say = reportsWords.remarks;

type Remark = ReportContent['remarks'][number];
type Place = { readonly regionId: string; readonly reportId: string };

/** One remark; who makes the report says how it was dealt with. */
function OneRemark({ regionId, reportId, remark, maySettle }: Place & { readonly remark: Remark; readonly maySettle: boolean }): React.JSX.Element {
  const settle = useWrite('reports.settle-remark', reportReads);
  const [answer, setAnswer] = useState('');
  const { remarkId, text, madeAt, madeBy, settledAt, settledBy, answer: given } = remark;
  return (
    <li style={{ marginBottom: 8 }}>
      <div>{settledAt === null ? <Tag color="warning">{say.open}</Tag> : <Tag color="success">{say.settled}</Tag>}{text}</div>
      <small>{say.by(madeBy ?? '', localTime(madeAt))}</small>
      {settledAt === null ? null : <div><small>{given ?? say.settled}（{say.by(settledBy ?? '', localTime(settledAt))}）</small></div>}
      {settledAt !== null || !maySettle ? null : (
        <Flex gap={8} wrap style={{ marginTop: 4 }}>
          <Input style={{ flex: 1, minWidth: 140 }} aria-label={`${say.answer}：${text}`} placeholder={say.answer} maxLength={1000} value={answer} onChange={({ target }) => setAnswer(target.value)} />
          <Button loading={settle.isPending} onClick={() => settle.mutate({ regionId, reportId, remarkId, answer: answer.trim() === '' ? null : answer.trim() })}>{say.settle}</Button>
        </Flex>
      )}
      {settle.isError ? <Failure error={settle.error} /> : null}
    </li>
  );
}

/** The remarks on a paragraph or on the whole, and a field for another. */
export function RemarkList({ regionId, reportId, blockId, remarks, mayAdd, maySettle }: Place & { readonly blockId: string | null; readonly remarks: readonly Remark[]; readonly mayAdd: boolean; readonly maySettle: boolean }): React.JSX.Element {
  const { message } = App.useApp();
  const add = useWrite('reports.add-remark', reportReads);
  const [text, setText] = useState('');
  const send = (): void => add.mutate({ regionId, reportId, blockId, text: text.trim() }, { onSuccess: () => { setText(''); void message.success(say.sent); } });
  return (
    <Flex vertical gap={8}>
      {remarks.length === 0 ? null : <ul style={{ margin: 0, paddingInlineStart: 20 }}>{remarks.map((remark) => <OneRemark key={remark.remarkId} regionId={regionId} reportId={reportId} remark={remark} maySettle={maySettle} />)}</ul>}
      {mayAdd ? (
        <Flex gap={8} wrap align="end">
          <label style={{ flex: 1, minWidth: 180 }}>{blockId === null ? `${say.add}（${say.whole}）` : say.add}<Input.TextArea rows={2} maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} /></label>
          <Button disabled={text.trim() === ''} loading={add.isPending} onClick={send}>{say.send}</Button>
        </Flex>
      ) : null}
      {add.isError ? <Failure error={add.error} /> : null}
    </Flex>
  );
}
