import { Flex } from 'antd';
import { reportsWords } from '../../words/reports-words.ts';
import { ChangedWords } from './changed-words.tsx';
import { PassageEditor } from './passage-editor.tsx';
import { PassageHistory } from './passage-history.tsx';
import { RemarkList } from './remark-list.tsx';
import type { ReportContent, ShownBlock, ShownRun } from './report-types.ts';

const say = reportsWords.text;
const passageWords = reportsWords.passage;

/** Who may do what with a report as it is. */
export type ReportRights = { readonly mayWrite: boolean; readonly mayRemark: boolean };

type Beside = { readonly regionId: string; readonly reportId: string; readonly content: ReportContent; readonly block: ShownBlock; readonly rights: ReportRights; readonly onClose: () => void };

const runsOf = (block: ShownBlock): readonly ShownRun[] => (block.kind === 'heading' ? [...block.runs, ...block.tail] : block.kind === 'paragraph' ? block.runs : block.table.body.flat().flatMap(({ runs }) => runs));

const wordsOf = (block: ShownBlock): string => runsOf(block).map(({ text }) => text).join('');

/** Every figure of a part with where it came from, each once. */
function Sources({ block, sources }: { readonly block: ShownBlock; readonly sources: ReportContent['sources'] }): React.JSX.Element {
  const figures = [...new Map(runsOf(block).flatMap(({ text, source }) => (source === undefined ? [] : [[`${text} ${source}`, { text, says: sources[source] ?? '' }] as const]))).entries()];
  return figures.length === 0 ? <p>{say.noSources}</p> : <dl className="report-facts" style={{ maxHeight: '22em', overflow: 'auto' }} role="region" aria-label={say.sources} tabIndex={0}>{figures.map(([key, { text, says }]) => <div key={key} style={{ display: 'contents' }}><dt>{text}</dt><dd>{says}</dd></div>)}</dl>;
}

/** Beside a part of the text: what is written there by hand, what changed, remarks, where its figures came from, and everything that was ever written there. */
export function BlockBeside({ regionId, reportId, content, block, rights: { mayWrite, mayRemark }, onClose }: Beside): React.JSX.Element {
  const { blockId } = block;
  const at = (place: 'instead' | 'after') => content.passages.find((one) => one.blockId === blockId && one.place === place) ?? null;
  const isText = block.kind === 'heading' || block.kind === 'paragraph';
  const change = content.changes.find((one) => one.blockId === blockId);
  const [instead, after] = [at('instead'), at('after')];
  const ownText = instead?.ownText ?? wordsOf(block);
  return (
    <Flex vertical gap={12}>
      {change === undefined || change.kind === 'table' ? null : <div><strong>{say.changed}</strong><ChangedWords before={change.before} now={change.now} /></div>}
      {isText && mayWrite ? (
        <>
          <PassageEditor regionId={regionId} reportId={reportId} number={content.number} blockId={blockId} place="instead" passage={instead} ownText={ownText} onDone={onClose} />
          <details open={typeof after?.text === 'string' && after.text !== ''}><summary>{passageWords.after}</summary><PassageEditor regionId={regionId} reportId={reportId} number={content.number} blockId={blockId} place="after" passage={after} ownText="" onDone={onClose} /></details>
        </>
      ) : null}
      {instead?.text === null || instead === null ? null : <details><summary>{passageWords.own}</summary><p>{instead.ownText}</p></details>}
      <RemarkList regionId={regionId} reportId={reportId} blockId={blockId} remarks={content.remarks.filter((one) => one.blockId === blockId)} mayAdd={mayRemark} maySettle={mayWrite} />
      <details><summary>{say.sources}</summary><Sources block={block} sources={content.sources} /></details>
      {instead === null && after === null ? null : <details><summary>{passageWords.history}</summary><PassageHistory regionId={regionId} reportId={reportId} blockId={blockId} /></details>}
    </Flex>
  );
}
