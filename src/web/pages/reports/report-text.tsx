import { useEffect } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Flex, Select } from 'antd';
import { reportsWords } from '../../words/reports-words.ts';
import type { ReportRights } from './block-beside.tsx';
import { ownerOf, partsOf, type ReportPart } from './parts-of.ts';
import { ReportRow } from './report-row.tsx';
import type { ReportContent } from './report-types.ts';

const say = reportsWords.text;
const route = getRouteApi('/reports/$reportId');

/** The address of everything at once, to be printed or searched. */
const wholeText = 'all';

type Text = { readonly regionId: string; readonly reportId: string; readonly content: ReportContent; readonly rights: ReportRights };

const nameOf = ({ label, title }: ReportPart): string => (title === '' ? say.lead : label.startsWith('附件') ? `${label}　${title}` : `${label}${title}`);

/** The text of a report part by part, with its contents beside it, as it will be printed; each paragraph opens into what may be written there. */
export function ReportText({ regionId, reportId, content, rights }: Text): React.JSX.Element {
  const { part: chosen, block: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const parts = partsOf(content.sections);
  const holder = opened === undefined ? undefined : parts.find(({ blocks }) => blocks.some(({ blockId }) => blockId === opened));
  const isWhole = chosen === wholeText;
  const shown = parts.find(({ id }) => id === chosen) ?? holder ?? parts[0];
  const pictureAddress = (picture: string): string => `/api/reports.get-picture?${new URLSearchParams({ regionId, reportId, number: String(content.number), picture }).toString()}`;
  const open = (blockId: string | null): void => void navigate({ search: (before) => ({ ...before, block: blockId ?? undefined }), replace: true, resetScroll: false });
  useEffect(() => {
    if (opened !== undefined) document.getElementById(`block-${opened}`)?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const rows = (part: ReportPart): React.JSX.Element => (
    <section key={part.id} aria-label={nameOf(part)}>
      {part.label.startsWith('附件') ? <h2 className="report-h1">{nameOf(part)}</h2> : null}
      {part.blocks.map((block) => <ReportRow key={block.blockId} regionId={regionId} reportId={reportId} content={content} block={block} isOpen={opened === ownerOf(block.blockId) && opened === block.blockId} rights={rights} pictureAddress={pictureAddress} onOpen={open} />)}
    </section>
  );
  const at = parts.findIndex(({ id }) => id === shown?.id);
  const beside = [{ word: say.previous, part: parts[at - 1] }, { word: say.next, part: parts[at + 1] }];
  return (
    <div className="report-frame">
      <nav className="report-contents no-print" aria-label={say.contents}><ol>
        {parts.map((part) => <li key={part.id}><Link to="/reports/$reportId" params={{ reportId }} search={{ part: part.id }} aria-current={!isWhole && part.id === shown?.id ? 'true' : undefined}>{nameOf(part)}</Link></li>)}
        <li><Link to="/reports/$reportId" params={{ reportId }} search={{ part: wholeText }} aria-current={isWhole ? 'true' : undefined}>{say.all}</Link></li>
      </ol></nav>
      <article className={`report-text${isWhole ? ' is-whole' : ''}`}>
        <div className="report-part-choice no-print"><Select aria-label={say.part} style={{ width: '100%' }} value={isWhole ? wholeText : shown?.id ?? ''} onChange={(part) => void navigate({ search: () => ({ part }) })} options={[...parts.map((part) => ({ value: part.id, label: nameOf(part) })), { value: wholeText, label: say.all }]} /></div>
        <div className="report-stamps">{content.stamps.map((stamp) => <span key={stamp}>{stamp}</span>)}</div>
        {isWhole || at === 0 ? <><div className="report-title">{content.title.map((line) => <div key={line}>{line}</div>)}</div>{content.subtitle === '' ? null : <p className="report-subtitle">{content.subtitle}</p>}</> : null}
        {content.proofs.length > 0 && at === 0 && !isWhole ? <Alert className="no-print" type="info" title={say.notes} description={content.proofs.map(({ message }) => <div key={message}>{message}</div>)} /> : null}
        {isWhole ? parts.map(rows) : shown === undefined ? null : rows(shown)}
        {isWhole ? <div className="report-signature"><div>{content.issuer}</div><div>{content.date}</div></div> : (
          <Flex justify="space-between" className="no-print" style={{ marginTop: 16 }}>{beside.map(({ word, part }) => (part === undefined ? <span key={word} /> : <Link key={word} to="/reports/$reportId" params={{ reportId }} search={{ part: part.id }}>{word}：{nameOf(part)}</Link>))}</Flex>
        )}
      </article>
    </div>
  );
}
