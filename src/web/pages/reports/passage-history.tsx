import { List } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';

const say = reportsWords.passage;

const textOf = (text: string | null): string => (text === null ? say.taken : text === '' ? say.blank : text);

/** Everything that was ever written at a paragraph, newest first. */
export function PassageHistory({ regionId, reportId, blockId }: { readonly regionId: string; readonly reportId: string; readonly blockId: string }): React.JSX.Element {
  const history = useRead('reports.get-passage-history', { regionId, reportId, blockId });
  return (
    <LoadState of={history}>{({ versions }) => (versions.length === 0 ? <p>{say.noHistory}</p> : (
      <List
        size="small" dataSource={[...versions]} rowKey={({ place, version }) => `${place} ${String(version)}`}
        renderItem={({ place, version, text, writtenAt, writtenBy }) => <List.Item><div><div>{say.place[place]} · {say.version(version)} · {say.by(writtenBy ?? '', localTime(writtenAt))}</div><div style={{ whiteSpace: 'pre-wrap' }}>{textOf(text)}</div></div></List.Item>}
      />
    ))}</LoadState>
  );
}
