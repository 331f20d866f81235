import { useState } from 'react';
import { App, Button } from 'antd';
import { useDoor } from '../../session/door.ts';
import { collectionWords } from '../../words/collection-words.ts';
import { saveFile } from './save-file.ts';

/** The whole board as a workbook. */
export function ExportBoard({ regionId, roundId }: { readonly regionId: string; readonly roundId: string }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const [isGetting, setGetting] = useState(false);
  const get = async (): Promise<void> => {
    setGetting(true);
    const answer = await download('collection.export-board', { regionId, roundId, format: 'xlsx' });
    setGetting(false);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return <Button loading={isGetting} onClick={() => void get()}>{collectionWords.board.download}</Button>;
}
