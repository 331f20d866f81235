import { useState } from 'react';
import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { noticeWords } from '../../words/notice-words.ts';
import { LoadState } from '../load-state.tsx';
import { NoticeLines } from './notice-lines.tsx';
import { keepSeenUntil, seenUntil } from './seen-until.ts';

/** How often is asked whether there is something new. */
const everyMs = 120_000;

/** The bell in the header: what others did that is somebody's business, how much of it is new to them. */
export function NoticeBell({ personId }: { readonly personId: string }): React.JSX.Element {
  const { regionId } = useRegion();
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState(() => seenUntil(personId));
  const found = useRead('notices.list-notices', regionId === null ? null : { regionId }, { refetchInterval: everyMs });
  const since = kept ?? found.data?.lastHere ?? null;
  const fresh = (found.data?.notices ?? []).filter(({ at }) => since === null || at > since).length;
  const latest = found.data?.notices[0]?.at;
  const close = (): void => {
    setOpen(false);
    if (latest === undefined) return;
    keepSeenUntil(personId, latest);
    setKept(latest);
  };
  return (
    <>
      <Badge count={fresh} size="small" overflowCount={99}><Button icon={<BellOutlined />} aria-label={noticeWords.button(fresh)} aria-haspopup="dialog" onClick={() => setOpen(true)} /></Badge>
      <Drawer open={isOpen} onClose={close} title={noticeWords.title} size={420}>
        {isOpen && regionId !== null ? <LoadState of={found}>{({ notices }) => (notices.length === 0 ? <p>{noticeWords.none}</p> : <NoticeLines notices={notices} since={since} onGone={close} />)}</LoadState> : null}
      </Drawer>
    </>
  );
}
