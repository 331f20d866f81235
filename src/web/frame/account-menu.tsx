import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal } from 'antd';
import { useAppearance } from '../app/appearance.ts';
import { ChangePasswordForm } from '../pages/sign-in/change-password-form.tsx';
import { useDoor } from '../session/door.ts';
import { signInNoteKey } from '../session/sign-in-note.ts';
import { sessionKey } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';
import { signInWords } from '../words/sign-in-words.ts';

/** Who is signed in; how they want to see it; their password; the way out. */
export function AccountMenu({ person, isNarrow }: { readonly person: { readonly name: string }; readonly isNarrow: boolean }): React.JSX.Element {
  const { appearance: { dark, large }, change } = useAppearance();
  const [isChanging, setChanging] = useState(false);
  const { message } = App.useApp();
  const { call } = useDoor();
  const queries = useQueryClient();
  const signOut = async (): Promise<void> => {
    const answer = await call('accounts.sign-out');
    if ('error' in answer) await message.error(answer.message);
    else {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      await queries.invalidateQueries({ queryKey: sessionKey });
    }
  };
  const items = [
    { key: 'dark', label: dark ? frameWords.appearance.light : frameWords.appearance.dark, onClick: () => change({ dark: !dark }) }, { key: 'large', label: large ? frameWords.appearance.normal : frameWords.appearance.large, onClick: () => change({ large: !large }) },
    { key: 'account', label: <Link to="/account">{frameWords.account}</Link> }, { key: 'password', label: frameWords.changePassword, onClick: () => setChanging(true) }, { key: 'api', label: <a href="/api/">{frameWords.api}</a> }, { type: 'divider' as const }, { key: 'out', label: frameWords.signOut, onClick: () => void signOut() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}><Button icon={<UserOutlined />} aria-haspopup="menu" aria-label={person.name}>{isNarrow ? null : person.name}</Button></Dropdown>
      <Modal open={isChanging} title={signInWords.changeTitle} footer={null} destroyOnHidden onCancel={() => setChanging(false)}>
        <ChangePasswordForm onChanged={() => {
          setChanging(false);
          queries.setQueryData(signInNoteKey, signInWords.changed);
          void queries.resetQueries({ queryKey: sessionKey });
        }} />
      </Modal>
    </>
  );
}
