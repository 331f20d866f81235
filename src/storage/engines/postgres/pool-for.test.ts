import { expect, inject, test } from 'vitest';
import { poolFor } from './pool-for.ts';

const cluster = inject('testCluster');

test.skipIf(cluster === null)('a connection that is lost in the middle of a transaction, between two statements, does not end the program; the pool gives another', async () => {
  const pool = poolFor(cluster ?? { connectionString: '' }, 2);
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  /* An error comes with it; if nobody listened to that, the program would end here. */
  const lost = new Promise((resolve) => { client.once('end', resolve); });
  await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await lost;
  const next = await client.query('SELECT 1').then(() => 'answered', () => 'failed');
  client.release(true);
  expect([next, (await pool.query<{ one: number }>('SELECT 1 AS one')).rows]).toEqual(['failed', [{ one: 1 }]]);
  await pool.end();
});

test.skipIf(cluster === null)('options in an address add to the limits of a session and take none away', async () => {
  const { host = '', port = 0, user = '', database = '' } = cluster ?? {};
  const pool = poolFor({ connectionString: `postgres://${user}:p%2Bq@${host}:${String(port)}/${database}?options=${encodeURIComponent('-c work_mem=5MB -c lock_timeout=7000')}` }, 1);
  const { rows } = await pool.query(`SELECT ${['timezone', 'statement_timeout', 'lock_timeout', 'work_mem', 'search_path'].map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`);
  expect(rows).toEqual([{ timezone: 'UTC', statement_timeout: '1min', lock_timeout: '7s', work_mem: '5MB', search_path: 'public' }]);
  await pool.end();
});
