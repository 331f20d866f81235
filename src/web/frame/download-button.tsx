import { useState } from 'react';
import { App, Button } from 'antd';
import type { Actions } from '../client/actions.ts';
import { saveFile } from '../pages/collection/save-file.ts';
import { useDoor } from '../session/door.ts';

type DownloadName = 'collection.get-letters' | 'collection.get-circular' | 'collection.export-gaps' | 'collection.export-table' | 'collection.export-revisions';

/** A file of the server for the person; why there is none is said in the server's words. */
export function DownloadButton<Name extends DownloadName>({ name, input, size, children }: { readonly name: Name; readonly input: Actions[Name]['input']; readonly size?: 'small'; readonly children: string }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const [isGetting, setGetting] = useState(false);
  const get = async (): Promise<void> => {
    setGetting(true);
    const answer = await download(name, input);
    setGetting(false);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return <Button {...(size === undefined ? {} : { size })} loading={isGetting} onClick={() => void get()}>{children}</Button>;
}
