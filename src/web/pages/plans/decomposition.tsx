import { useState } from 'react';
import { App, Button } from 'antd';
import { useDoor } from '../../session/door.ts';
import { plansWords } from '../../words/plans-words.ts';
import { saveFile } from '../collection/save-file.ts';

const say = plansWords.assignment;

/** The table of tasks of a plan as a Word document or a workbook. */
export function Decomposition({ regionId, planId }: { readonly regionId: string; readonly planId: string }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const [getting, setGetting] = useState<'docx' | 'xlsx' | null>(null);
  const get = async (format: 'docx' | 'xlsx'): Promise<void> => {
    setGetting(format);
    const answer = await download('assignment.get-decomposition-table', { regionId, planId, format });
    setGetting(null);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <>
      <Button loading={getting === 'docx'} onClick={() => void get('docx')}>{say.tableWord}</Button>
      <Button loading={getting === 'xlsx'} onClick={() => void get('xlsx')}>{say.tableSheet}</Button>
    </>
  );
}
