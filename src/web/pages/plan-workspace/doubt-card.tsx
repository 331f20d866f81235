import { useState } from 'react';
import { Button, Flex, Input } from 'antd';
import { promiseText, targetFieldText, targetFieldWords, type PlanItem, type TargetField } from '#plan';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { planImportWords } from '../../words/plan-import-words.ts';
import type { QueueEntry } from './doubt-queue.ts';

const say = planDraftWords.doubt;
const told: readonly TargetField[] = ['indicator', 'kind', 'bound', 'value', 'upper', 'unit', 'direction', 'deadline', 'baselineYear', 'statedBaseline', 'groups', 'scope'];

/** How a part was read: a target field by field, a clause with its words. */
function ReadAs({ item }: { readonly item: PlanItem }): React.JSX.Element {
  if (item.kind === 'target') {
    const { part } = item;
    const fields = told.filter((field) => !['无', '否'].includes(targetFieldText(part, field)));
    return (
      <div className="plan-read-as">
        <div>{say.read}：<strong className="figures">{part.indicator} {promiseText(part)}</strong></div>
        <dl>{fields.map((field) => <div key={field}><dt>{targetFieldWords[field]}</dt><dd className="figures">{targetFieldText(part, field)}</dd></div>)}</dl>
        <blockquote className="plan-quote">{part.quote}</blockquote>
      </div>
    );
  }
  const text = item.kind === 'row' ? item.part.indicator : 'text' in item.part ? item.part.text : item.part.title;
  return <div className="plan-read-as">{item.label}<blockquote className="plan-quote">{text}</blockquote></div>;
}

/** What can be done from the card; each is a key too. */
export type DoubtActions = {
  readonly settle: (how: 'accepted' | 'mended', note: string | null) => void; readonly settleAlike: () => void; readonly correct: () => void; readonly split: () => void; readonly merge: (step: 1 | -1) => void; readonly move: () => void;
  readonly go: (step: 1 | -1) => void; readonly list: () => void; readonly menu: () => void;
};

const KeyButton = ({ word, press, onPress, isFirst = false, disabled = false }: { readonly word: string; readonly press: string; readonly onPress: () => void; readonly isFirst?: boolean; readonly disabled?: boolean }): React.JSX.Element => (
  <Button size="small" type={isFirst ? 'primary' : 'default'} disabled={disabled} onClick={onPress}>{word} <kbd className="plan-key">{press}</kbd></Button>
);

/** The thing to be looked at now: what is doubtful, where it stands, how it was read, and what can be done about it. */
export function DoubtCard({ entry, at, all, alike, item, mayEdit, actions }: {
  readonly entry: QueueEntry | null; readonly at: number; readonly all: number; readonly alike: number; readonly item: PlanItem | null; readonly mayEdit: boolean; readonly actions: DoubtActions;
}): React.JSX.Element {
  const [note, setNote] = useState('');
  if (entry === null) return <p className="plan-doubt-none" role="status">{say.none}</p>;
  const given = note.trim() === '' ? null : note.trim();
  const settle = (how: 'accepted' | 'mended'): void => { actions.settle(how, given); setNote(''); };
  const isClause = item?.kind === 'goal' || item?.kind === 'measure' || item?.kind === 'clause';
  const place = planImportWords.found.at(entry.page ?? undefined, entry.line ?? undefined);
  return (
    <Flex vertical gap={8}>
      <div role="status">
        <span className={`plan-tag plan-tag-${entry.gravity}`}>{say[entry.gravity]}</span> <span className="figures">{say.count(at + 1, all)}{place === '' ? '' : `　${place}`}</span>
        <p className="plan-doubt-message">{entry.message}</p>
      </div>
      {item === null ? null : <ReadAs item={item} />}
      {mayEdit ? (
        <Flex wrap gap={6}>
          {entry.key === null ? null : <KeyButton word={say.actions.accept} press="A" isFirst onPress={() => settle('accepted')} />}
          <KeyButton word={say.actions.correct} press="E" isFirst={entry.key === null} onPress={actions.correct} />
          {entry.key === null ? null : <KeyButton word={say.actions.mended} press="D" onPress={() => settle('mended')} />}
          {isClause || item?.kind === 'target' ? <KeyButton word={say.actions.split} press="S" onPress={actions.split} /> : null}
          {isClause || item?.kind === 'target' ? <KeyButton word={say.actions.mergeNext} press="M" onPress={() => actions.merge(1)} /> : null}
          {isClause ? <KeyButton word={say.actions.move} press="V" onPress={actions.move} /> : null}
          <KeyButton word={say.actions.more} press="O" onPress={actions.menu} />
          {entry.key !== null && alike > 1 ? <Button size="small" onClick={actions.settleAlike}>{say.acceptAll}（{alike}）</Button> : null}
        </Flex>
      ) : null}
      <Flex wrap gap={6} align="center">
        <KeyButton word={say.actions.next} press="N" onPress={() => actions.go(1)} disabled={all < 2} />
        <KeyButton word={say.actions.previous} press="P" onPress={() => actions.go(-1)} disabled={all < 2} />
        <KeyButton word={say.actions.all} press="Q" onPress={actions.list} />
        {mayEdit && entry.key !== null ? <Input size="small" aria-label={say.noteTitle} placeholder={say.noteTitle} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} style={{ flex: 1, minWidth: 140 }} /> : null}
      </Flex>
    </Flex>
  );
}
