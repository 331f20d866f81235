import { Alert, Button } from 'antd';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import type { Draft } from './draft.ts';

const say = planDraftWords.others;

/** What somebody else did to the draft meanwhile, and what of one's own could not be done any more. */
export function DraftNews({ draft: { others, lost }, onRead }: { readonly draft: Pick<Draft, 'others' | 'lost'>; readonly onRead: () => void }): React.JSX.Element | null {
  if (others.length + lost.length === 0) return null;
  return (
    <Alert
      type={lost.length > 0 ? 'warning' : 'info'} showIcon role="alert" title={others.length > 0 ? say.title : say.lost} action={<Button size="small" onClick={onRead}>{say.read}</Button>}
      description={
        <>
          {others.length === 0 ? null : <ul className="plan-news">{others.map((line, at) => <li key={`${String(at)} ${line}`}>{line === 'undone' ? say.undone : line}</li>)}</ul>}
          {lost.length === 0 ? null : <>{others.length > 0 ? <div>{say.lost}：</div> : null}<ul className="plan-news">{lost.map(({ sentence, reason }, at) => <li key={`${String(at)} ${sentence}`}>{sentence}（{say.lostReasons[reason] ?? reason}）</li>)}</ul></>}
        </>
      }
    />
  );
}
