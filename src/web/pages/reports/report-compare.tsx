import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Flex, Select } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { useRead } from '../../session/door.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { ChangedRows } from './changed-rows.tsx';

const say = reportsWords.compare;

/** So many differences are shown at once. */
const atOnce = 30;

/** This report beside that of the year before, or another of its kind that is chosen, part by part: what each says; tables by the rows that differ. */
export function ReportCompare({ regionId, reportId, kind }: { readonly regionId: string; readonly reportId: string; readonly kind: string }): React.JSX.Element {
  const [otherId, setOther] = useState<string | null>(null);
  const compared = useRead('reports.compare-reports', { regionId, reportId, ...(otherId === null ? {} : { otherId }) });
  const listed = useRead('reports.list-reports', { regionId, kind, limit: 200 });
  const others = (listed.data?.reports ?? []).filter((one) => one.reportId !== reportId && one.contentNumber !== null);
  const [most, setMost] = useState(atOnce);
  const [onlyText, setOnlyText] = useState(true);
  return (
    <LoadState of={compared}>{({ other, differences, same }) => {
      const choice = others.length === 0 ? null : <Select aria-label={say.choose} value={otherId ?? other?.reportId ?? null} placeholder={say.choose} onChange={setOther} options={others.map((one) => ({ value: one.reportId, label: say.other(one.title ?? one.kindWord, one.year, one.edition ?? 1, one.stageWord) }))} style={{ maxWidth: '100%', minWidth: 240 }} />;
      if (other === null) return <Flex vertical gap={12}><p style={{ margin: 0 }}>{say.none}</p>{choice}</Flex>;
      const wanted = differences.filter(({ kind }) => !onlyText || kind === 'paragraph');
      return (
        <Flex vertical gap={12}>
          {choice}
          <Link to="/reports/$reportId" params={{ reportId: other.reportId }}>{say.with(other.title, other.isFrozen)}</Link>
          <Flex wrap gap={16}><span>{say.differences(differences.length, same)}</span><Checkbox checked={onlyText} onChange={({ target }) => setOnlyText(target.checked)}>{say.onlyText}</Checkbox></Flex>
          {wanted.slice(0, most).map(({ blockId, kind, about, before, now, rows }) => (
            <section key={blockId} className="report-change" aria-label={about}>
              <strong>{about === '' ? reportsWords.text.lead : about}</strong>
              {kind === 'table' ? <ChangedRows rows={rows} label={about} /> : <div className="report-pair"><div><small>{say.last}</small><p>{before === '' ? reportsWords.changes.fresh : before}</p></div><div><small>{say.now}</small><p>{now === '' ? reportsWords.changes.gone : now}</p></div></div>}
            </section>
          ))}
          {wanted.length > most ? <div><Button onClick={() => setMost(most + atOnce)}>{say.showMore(Math.min(atOnce, wanted.length - most))}</Button></div> : null}
        </Flex>
      );
    }}</LoadState>
  );
}
