import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Flex, Input } from 'antd';
import type { DoorError } from '../../session/door.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useWrite } from '../../session/door.ts';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { reportReads, type Passage } from './report-types.ts';
import { unsavedWords } from './unsaved-words.ts';

const say = reportsWords.passage;

type Place = Passage['place'];
type Editing = { readonly regionId: string; readonly reportId: string; readonly number: number; readonly blockId: string; readonly place: Place; readonly passage: Passage | null; readonly ownText: string; readonly onDone: () => void };

/** What stands there now, for who begins to write. */
const startOf = ({ place, passage, ownText }: Editing): string => passage?.text ?? (place === 'instead' ? ownText : '');

/** How a passage stands to the figures it was written for. */
function StandOf({ passage }: { readonly passage: Passage }): React.JSX.Element | null {
  if (passage.text === null || passage.stand === 'holds') return null;
  if (passage.stand === 'homeless') return <Alert type="warning" showIcon title={say.homeless} />;
  return <Alert type="warning" showIcon title={say.movedWords(passage.gone, passage.come)} description={passage.quoted.length === 0 ? undefined : say.quoted(passage.quoted)} />;
}

/** Somebody else was faster: what they wrote stands below one's own, which is still there; saving then is a version after theirs. */
function Conflict({ theirs, onMerge }: { readonly theirs: Passage; readonly onMerge: () => void }): React.JSX.Element {
  return (
    <Alert
      type="warning" showIcon role="alert" title={say.conflict}
      description={<Flex vertical gap={4}><span>{say.theirs}{theirs.writtenBy === null ? '' : `（${say.by(theirs.writtenBy, localTime(theirs.writtenAt))}）`}</span><blockquote style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{theirs.text ?? say.taken}</blockquote><div><Button size="small" onClick={onMerge}>{say.merge}</Button></div></Flex>}
    />
  );
}

/** Writes at one place of a report. What was typed is kept on this machine until it is saved; the version that was seen goes with it, so that nobody overwrites another. */
export function PassageEditor(editing: Editing): React.JSX.Element {
  const { regionId, reportId, number, blockId, place, passage, onDone } = editing;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const save = useWrite('reports.edit-passage', reportReads);
  const [kept] = useState(() => unsavedWords.of(reportId, blockId, place));
  const [text, setText] = useState(kept ?? startOf(editing));
  const [seen, setSeen] = useState(passage?.version ?? 0);
  const isOutrun = (passage?.version ?? 0) !== seen;
  const type = (next: string): void => {
    setText(next);
    unsavedWords.keep(reportId, blockId, place, next);
  };
  const write = (next: string | null, version: number): void => {
    save.mutate({ regionId, reportId, blockId, place, text: next, version, contentNumber: number }, {
      onSuccess: () => {
        unsavedWords.forget(reportId, blockId, place);
        void message.success(say.saved);
        onDone();
      },
      // What the other wrote is asked for, to stand beside what was refused.
      onError: (error) => { if (isStale(error)) void queries.invalidateQueries({ queryKey: ['reports.get-content'] }); },
    });
  };
  const failure = save.isError && !(isStale(save.error) && isOutrun) ? save.error : null;
  return (
    <Flex vertical gap={8}>
      {passage === null ? null : <StandOf passage={passage} />}
      {kept === null ? null : <span role="status">{say.kept}</span>}
      <label>{place === 'instead' ? say.instead : say.after}<Input.TextArea value={text} rows={9} maxLength={20_000} onChange={({ target }) => type(target.value)} aria-describedby={`hint-${place}-${blockId}`} /></label>
      <small id={`hint-${place}-${blockId}`}>{say.hint}</small>
      {isOutrun && passage !== null ? <Conflict theirs={passage} onMerge={() => type(`${text}\n${passage.text ?? ''}`)} /> : null}
      {failure === null ? null : <Failure error={failure} />}
      <Flex wrap gap={8}>
        <Button type="primary" loading={save.isPending} onClick={() => { const version = passage?.version ?? 0; setSeen(version); write(text, isOutrun ? version : seen); }}>{isOutrun ? say.overwrite : passage?.text === text && passage.stand === 'moved' ? say.stillHolds : say.save}</Button>
        {passage === null || passage.text === null ? null : <Button loading={save.isPending} onClick={() => write(null, passage.version)}>{place === 'instead' ? say.restore : say.remove}</Button>}
        {place === 'instead' ? <Button loading={save.isPending} onClick={() => write('', passage?.version ?? 0)}>{say.leaveOut}</Button> : null}
      </Flex>
    </Flex>
  );
}

const isStale = ({ failure }: DoorError): boolean => failure.error === 'stale-version';
