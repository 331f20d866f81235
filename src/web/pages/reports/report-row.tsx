import { Tag } from 'antd';
import { reportsWords } from '../../words/reports-words.ts';
import { BlockBeside, type ReportRights } from './block-beside.tsx';
import { ownerOf } from './parts-of.ts';
import { ReportBlock } from './report-block.tsx';
import type { ReportContent, ShownBlock } from './report-types.ts';

const say = reportsWords.text;

type Row = { readonly regionId: string; readonly reportId: string; readonly content: ReportContent; readonly block: ShownBlock; readonly isOpen: boolean; readonly rights: ReportRights; readonly pictureAddress: (picture: string) => string; readonly onOpen: (blockId: string | null) => void };

const aboutOf = (block: ShownBlock): string => {
  const words = block.kind === 'heading' || block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : `${block.label}${block.caption}`;
  return words.length > 18 ? `${words.slice(0, 18)}…` : words;
};

/** One part of the text with what there is to know of it at its side: written by hand, figures that moved, changes, remarks; it opens into all of that. */
export function ReportRow({ regionId, reportId, content, block, isOpen, rights, pictureAddress, onOpen }: Row): React.JSX.Element {
  const { blockId } = block;
  const isOwn = ownerOf(blockId) === blockId;
  const written = content.passages.filter((one) => one.blockId === ownerOf(blockId) && one.text !== null && (one.place === 'after') === !isOwn);
  const isMoved = written.some(({ stand }) => stand === 'moved');
  const isChanged = isOwn && content.changes.some((one) => one.blockId === blockId);
  const open = content.remarks.filter((one) => one.blockId === blockId && one.settledAt === null).length;
  return (
    <div id={`block-${blockId}`} className={`report-row${isOpen ? ' is-open' : ''}${written.length > 0 ? ' is-written' : ''}${isMoved || isChanged ? ' is-doubtful' : ''}`}>
      <div><ReportBlock block={block} sources={content.sources} pictureAddress={pictureAddress} /></div>
      <div className="report-signs no-print">
        {written.length > 0 ? <Tag color="blue">{say.written}</Tag> : null}
        {isMoved ? <Tag color="warning">{say.moved}</Tag> : null}
        {isChanged ? <Tag color="warning">{say.changed}</Tag> : null}
        {open > 0 ? <Tag color="warning">{say.remarked(open)}</Tag> : null}
        {isOwn ? <button type="button" className="plain-button" aria-expanded={isOpen} aria-label={isOpen ? `${say.close}：${aboutOf(block)}` : say.open(aboutOf(block))} onClick={() => onOpen(isOpen ? null : blockId)}>{isOpen ? say.close : say.openShort}</button> : null}
      </div>
      {isOpen ? <section className="report-beside no-print" aria-label={say.open(aboutOf(block))}><BlockBeside regionId={regionId} reportId={reportId} content={content} block={block} rights={rights} onClose={() => onOpen(null)} /></section> : null}
    </div>
  );
}
