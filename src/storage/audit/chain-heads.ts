import { sql } from 'kysely';
import { chainStart, type ChainHead } from '#kernel';
import type { Connection } from '../engines/engine.ts';

/** So many letters of a hash are printed for people; fewer are not taken back. */
const shortLength = 16;

/**
 * The head of a region's chain as it stands in the store; a region without lines has number 0.
 *
 * @example await findChainHead(connection, regionId) // { number: 812, hash: '9ab3…' }
 */
export async function findChainHead(connection: Connection, regionId: string): Promise<ChainHead> {
  const row = await connection.selectFrom('audit_heads').select([sql<string>`number::text`.as('number'), 'hash']).where('region_id', '=', regionId).executeTakeFirst();
  return row === undefined || row.number === '0' ? chainStart : { number: Number(row.number), hash: row.hash };
}

/**
 * The regions that have a chain: every region, and whatever else has a head.
 *
 * @example (await regionsWithChains(connection)).length // 4
 */
export async function regionsWithChains(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.selectFrom('regions').select('region_id').union(connection.selectFrom('audit_heads').select('region_id')).orderBy('region_id').execute();
  return rows.map(({ region_id }) => region_id);
}

/**
 * The beginning of a hash in groups of four, for people to compare by eye.
 *
 * @example shortHash('9ab3e1f0…') // '9ab3 e1f0 77c2 0d1e'
 */
export const shortHash = (hash: string): string => (hash.slice(0, shortLength).match(/.{1,4}/g) ?? []).join(' ');

/**
 * A head as it is printed on frozen reports and backups, and typed after `--head`.
 *
 * @example headText({ number: 812, hash: '9ab3e1f0…' }) // '812:9ab3e1f0…'
 */
export const headText = ({ number, hash }: ChainHead): string => `${String(number)}:${hash}`;

/**
 * Reads a head back: number, colon, and the hash whole or its first 16 letters or more, blanks between them or not. Null: it is none.
 *
 * @example readHeadText('812:9ab3 e1f0 77c2 0d1e') // { number: 812, hash: '9ab3e1f077c20d1e' }
 */
export function readHeadText(text: string): ChainHead | null {
  const [, digits = '', letters = ''] = /^\s*(\d{1,15})\s*[:：]\s*([0-9a-fA-F\s]+)$/.exec(text) ?? [];
  const hash = letters.replace(/\s/g, '').toLowerCase();
  return digits === '' || hash.length < shortLength || hash.length > chainStart.hash.length ? null : { number: Number(digits), hash };
}
