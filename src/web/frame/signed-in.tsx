import { Suspense, useState } from 'react';
import { Outlet } from '@tanstack/react-router';
import { MenuOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Grid } from 'antd';
import { RegionProvider } from '../session/region.tsx';
import type { Session } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { FindAnything } from './find/find-anything.tsx';
import { Loading } from './loading.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeBell } from './notices/notice-bell.tsx';
import { RegionChoice } from './region-choice.tsx';

/** What is said in passing does not lie over the buttons of the header. */
const belowTheHeader = { top: 56 } as const;

/** The frame around the pages of somebody who is signed in: name of the place, navigation by role, account. */
export function SignedIn({ session, person }: { readonly session: Session; readonly person: NonNullable<Session['person']> }): React.JSX.Element {
  const isWide = Grid.useBreakpoint().lg === true;
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <App message={belowTheHeader}><RegionProvider session={session}>
      <a className="skip-link" href="#content">{frameWords.toContent}</a>
      <header className="frame-head no-print">
        {isWide ? null : <Button icon={<MenuOutlined />} aria-label={frameWords.menu} onClick={() => setOpen(true)} />}
        <div className="frame-brand"><Brand /></div>
        <RegionChoice />
        <FindAnything session={session} isNarrow={!isWide} />
        <NoticeBell personId={person.personId} />
        <AccountMenu person={person} isNarrow={!isWide} />
      </header>
      <div className="frame-body">
        {isWide ? <div className="beside no-print"><Navigation session={session} onGone={close} /></div>
          : <Drawer open={isOpen} onClose={close} placement="left" size={240} title={frameWords.menu}><Navigation session={session} onGone={close} /></Drawer>}
        <div id="content" tabIndex={-1} role="main">
          <Suspense fallback={<Loading />}><Outlet /></Suspense>
        </div>
      </div>
    </RegionProvider></App>
  );
}

