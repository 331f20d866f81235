import { useState } from 'react';
import { Button, Flex } from 'antd';
import type { CallFailure } from '../../client/call-failure.ts';
import { Failure } from '../../frame/load-state.tsx';
import { useDoor } from '../../session/door.ts';
import { reportsWords } from '../../words/reports-words.ts';
import { saveFile } from '../collection/save-file.ts';
import type { WholeReport } from './report-types.ts';

const say = reportsWords.downloads;

/** The report as a file in every format this server can write; of a pdf it says why there is none. */
export function ReportDownloads({ regionId, whole: { report, formats } }: { readonly regionId: string; readonly whole: WholeReport }): React.JSX.Element {
  const { download } = useDoor();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const take = async (format: string): Promise<void> => {
    setBusy(format);
    setFailure(null);
    try {
      const answer = await download('reports.get-document', { regionId, reportId: report.reportId, format: format as 'docx' });
      if ('error' in answer) setFailure(answer);
      else saveFile(answer.output.blob, answer.output.name);
    } finally {
      setBusy(null);
    }
  };
  const lacksPdf = formats.some(({ extension, isPossible }) => extension === 'pdf' && !isPossible) && !report.files.some(({ contentKind }) => contentKind === 'pdf');
  return (
    <Flex vertical gap={4}>
      <Flex wrap gap={8} align="center">
        <span>{say.title}</span>
        {formats.map(({ extension, title, isPossible }) => <Button key={extension} size="small" title={title} disabled={(extension === 'pdf' && lacksPdf && !isPossible) || (busy !== null && busy !== extension)} loading={busy === extension} onClick={() => void take(extension)}>{say.formats[extension] ?? extension}</Button>)}
        {report.stage === 'frozen' || report.stage === null ? null : <small>{say.draft}</small>}
        {busy === null ? null : <span role="status">{say.busy}</span>}
      </Flex>
      {lacksPdf ? <small>{say.noPdf}</small> : null}
      {failure === null ? null : <Failure error={failure} />}
    </Flex>
  );
}
