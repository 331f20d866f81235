import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { App, Button, Card, Descriptions, Flex, Tag } from 'antd';
import { useDoor } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { FormSteps } from './form-steps.tsx';
import type { OwnForm } from './own-form.ts';
import { saveFile } from './save-file.ts';
import { WorkbookUpload } from './workbook-upload.tsx';

const say = collectionWords.forms;

/** One form: what is asked until when, how far it is, its workbook down and up, and the steps that may be taken now. */
export function FormCard({ form, regionId }: { readonly form: OwnForm; readonly regionId: string }): React.JSX.Element {
  const { formId, round, stateWord, dueOn, dueWord, progress, unit, allowed } = form;
  const { download } = useDoor();
  const { message } = App.useApp();
  const [getting, setGetting] = useState<'xlsx' | 'docx' | null>(null);
  const get = async (format: 'xlsx' | 'docx'): Promise<void> => {
    setGetting(format);
    const answer = await download('forms.get-workbook', { regionId, formId, format });
    setGetting(null);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <Card size="small" title={<h2 style={{ fontSize: '1.15em', margin: 0, whiteSpace: 'normal' }}>{round}</h2>} extra={<Tag>{stateWord}</Tag>}>
      <Descriptions size="small" column={{ xs: 1, md: 3 }} items={[
        { key: 'unit', label: collectionWords.board.unit, children: unit }, { key: 'due', label: say.due, children: `${dueOn ?? ''} ${dueWord}` }, { key: 'filled', label: say.filled, children: say.asked(progress.answered, progress.asked) },
        { key: 'errors', label: say.errors, children: String(progress.errors) }, { key: 'doubts', label: say.doubts, children: String(progress.doubts - progress.explained) },
      ]} />
      <Flex vertical gap={12} style={{ marginTop: 12 }}>
        <Flex wrap gap={8} align="center">
          <Link to="/forms/$formId" params={{ formId }} className="main-way">{allowed.includes('forms.save-answers') ? say.fillIn : say.look}</Link>
          <Button onClick={() => void get('xlsx')} loading={getting === 'xlsx'}>{say.workbook}</Button>
          <Button onClick={() => void get('docx')} loading={getting === 'docx'}>{say.word}</Button>
        </Flex>
        {allowed.includes('forms.import-workbook') ? <><ol style={{ margin: 0, paddingInlineStart: 20 }}>{[say.step1, say.step2, say.step3].map((step) => <li key={step}>{step}</li>)}</ol><WorkbookUpload form={form} regionId={regionId} /></> : null}
        <FormSteps form={form} regionId={regionId} />
      </Flex>
    </Card>
  );
}
