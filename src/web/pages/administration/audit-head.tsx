import { Button, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { Section } from '../home/section.tsx';
import type { Step } from './step-dialog.tsx';
import { useAct, type Act } from './use-act.ts';

const say = administrationWords.audit;
const wordOf = (algorithm: string): string => say.algorithms[algorithm] ?? algorithm;

/** What the lines of the audit are hashed with from now on. */
const changeStep = (from: string, possible: readonly string[], act: Act): Step => ({
  title: say.change, sentence: say.changeSentence, isGrave: true,
  fields: [{ name: 'to', label: say.changeTo, kind: 'choice', options: possible.filter((one) => one !== from).map((value) => ({ value, label: wordOf(value) })) }],
  send: ({ to = '' }) => act('audit.change-algorithm', { from: from as 'sha256', to: to as 'sha256' }),
});

/** The head of the chain of a place, to be written down, and what its lines are hashed with; whose part it is changes that. */
export function AuditHead({ region, onStep }: { readonly region: { readonly regionId?: string }; readonly onStep: (step: Step) => void }): React.JSX.Element {
  const { data: session } = useSession();
  const head = useRead('audit.get-head', region);
  const act = useAct(['audit.get-head', 'audit.list-lines']);
  const mayChange = session?.actions.includes('audit.change-algorithm') === true;
  return (
    <Section title={say.headTitle}>
      <p style={{ margin: '0 0 8px' }}>{say.headSentence}</p>
      <LoadState of={head}>{({ text, algorithm, algorithms }) => (
        <Flex vertical gap={8} align="start">
          <div>{say.headOf}：<code style={{ overflowWrap: 'anywhere' }}>{text}</code></div>
          <div>{say.algorithmNow}：{wordOf(algorithm)}</div>
          {mayChange && algorithms.length > 1 ? <Button size="small" onClick={() => onStep(changeStep(algorithm, algorithms, act))}>{say.change}</Button> : null}
        </Flex>
      )}</LoadState>
    </Section>
  );
}
