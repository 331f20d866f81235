import { useEffect, useId, useRef, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { Input, Modal, type InputRef } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import type { Session } from '../../session/session.ts';
import { findWords } from '../../words/find-words.ts';
import { Failure } from '../load-state.tsx';
import { pagesOpenTo } from '../pages-open.ts';
import { addressOfMatch } from './address-of-match.ts';
import { useSettled } from './use-settled.ts';

type Found = Actions['search.find-matches']['output'];
type Choice = { readonly key: string; readonly title: string; readonly beside: string } & Pick<LinkProps, 'to' | 'params' | 'search'>;
type Group = { readonly word: string; readonly note: string; readonly choices: readonly Choice[] };

/** What names an element may hold no blank. */
const idOf = (listId: string, { key }: Choice): string => `${listId}-${key.replaceAll(/\s/g, '-')}`;

const pagesNamed = (session: Session, typed: string): readonly Choice[] => pagesOpenTo(session).flatMap(({ pages }) => pages).filter(({ word }) => word.includes(typed)).map(({ to, word }) => ({ key: to, title: word, beside: '', to }));

const groupsOf = (session: Session, typed: string, found: Found | undefined): readonly Group[] => {
  if (typed === '') return [];
  const pages = pagesNamed(session, typed);
  const kinds = [...Map.groupBy(found?.matches ?? [], ({ kind }) => kind)].map(([kind, some]): Group => {
    const all = found?.counts.find((count) => count.kind === kind)?.found ?? some.length;
    return {
      word: findWords.kinds[kind], note: all > some.length ? findWords.more(all, some.length) : '',
      choices: some.map((match) => ({ key: `${match.kind} ${match.planId ?? ''} ${match.id}`, title: match.title, beside: [...match.names.slice(0, 2), match.context].filter((text) => text !== '').join(' · '), ...addressOfMatch(match, session) })),
    };
  });
  return [...(pages.length === 0 ? [] : [{ word: findWords.pages, note: '', choices: pages }]), ...kinds];
};

function Results({ groups, chosen, listId, onOpen }: { readonly groups: readonly Group[]; readonly chosen: Choice | undefined; readonly listId: string; readonly onOpen: (choice: Choice) => void }): React.JSX.Element {
  return (
    <div role="listbox" id={listId} aria-label={findWords.results} className="find-results" tabIndex={-1}>
      {groups.map(({ word, note, choices }) => (
        <div key={word} role="group" aria-label={word}>
          <div className="find-kind" aria-hidden>{word} {note}</div>
          {choices.map((choice) => (
            <div key={choice.key} id={idOf(listId, choice)} role="option" aria-selected={choice === chosen} tabIndex={-1} className="find-choice" onMouseDown={(event) => event.preventDefault()} onClick={() => onOpen(choice)} onKeyDown={() => undefined}>
              <span>{choice.title}</span>{choice.beside === '' ? null : <small>{choice.beside}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Finds plans, what stands in them, indicators, reports, units, rounds, forms, people and pages by words, and goes there: by keyboard alone. */
export function FindDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }): React.JSX.Element {
  const { regionId } = useRegion();
  const navigate = useNavigate();
  const listId = useId();
  const field = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const asked = useSettled(typed.trim(), 150);
  const found = useRead('search.find-matches', regionId === null || asked === '' ? null : { regionId, words: asked }, { placeholderData: keepPreviousData });
  const groups = groupsOf(session, asked, asked === '' ? undefined : found.data);
  const choices = groups.flatMap((group) => group.choices);
  const chosen = choices[Math.min(at, choices.length - 1)];
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(idOf(listId, chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen, listId]);
  const open = ({ to, params, search }: Choice): void => {
    onClose();
    void navigate({ to, ...(params === undefined ? {} : { params }), ...(search === undefined ? {} : { search }) } as never);
  };
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, choices.length - 1) + step + choices.length) % choices.length);
    }
    if (event.key === 'Enter' && chosen !== undefined && asked === typed.trim()) open(chosen);
  };
  return (
    <Modal open title={findWords.title} footer={null} onCancel={onClose} width={640} style={{ top: 64 }} afterOpenChange={(isOpen) => { if (isOpen) field.current?.focus(); }}>
      <Input
        ref={field} autoFocus value={typed} maxLength={60} placeholder={findWords.placeholder} aria-label={findWords.title} role="combobox" aria-expanded={choices.length > 0} aria-controls={listId} aria-autocomplete="list"
        {...(chosen === undefined ? {} : { 'aria-activedescendant': idOf(listId, chosen) })} onKeyDown={onKey}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
      />
      <p role="status" className="find-note">{asked === '' ? findWords.begin : found.isError || found.isPending ? '' : choices.length === 0 ? findWords.nothing(asked) : findWords.count(choices.length)}</p>
      {found.isError && asked !== '' ? <Failure error={found.error} again={() => void found.refetch()} /> : null}
      <Results groups={groups} chosen={chosen} listId={listId} onOpen={open} />
    </Modal>
  );
}
