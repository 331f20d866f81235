import { Button, Descriptions, Drawer, Flex } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { useSession } from '../../session/session.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { Section } from '../home/section.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { PersonState, type Person } from './person-state.tsx';
import { grantRoleStep, personSteps, roleSteps, type PeopleGround } from './person-steps.ts';
import type { Step } from './step-dialog.tsx';

const say = administrationWords.people;

/** One person: account, roles with their days, and the steps this administrator may take. */
export function PersonDrawer({ person, ground, nameOfUnit, nameOfPlace, onStep, onClose }: { readonly person: Person; readonly ground: PeopleGround; readonly nameOfUnit: (unitId: string | null) => string; readonly nameOfPlace: (regionId: string) => string; readonly onStep: (step: Step) => void; readonly onClose: () => void }): React.JSX.Element {
  const { data: session } = useSession();
  const may = (action: string): boolean => session?.actions.includes(action) === true;
  return (
    <Drawer open size={760} title={person.name} onClose={onClose}>
      <Flex vertical gap={20}>
        <Descriptions column={1} size="small" bordered items={[{ key: 'login', label: say.login, children: <code>{person.login}</code> }, { key: 'contact', label: say.contact, children: person.contact ?? '' }, { key: 'state', label: say.state, children: <PersonState person={person} /> }]} />
        <Flex wrap gap={8}>
          {personSteps(person.allowed).map(({ action, word, of }) => <Button key={action} onClick={() => onStep(of(person, ground))}>{word}</Button>)}
          {may('accounts.grant-role') ? <Button onClick={() => onStep(grantRoleStep(person, ground))}>{say.grant}</Button> : null}
        </Flex>
        <Section title={say.roles}>
          <WideTable
            label={say.roles} rowKey="holdingId" dataSource={[...person.holdings]} locale={{ emptyText: say.noRoles }}
            columns={[
              { title: say.role, dataIndex: 'word' }, { title: say.region, render: (_value, { regionId }) => nameOfPlace(regionId) }, { title: say.unit, render: (_value, { unitId }) => nameOfUnit(unitId) }, { title: say.days, className: 'figures', render: (_value, { validFrom, validTo, revokedAt }) => `${say.since(validFrom, validTo)}${revokedAt === null ? '' : `（${say.revoked}）`}` },
              { title: say.steps, render: (_value, holding) => <Flex gap={8}>{roleSteps(holding.allowed).map(({ action, word, of }) => <Button key={action} size="small" aria-label={`${word}：${holding.word}`} onClick={() => onStep(of(holding, ground.act))}>{word}</Button>)}</Flex> },
            ]}
          />
        </Section>
        {may('accounts.grant-role') ? <Section title={administrationWords.account.sessions}><SessionsTable personId={person.personId} /></Section> : null}
      </Flex>
    </Drawer>
  );
}
