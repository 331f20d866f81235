import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Flex } from 'antd';
import { PageTitle } from '../../frame/page-title.tsx';
import { useSession } from '../../session/session.ts';
import { useRegion } from '../../session/region.tsx';
import { frameWords } from '../../words/frame-words.ts';
import { dataWords } from '../../words/data-words.ts';
import { ImportTable } from './import-table.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { TableInput } from './table-input.tsx';

const say = dataWords;

/** A table of any origin comes in: pasted or sent, read, looked at column by column and name by name, and brought in whole or not at all. The table and its import stand in the address. */
export function ImportPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { table, import: importId, mapping } = useSearch({ from: '/data/import' });
  const navigate = useNavigate({ from: '/data/import' });
  const { data: session } = useSession();
  if (regionId === null || session === undefined) return null;
  if (!session.actions.includes('collection.import-table')) return <Flex vertical gap={12}><PageTitle>{say.importTitle}</PageTitle><Alert type="info" showIcon role="alert" title={frameWords.forbidden} /></Flex>;
  return (
    <Flex vertical gap={16}>
      <PageTitle extra={<Link to="/data">{say.title}</Link>}>{say.importTitle}</PageTitle>
      {table === undefined
        ? <><p style={{ margin: 0 }}>{say.importHint}</p><TableInput regionId={regionId} onRead={(read) => void navigate({ search: read })} /><SavedMappings regionId={regionId} /></>
        : <ImportTable key={table} regionId={regionId} table={table} importId={importId} mappingId={mapping} onImport={(next) => void navigate({ search: { table, import: next, mapping }, replace: true })} onAnother={() => void navigate({ search: {} })} />}
    </Flex>
  );
}
