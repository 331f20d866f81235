import { Link } from '@tanstack/react-router';
import { Alert, Flex, Tag } from 'antd';
import { localTime } from '../../words/local-time.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { PassageEditor } from './passage-editor.tsx';
import type { ReportContent } from './report-types.ts';

const say = reportsWords.passage;

/** Everything that is written by hand in a report, those whose figures moved first; what has no place now, or is left out, can be taken back here. */
export function ReportPassages({ regionId, reportId, content, mayWrite }: { readonly regionId: string; readonly reportId: string; readonly content: ReportContent; readonly mayWrite: boolean }): React.JSX.Element {
  const written = content.passages.filter(({ text }) => text !== null).toSorted((one, other) => Number(other.stand !== 'holds') - Number(one.stand !== 'holds'));
  if (written.length === 0) return <p>{say.none}</p>;
  return (
    <Flex vertical gap={12}>
      {written.map((passage) => {
        const { blockId, about, place, text, stand, gone, come, quoted, writtenBy, writtenAt, version } = passage;
        return (
          <section key={`${place} ${blockId}`} className="report-change" aria-label={`${about === '' ? reportsWords.text.lead : about}：${say.place[place]}`}>
            <Flex wrap gap={8} align="center">
              {stand === 'holds' ? <Tag color="success">{say.stand.holds}</Tag> : <Tag color="warning">{say.stand[stand]}</Tag>}<strong>{about === '' ? reportsWords.text.lead : about}</strong><span>{say.place[place]}</span>
              {stand === 'homeless' || text === '' ? null : <Link to="/reports/$reportId" params={{ reportId }} search={{ block: blockId }}>{reportsWords.steps.goThere}</Link>}<small>{say.by(writtenBy ?? '', localTime(writtenAt))}</small>
            </Flex>
            <p style={{ whiteSpace: 'pre-wrap', margin: '4px 0' }}>{text === '' ? say.blank : text}</p>
            {stand === 'moved' ? <Alert type="warning" showIcon title={say.movedWords(gone, come)} description={quoted.length === 0 ? undefined : say.quoted(quoted)} /> : null}
            {stand === 'homeless' ? <Alert type="warning" showIcon title={say.homeless} /> : null}
            {mayWrite ? <details><summary>{say[place]}</summary><PassageEditor key={version} regionId={regionId} reportId={reportId} number={content.number} blockId={blockId} place={place} passage={passage} ownText={passage.ownText ?? ''} onDone={() => undefined} /></details> : null}
          </section>
        );
      })}
    </Flex>
  );
}
