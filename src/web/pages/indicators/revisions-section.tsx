import { missingReasonWords } from '#kernel';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { indicatorsWords } from '../../words/indicators-words.ts';
import { localTime } from '../../words/local-time.ts';

const say = indicatorsWords.revisions;

type Revision = Actions['collection.list-revisions']['output']['revisions'][number];

const isReason = (text: string): text is keyof typeof missingReasonWords => text in missingReasonWords;
const told = ({ content }: Revision['after']): string => (content.kind === 'figure' ? content.text : content.kind === 'missing' && isReason(content.reason) ? missingReasonWords[content.reason] : '');
const partOf = ({ place, subUnit, groups }: Revision): string => [place, subUnit, ...groups].filter((part) => part !== null && part !== '').join(' ');

/** Which figures of the indicator were changed after they had been recorded: what stood there, what stands there, why and by whom. */
export function RevisionsSection({ regionId, indicatorId }: { readonly regionId: string; readonly indicatorId: string }): React.JSX.Element {
  const found = useRead('collection.list-revisions', { regionId, indicators: [indicatorId], from: '1900-01-01', newAlso: false, limit: 200 });
  return (
    <section>
      <h2 className="section-title">{say.title}</h2>
      <LoadState of={found}>{({ revisions }) => (revisions.length === 0 ? <p>{say.none}</p> : (
        <WideTable<Revision>
          label={say.title} rowKey={(one) => `${String(one.year)} ${partOf(one)} ${one.source} ${one.definitionVersion} ${one.after.recordedAt}`} dataSource={revisions.toSorted((a, b) => b.after.recordedAt.localeCompare(a.after.recordedAt))}
          columns={[
            { title: say.year, dataIndex: 'year' }, { title: say.part, render: (_value, one) => partOf(one) }, { title: say.before, align: 'right', className: 'figures', render: (_value, { before }) => (before === null ? '' : told(before)) }, { title: say.after, align: 'right', className: 'figures', render: (_value, { after }) => told(after) },
            { title: say.reason, className: 'wrapped', width: '16em', dataIndex: 'reason' }, { title: say.who, dataIndex: 'recordedBy' }, { title: say.when, className: 'figures', render: (_value, { after }) => localTime(after.recordedAt) }, { title: say.from, className: 'wrapped', width: '16em', render: (_value, { file, cell }) => [file, cell].filter((part) => part !== null).join('，') },
          ]}
        />
      ))}</LoadState>
    </section>
  );
}
