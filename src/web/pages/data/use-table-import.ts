import { useEffect } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRead, type DoorError } from '../../session/door.ts';
import type { TableImport } from './table-import.ts';

/** How often an import under way is asked after. */
const everyMs = 700;

/**
 * An import as it stands, asked again until it has ended.
 *
 * @example const standing = useTableImport(regionId, importId);
 */
export function useTableImport(regionId: string, importId: string | undefined): UseQueryResult<TableImport, DoorError> {
  const standing = useRead('collection.get-table-import', importId === undefined ? null : { regionId, importId });
  const { data, dataUpdatedAt, refetch } = standing;
  const isUnderWay = data?.state === 'waiting' || data?.state === 'running';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => void refetch(), everyMs);
    return () => clearTimeout(timer);
  }, [isUnderWay, dataUpdatedAt, refetch]);
  return standing;
}
