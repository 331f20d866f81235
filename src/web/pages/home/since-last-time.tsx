import { LoadState } from '../../frame/load-state.tsx';
import { NoticeLines } from '../../frame/notices/notice-lines.tsx';
import { useRead } from '../../session/door.ts';
import { noticeWords } from '../../words/notice-words.ts';
import { Section } from './section.tsx';

const shown = 5;
const nowhere = (): void => undefined;

/** What others did since somebody was last here, and what still waits for them. */
export function SinceLastTime({ regionId }: { readonly regionId: string }): React.JSX.Element {
  const found = useRead('notices.list-notices', { regionId });
  return (
    <Section title={noticeWords.since}>
      <LoadState of={found}>{({ notices, lastHere }) => {
        const news = notices.filter(({ at }) => lastHere === null || at > lastHere).slice(0, shown);
        return news.length === 0 ? <p>{noticeWords.nothingSince}</p> : <NoticeLines notices={news} since={lastHere} onGone={nowhere} />;
      }}</LoadState>
    </Section>
  );
}
