import { useState } from 'react';
import { App, Button, Dropdown } from 'antd';
import { useDoor } from '../../session/door.ts';
import { monitoringWords } from '../../words/monitoring-words.ts';
import { saveFile } from '../collection/save-file.ts';
import { standingsInput, type StandingsSearch } from './monitoring-search.ts';
import type { ColumnId } from './standing-cells.tsx';

const say = monitoringWords.table;

/** The table as a file: the same targets, in the same order, with the same columns. */
export function ExportStandings({ regionId, search, columns }: { readonly regionId: string; readonly search: StandingsSearch; readonly columns: readonly ColumnId[] }): React.JSX.Element {
  const { download } = useDoor();
  const { message } = App.useApp();
  const [isGetting, setGetting] = useState(false);
  const get = async (format: 'xlsx' | 'csv'): Promise<void> => {
    setGetting(true);
    const answer = await download('monitoring.export-standings', { ...standingsInput(search, regionId), columns, format });
    setGetting(false);
    if ('error' in answer) await message.error(answer.message);
    else saveFile(answer.output.blob, answer.output.name);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: say.xlsx }, { key: 'csv', label: say.csv }], onClick: ({ key }) => void get(key === 'csv' ? 'csv' : 'xlsx') }}>
      <Button loading={isGetting}>{say.export}</Button>
    </Dropdown>
  );
}
