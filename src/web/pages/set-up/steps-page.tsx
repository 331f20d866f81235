import { Link } from '@tanstack/react-router';
import { Alert, Flex } from 'antd';
import { roles } from '#kernel';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { holdsAny, useSession } from '../../session/session.ts';
import { setUpWords } from '../../words/set-up-words.ts';

type Step = Actions['installation.get-standing']['output']['steps'][number]['step'];

const say = setUpWords.steps;

/** Who takes a step, and where. */
const ways: Readonly<Record<Step, { readonly by: readonly (keyof typeof roles)[]; readonly to: '/regions' | '/units' | '/people' | '/settings' | '/backups' | '/plans/import' }>> = {
  region: { by: ['system-administrator'], to: '/regions' }, units: { by: ['system-administrator', 'office-clerk'], to: '/units' }, people: { by: ['system-administrator'], to: '/people' }, roles: { by: ['security-administrator'], to: '/people' },
  settings: { by: ['system-administrator', 'security-administrator'], to: '/settings' }, plan: { by: ['office-clerk', 'office-head'], to: '/plans/import' }, backup: { by: ['system-administrator'], to: '/backups' },
};

/** The way from an empty installation to one that works: what is there, what is left, who does it. */
export function StepsPage(): React.JSX.Element {
  const { data: session } = useSession();
  const standing = useRead('installation.get-standing', {});
  return (
    <Flex vertical gap={12}>
      <PageTitle>{say.title}</PageTitle>
      <p style={{ margin: 0 }}>{say.sentence}</p>
      <LoadState of={standing}>{({ steps }) => {
        const left = steps.filter(({ isDone }) => !isDone).length;
        return (
          <>
            <Alert role="status" type={left === 0 ? 'success' : 'info'} showIcon title={left === 0 ? say.all : say.leftOver(left)} />
            <WideTable
              label={say.title} rowKey="step" dataSource={[...steps]}
              columns={[
                { title: say.step, render: (_value, { step }) => <><strong>{say[step]}</strong><div style={{ whiteSpace: 'normal', maxWidth: '30em' }}>{say.hints[step]}</div></> },
                { title: say.standing, render: (_value, { step, count, isDone }) => (isDone ? `✓ ${say.done}：${say.count[step](count)}` : `○ ${say.left}`) },
                { title: say.whose, render: (_value, { step }) => ways[step].by.map((role) => roles[role].word).join('、') },
                { title: say.go, render: (_value, { step, isDone }) => (session === undefined || !holdsAny(session, ways[step].by) ? null : <Link to={ways[step].to} aria-label={`${isDone ? say.see : say.go}：${say[step]}`}>{isDone ? say.see : say.go}</Link>) },
              ]}
            />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
