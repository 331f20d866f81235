import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { MenuOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Grid, Layout, Menu, type MenuProps } from 'antd';
import { RegionProvider } from '../session/region.tsx';
import type { Session } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { FindAnything } from './find/find-anything.tsx';
import { Loading } from './loading.tsx';
import { NoticeBell } from './notices/notice-bell.tsx';
import { pagesOpenTo } from './pages-open.ts';
import { RegionChoice } from './region-choice.tsx';

function Navigation({ session, onGone }: { readonly session: Session; readonly onGone: () => void }): React.JSX.Element {
  const { pathname } = useLocation();
  const groups = pagesOpenTo(session);
  const here = groups.flatMap(({ pages }) => pages.map(({ to }) => to)).filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))).toSorted((left, right) => right.length - left.length)[0];
  const items = groups.flatMap(({ word, pages }): NonNullable<MenuProps['items']> => {
    const links = pages.map(({ to, word: name }) => ({ key: to, label: <Link to={to}>{name}</Link> }));
    return word === '' || links.length === 1 ? links : [{ key: word, type: 'group' as const, label: word, children: links }];
  });
  return (
    <nav aria-label={frameWords.navigation} className="navigation">
      <Menu aria-label={frameWords.navigation} mode="inline" selectedKeys={here === undefined ? [] : [here]} onClick={onGone} items={items} />
    </nav>
  );
}

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
      <Layout style={{ minHeight: '100vh' }}>
        <Layout.Header className="no-print" style={{ paddingInline: isWide ? 16 : 12, display: 'flex', alignItems: 'center', gap: isWide ? 12 : 6, borderBottom: '1px solid rgba(128,128,128,.3)' }}>
          {isWide ? null : <Button icon={<MenuOutlined />} aria-label={frameWords.menu} onClick={() => setOpen(true)} />}
          <div style={{ flex: 1, minWidth: 0 }}><Brand /></div>
          <RegionChoice />
          <FindAnything session={session} isNarrow={!isWide} />
          <NoticeBell personId={person.personId} />
          <AccountMenu person={person} isNarrow={!isWide} />
        </Layout.Header>
        <Layout>
          {isWide ? <Layout.Sider className="no-print beside" width={168} theme="light"><Navigation session={session} onGone={close} /></Layout.Sider>
            : <Drawer open={isOpen} onClose={close} placement="left" size={240} title={frameWords.menu}><Navigation session={session} onGone={close} /></Drawer>}
          <Layout.Content id="content" tabIndex={-1} style={{ padding: isWide ? 24 : 12, minWidth: 0 }} role="main">
            <Suspense fallback={<Loading />}><Outlet /></Suspense>
          </Layout.Content>
        </Layout>
      </Layout>
    </RegionProvider></App>
  );
}

