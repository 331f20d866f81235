import { lazy, Suspense, useEffect, useState } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Session } from '../../session/session.ts';
import { findWords } from '../../words/find-words.ts';

const FindDialog = lazy(() => import('./find-dialog.tsx').then(({ FindDialog: dialog }) => ({ default: dialog })));

/** The button in the header, and Ctrl+K (⌘K) anywhere: what finds things is loaded when it is first wanted. */
export function FindAnything({ session, isNarrow }: { readonly session: Session; readonly isNarrow: boolean }): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button icon={<SearchOutlined />} {...(isNarrow ? { 'aria-label': findWords.button } : {})} aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>{isNarrow ? null : <>{findWords.button} <small>{findWords.keys}</small></>}</Button>
      {isOpen ? <Suspense fallback={null}><FindDialog session={session} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
