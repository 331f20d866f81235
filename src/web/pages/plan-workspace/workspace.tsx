import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert, Button, Flex, Grid, Tabs } from 'antd';
import { sourceLines } from '#plan';
import { planDraftWords } from '../../words/plan-draft-words.ts';
import { DoubtCard } from './doubt-card.tsx';
import type { Editing, ShownDraft } from './draft.ts';
import { DraftNews } from './draft-news.tsx';
import { partAt, type SourceLine } from './part-spans.ts';
import { SourcePane } from './source-pane.tsx';
import { TreePane } from './tree-pane.tsx';
import { useDraft, type DraftPlace } from './use-draft.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { useSeen } from './use-seen.ts';
import { useWorkspace } from './use-workspace.ts';
import { WorkspaceDialogs } from './workspace-dialogs.tsx';
import { commandOf, type WorkspaceCommand } from './workspace-keys.ts';

const say = planDraftWords;
const told = { undone: say.undo.did, undoing: say.progress.undoing };
type Tab = keyof typeof say.tabs;
const tabs: readonly Tab[] = ['doubts', 'tree', 'source'];

/** Keys belong to whatever takes letters, and to what lies over the workspace. */
const takesKeys = (element: Element, root: Element): boolean => !root.contains(element) || element.closest('input, textarea, select, [contenteditable], [role=combobox], [role=listbox]') !== null;

/** What the workspace tells of itself while it is worked on. */
export type WorkspaceState = { readonly revision: number; readonly isSaved: boolean; readonly unseen: number; readonly obstacles: number };

/** Source left, tree right, doubts first: a plan that was read is looked through, corrected and made ready, by keyboard alone. */
export function Workspace({ place, shown, lines, editing, mayEdit, isDecided, isAt, onState }: {
  readonly place: DraftPlace; readonly shown: ShownDraft; readonly lines: readonly SourceLine[]; readonly editing: Editing; readonly mayEdit: boolean; readonly isDecided: boolean; readonly isAt: string | null; readonly onState: (state: WorkspaceState) => void;
}): React.JSX.Element {
  const [source] = useState(() => sourceLines({ lines: lines.map((line) => ({ ...line, page: line.page })) as Parameters<typeof sourceLines>[0]['lines'] }));
  const open = useDraft(place, shown, source, editing);
  const { draft, isOffline, isBlind, readNews } = open;
  const { seen, see } = useSeen(`${place.planId}/${String(place.version)}`);
  const work = useWorkspace(open, { seen, mayEdit, isAt, words: told });
  const isWide = Grid.useBreakpoint().lg === true;
  const [tab, setTab] = useState<Tab>(isDecided ? 'tree' : 'doubts');
  const root = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement>(null);
  const { items, queue, item, entry, entryAt } = work;

  const toKeys = useCallback((): void => void setTimeout(() => (card.current ?? root.current)?.focus({ preventScroll: true })), []);
  useEffect(toKeys, [toKeys]);
  const seenHere = items.filter(({ itemId }) => seen.has(itemId)).length;
  const waits = draft.waiting.length;
  useEffect(() => onState({ revision: draft.revision, isSaved: waits === 0, unseen: items.length - seenHere, obstacles: queue.obstacles }), [onState, draft.revision, waits, items.length, seenHere, queue.obstacles]);

  const keys = useSingleKeys();
  const { obey, dialog } = work;
  // Also where the focus is on nothing: somebody pressed beside things.
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const [target, box] = [event.target, root.current];
      if (!(target instanceof Element) || box === null || dialog !== null || event.isComposing || event.defaultPrevented || (target !== document.body && takesKeys(target, box))) return;
      const command = commandOf(event, target.closest('[role=tree], .plan-card') !== null);
      if (command === null || (!keys.isOn && !event.ctrlKey && !event.metaKey && /^[a-z?？]$/i.test(event.key))) return;
      event.preventDefault();
      if (command === 'source') box.querySelector<HTMLElement>('.plan-source')?.focus();
      else obey(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [obey, dialog, keys.isOn]);
  const toLine = (line: number): void => {
    const found = partAt(items, line, null);
    if (found) work.choose(found.itemId, line);
  };

  const alike = entry === null ? 0 : queue.open.filter(({ code, key }) => code === entry.code && key !== null).length;
  const last = draft.steps.at(-1)?.sentence ?? null;
  const ofEntry = items.find(({ itemId }) => itemId === entry?.itemId) ?? null;
  const onEntry = (command: WorkspaceCommand): void => {
    if (entry === null) return;
    work.goTo(entry);
    work.obey(command, ofEntry ?? items[0] ?? null);
  };
  const cardPane = (
    <section ref={card} className="plan-card" tabIndex={-1} aria-label={say.doubt.title}>
      <DoubtCard
        key={entry?.id ?? ''} entry={entry} at={entryAt} all={queue.open.length} alike={alike} item={ofEntry} mayEdit={mayEdit}
        actions={{
          settle: (how, note) => { if (entry !== null) { work.goTo(entry); work.settle(entry, how, note); toKeys(); } }, settleAlike: () => { if (entry !== null) work.open({ kind: 'alike', entry }); },
          correct: () => onEntry('correct'), split: () => onEntry('split'), merge: (step) => onEntry(step === 1 ? 'merge-next' : 'merge-previous'), move: () => onEntry('move'), menu: () => onEntry('menu'), go: work.go, list: () => work.obey('list'),
        }}
      />
    </section>
  );
  const sourcePane = <SourcePane lines={lines} spans={item?.part.spans ?? []} focus={work.line} onLine={toLine} />;
  const treePane = <TreePane work={work} seen={seen} onSeen={see} />;
  const panes: Readonly<Record<Tab, React.ReactNode>> = { doubts: cardPane, tree: treePane, source: sourcePane };
  return (
    <div ref={root} className="plan-workspace" tabIndex={-1}>
      <Flex wrap gap={12} align="center" className="plan-progress">
        {isDecided ? null : <><span className="figures" role="status">{say.progress.doubts(queue.open.filter(({ key }) => key !== null).length, queue.all.filter(({ key }) => key !== null).length)}</span>
        <span className="figures" title={say.progress.seenHint}>{say.progress.seen(seenHere, items.length)}</span>
        <button type="button" className="plain-button figures" onClick={() => work.open({ kind: 'list' })}>{say.progress.obstacles(queue.obstacles)}</button></>}
        <span role="status">{isOffline ? <strong>{say.progress.offline(waits)}</strong> : waits > 0 ? (isBlind ? say.progress.undoing : say.progress.saving(waits)) : mayEdit ? say.progress.saved : say.progress.reading}</span>
        <Flex gap={6} wrap style={{ marginInlineStart: 'auto' }}>
          {mayEdit ? <Button size="small" disabled={last === null || isBlind} onClick={() => work.obey('undo')}>{say.undo.button} <kbd className="plan-key">Z</kbd></Button> : null}
          <Button size="small" onClick={() => work.open({ kind: 'history' })}>{say.undo.history}</Button>
          <Button size="small" onClick={() => work.open({ kind: 'keys' })}>{say.keys.open} <kbd className="plan-key">?</kbd></Button>
        </Flex>
      </Flex>
      {mayEdit && last !== null ? <div className="plan-quiet-inline plan-undo-line">{say.undo.will(last)}</div> : null}
      <DraftNews draft={draft} onRead={readNews} />
      {work.told === null ? null : <Alert type="info" showIcon role="status" title={work.told} />}
      {isWide ? <div className="plan-panes">{sourcePane}<div className="plan-right">{isDecided ? null : cardPane}{treePane}</div></div> : (
        <>
          <Tabs activeKey={tab} onChange={(next) => setTab(next as Tab)} items={tabs.filter((key) => !isDecided || key !== 'doubts').map((key) => ({ key, label: key === 'doubts' ? `${say.tabs[key]}（${String(queue.open.length)}）` : say.tabs[key] }))} />
          <div className="plan-one-pane">{panes[tab]}</div>
        </>
      )}
      <WorkspaceDialogs work={work} draft={draft} mayEdit={mayEdit} keys={keys} onClosed={toKeys} />
    </div>
  );
}
