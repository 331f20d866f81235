import { RightOutlined } from '@ant-design/icons';
import { Collapse, Descriptions, Drawer, Flex } from 'antd';
import { isRole, roles } from '#kernel';
import { actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { Section } from '../home/section.tsx';

const say = administrationWords.audit;
const titles: Readonly<Record<string, { readonly title: string }>> = actions;

/** What was kept, as it was kept: the words of the store, in the type of machines. */
const Kept = ({ value, label }: { readonly value: unknown; readonly label: string }): React.JSX.Element => (value === null || value === undefined ? <p>{say.nothing}</p>
  : <pre className="kept" tabIndex={0} role="region" aria-label={label}><code>{JSON.stringify(value, null, 2)}</code></pre>);

/** One line of the audit with what was before and after, and what chains it to the line before. */
export function AuditLine({ region, number, onClose }: { readonly region: { readonly regionId?: string }; readonly number: number; readonly onClose: () => void }): React.JSX.Element {
  const line = useRead('audit.get-line', { ...region, number });
  return (
    <Drawer open size={720} title={`${say.title} ${String(number)}`} onClose={onClose}>
      <LoadState of={line}>{({ at, personName, role, address, sentence, action, subjectKind, subjectId, before, after, hash, previousHash, algorithm }) => (
        <Flex vertical gap={16}>
          <p style={{ margin: 0 }}>{sentence}</p>
          <Descriptions
            column={1} size="small" bordered
            items={[
              { key: 'at', label: say.at, children: localTime(at) }, { key: 'who', label: say.who, children: personName }, { key: 'role', label: say.role, children: role !== null && isRole(role) ? roles[role].word : say.nothing }, { key: 'address', label: say.address, children: address },
              { key: 'action', label: say.action, children: titles[action]?.title ?? say.actions[action] ?? say.otherSubject }, { key: 'subject', label: say.subject, children: say.subjects[subjectKind] ?? say.otherSubject },
            ]}
          />
          <Section title={say.before}><Kept value={before} label={say.before} /></Section>
          <Section title={say.after}><Kept value={after} label={say.after} /></Section>
          <Collapse size="small" expandIcon={({ isActive }) => <RightOutlined rotate={isActive === true ? 90 : 0} />} items={[{ key: 'proof', label: say.proof, children: <Descriptions
            column={1} size="small" bordered
            items={[
              { key: 'name', label: say.actionName, children: <code>{action}</code> }, { key: 'id', label: say.subjectId, children: <code>{subjectKind} {subjectId}</code> },
              { key: 'hash', label: say.hash, children: <code>{hash}</code> }, { key: 'previous', label: say.previous, children: <code>{previousHash}</code> }, { key: 'algorithm', label: say.algorithm, children: <code>{algorithm}</code> },
            ]}
          /> }]} />
        </Flex>
      )}</LoadState>
    </Drawer>
  );
}
