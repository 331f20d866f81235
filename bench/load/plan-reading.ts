import { Client } from 'pg';
import { keepAlive } from './keep-alive.ts';
import type { ServerReady } from './server-process.ts';

/** Milliseconds to read one version of a plan (the median): through the door and as bare SELECT content of the same row, which the driver reads as JSON and writes as text again. */
export type PlanReading = { readonly title: string; readonly kilobytes: number; readonly product: number; readonly bare: number };

const times = 60;

async function median(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    await work();
    took.push(performance.now() - before);
  }
  return took.slice(10).toSorted((one, other) => one - other)[Math.floor((times - 10) / 2)] ?? 0;
}

/**
 * Reads every plan of the district over one connection, one after the other, and the same rows bare.
 *
 * @example (await measurePlanReading(ready))[0]?.product // 9.1
 */
export async function measurePlanReading({ address, district, database }: Pick<ServerReady, 'address' | 'district' | 'database'>): Promise<readonly PlanReading[]> {
  const [{ hostname, port, host }, [clerk]] = [new URL(address), district.reporters];
  const [connection, client] = [await keepAlive(hostname, Number(port)), new Client(database)];
  await client.connect();
  const measured: PlanReading[] = [];
  for (const { regionId, planId, title } of district.texts) {
    let kilobytes = 0;
    const product = async (): Promise<void> => {
      const { status } = await connection.ask(`GET /api/plan.get-version?regionId=${regionId}&planId=${planId}&version=1 HTTP/1.1\r\nhost: ${host}\r\ncookie: halfsky=${clerk?.token ?? ''}\r\n\r\n`);
      if (status !== 200) throw new Error(`plan.get-version: ${String(status)}`);
    };
    const bare = async (): Promise<void> => {
      const { rows } = await client.query<{ content: unknown }>({ name: 'content', text: 'SELECT content FROM plan_versions WHERE region_id = $1 AND plan_id = $2 AND version = $3', values: [regionId, planId, 1] });
      kilobytes = Buffer.byteLength(JSON.stringify(rows[0]?.content)) / 1000;
    };
    measured.push({ title, product: Math.min(await median(product), await median(product)), bare: Math.min(await median(bare), await median(bare)), kilobytes });
  }
  connection.close();
  await client.end();
  return measured;
}
