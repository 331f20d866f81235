import { Flex } from 'antd';
import { roles as roleEntries } from '#kernel';
import { useRegion } from '../../session/region.tsx';
import { holdsAny, useSession, type Session } from '../../session/session.ts';
import { homeWords } from '../../words/home-words.ts';
import { AdministratorHome } from './administrator-home.tsx';
import { MonitoringStanding } from './monitoring-standing.tsx';
import { OwnForms } from './own-forms.tsx';
import { RunningRound } from './running-round.tsx';
import { PlansInForce } from './plans-in-force.tsx';
import { SinceLastTime } from './since-last-time.tsx';
import { PageTitle } from '../../frame/page-title.tsx';

const wordOf = (role: string): string => (role in roleEntries ? roleEntries[role as keyof typeof roleEntries].word : role);

function Roles({ session }: { readonly session: Session }): React.JSX.Element {
  const { nameOf } = useRegion();
  if (session.roles.length === 0) return <p>{homeWords.noRoles}</p>;
  return <p>{homeWords.roles}：{session.roles.map(({ role, regionId }) => `${wordOf(role)}（${nameOf(regionId) ?? homeWords.wholeInstallation}）`).join('、')}</p>;
}

/** What somebody owes and by when, what is under way, the plans in force: by the roles they hold. */
export function HomePage(): React.JSX.Element | null {
  const { data: session } = useSession();
  const { regionId } = useRegion();
  if (session === undefined || session.person === null) return null;
  const may = (name: string): boolean => session.actions.includes(name);
  return (
    <Flex vertical gap={24}>
      <div><PageTitle>{homeWords.hello(session.person.name)}</PageTitle><Roles session={session} /></div>
      {regionId !== null && holdsAny(session, ['unit-reporter', 'unit-leader']) ? <OwnForms regionId={regionId} /> : null}
      {regionId !== null && may('collection.get-board') && !holdsAny(session, ['unit-reporter', 'unit-leader']) ? <RunningRound regionId={regionId} mayRemind={may('collection.list-reminders')} /> : null}
      {regionId !== null ? <SinceLastTime regionId={regionId} /> : null}
      {regionId !== null && may('monitoring.preview-rules') ? <MonitoringStanding regionId={regionId} /> : null}
      {regionId !== null && may('plan.list-plans') ? <PlansInForce regionId={regionId} /> : null}
      {holdsAny(session, ['system-administrator', 'security-administrator', 'audit-administrator']) ? <AdministratorHome /> : null}
    </Flex>
  );
}
