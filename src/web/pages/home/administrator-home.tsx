import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { pagesOpenTo } from '../../frame/pages-open.ts';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { homeWords } from '../../words/home-words.ts';
import { setUpWords } from '../../words/set-up-words.ts';
import { Section } from './section.tsx';

/** What an administrator comes to: what is still missing before the installation works, and what they may do. */
export function AdministratorHome(): React.JSX.Element {
  const standing = useRead('installation.get-standing', {});
  const { data: session } = useSession();
  const pages = session === undefined ? [] : pagesOpenTo(session).flatMap((group) => group.pages).filter(({ to }) => to !== '/');
  return (
    <>
      <Section title={homeWords.preparation} extra={<Link to="/set-up">{homeWords.toPreparation}</Link>}>
        <LoadState of={standing}>{({ steps }) => {
          const left = steps.filter(({ isDone }) => !isDone).map(({ step }) => setUpWords.steps[step]);
          return <p style={{ margin: 0 }}>{left.length === 0 ? homeWords.working : homeWords.left(left)}</p>;
        }}</LoadState>
      </Section>
      <Section title={homeWords.matters}><Flex wrap gap={16}>{pages.map(({ to, word }) => <Link key={to} to={to}>{word}</Link>)}</Flex></Section>
    </>
  );
}
