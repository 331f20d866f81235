import { App, Button, Dropdown } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { useWrite } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { saveFile } from '../collection/save-file.ts';

type Filter = Actions['audit.export-lines']['input'];

const say = administrationWords.audit;

/** The lines that the filters choose, as a file. */
export function ExportAudit({ filter }: { readonly filter: Filter }): React.JSX.Element {
  const { message } = App.useApp();
  const ask = useWrite('audit.export-lines', ['audit.list-lines']);
  const get = async (format: 'csv' | 'jsonl'): Promise<void> => {
    try {
      const { file, lines, next } = await ask.mutateAsync({ ...filter, format });
      saveFile(new Blob([file.text], { type: file.contentType }), file.name);
      await message.success(`${say.exported(lines)}${next === null ? '' : say.more}`);
    } catch (error) {
      await message.error(error instanceof Error ? error.message : '');
    }
  };
  return <Dropdown trigger={['click']} menu={{ items: [{ key: 'csv', label: say.csv, onClick: () => void get('csv') }, { key: 'jsonl', label: say.lines, onClick: () => void get('jsonl') }] }}><Button loading={ask.isPending} aria-haspopup="menu">{say.export}</Button></Dropdown>;
}
