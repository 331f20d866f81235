import { Link, type LinkProps } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { useSession, type Session } from '../../session/session.ts';
import { localTime } from '../../words/local-time.ts';
import { noticeWords } from '../../words/notice-words.ts';
import { formAddress } from '../../links/form-address.ts';

type Notice = Actions['notices.list-notices']['output']['notices'][number];
type Subject = Notice['subjects'][number];

/** The page that shows each kind of document. */
const addresses: { readonly [Page in Subject['page']]: ((id: string, session: Session) => LinkProps) | null } = {
  form: (id, session) => formAddress(session, id), plan: (id) => ({ to: '/plans/$planId', params: { planId: id } }), draft: (id) => ({ to: '/plans/$planId/draft', params: { planId: id } }), report: (id) => ({ to: '/reports/$reportId', params: { reportId: id } }), indicator: (id) => ({ to: '/indicators/$indicatorId', params: { indicatorId: id } }), none: null,
};

const shown = 3;

function SubjectLink({ subject: { title, page, id }, onGone }: { readonly subject: Subject; readonly onGone: () => void }): React.JSX.Element {
  const address = addresses[page];
  const { data: session } = useSession();
  return address === null || session === undefined ? <>{title}</> : <Link {...address(id, session)} onClick={onGone}>{title}</Link>;
}

/** Notices one below the other: what was done by whom, why one is told, and where to go. */
export function NoticeLines({ notices, since, onGone }: { readonly notices: readonly Notice[]; readonly since: string | null; readonly onGone: () => void }): React.JSX.Element {
  return (
    <ul className="notices">
      {notices.map(({ key, at, by, step, kindWord, reason, concern, subjects }) => (
        <li key={key}>
          <div><Tag color={concern === 'your-turn' ? 'error' : 'default'}>{noticeWords.concerns[concern]}</Tag>{by} {step}{kindWord}{since === null || at > since ? <> <Tag>{noticeWords.fresh}</Tag></> : null}</div>
          <div>{subjects.slice(0, shown).map((subject, index) => <span key={subject.id}>{index === 0 ? '' : '、'}<SubjectLink subject={subject} onGone={onGone} /></span>)}{subjects.length > shown ? ` ${noticeWords.more(subjects.length)}` : ''}</div>
          {reason === null || reason === '' ? null : <div>{noticeWords.reason(reason)}</div>}
          <small className="figures">{localTime(at)}</small>
        </li>
      ))}
    </ul>
  );
}
