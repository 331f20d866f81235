/** The load: many people with connections of their own who ask one thing after the other, as fast as they get answers or at a fixed rate in all. Forked by many-users.ts. */
import { randomUUID } from 'node:crypto';
import type { District } from './found-district.ts';
import { keepAlive, type KeptConnection } from './keep-alive.ts';
import { lengthOf, startTally, type Tally } from './measured.ts';
import { addressOf, chooser, inputOf, isWrite, type Kind, type Reporter } from './mix.ts';

/** `rate` requests a second in all, or null: as fast as it goes. */
export type Load = { readonly address: string; readonly district: District; readonly seconds: number; readonly rate: number | null; readonly seed: number };

type Person = { readonly reporter: Reporter; readonly connection: KeptConnection; readonly next: (reporter: Reporter) => Kind; readonly tags: Map<Kind, string>; version: number };

function textOf(kind: Kind, { reporter, tags, version }: Person, { district, address }: Load): string {
  const host = new URL(address).host;
  const common = `host: ${host}\r\ncookie: halfsky=${reporter.token}\r\nuser-agent: bench\r\naccept: application/json\r\n`;
  if (!isWrite(kind)) {
    const tag = tags.get(kind);
    return `GET ${addressOf(kind, district)} HTTP/1.1\r\n${common}${tag === undefined ? '' : `if-none-match: ${tag}\r\n`}\r\n`;
  }
  const body = JSON.stringify(inputOf(kind, reporter, district, version));
  return `POST /api/${kind} HTTP/1.1\r\n${common}origin: ${address}\r\nx-csrf-token: ${reporter.csrf}\r\nidempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

async function askOnce(person: Person, load: Load, tally: Tally, due: number): Promise<void> {
  const kind = person.next(person.reporter);
  const { status, etag, body } = await person.connection.ask(textOf(kind, person, load));
  if (status !== 200 && status !== 304) {
    tally.failed();
    if (process.env['HALFSKY_BENCH_SAY']) console.error(kind, status, body);
    return;
  }
  if (etag !== null && kind === 'settings.list-settings') person.tags.set(kind, etag);
  if (kind === 'units.change-unit') person.version = (JSON.parse(body) as { readonly version: number }).version;
  tally.answered(performance.now() - due, isWrite(kind));
}

async function flatOut(people: readonly Person[], load: Load, tally: Tally): Promise<void> {
  const end = performance.now() + lengthOf(load.seconds);
  await Promise.all(people.map(async (person) => {
    while (performance.now() < end) await askOnce(person, load, tally, performance.now());
  }));
}

/** Requests fall due at even distances; one that finds everybody waiting for an answer waits too, and that counts. */
async function atRate(people: readonly Person[], load: Load & { readonly rate: number }, tally: Tally): Promise<void> {
  const [start, total] = [performance.now(), Math.floor((lengthOf(load.seconds) / 1000) * load.rate)];
  const idle = [...people];
  const due: number[] = [];
  const running = new Set<Promise<void>>();
  const begin = (): void => {
    for (let person = due.length > 0 ? idle.shift() : undefined; person !== undefined; person = due.length > 0 ? idle.shift() : undefined) {
      const who = person;
      const asked = askOnce(who, load, tally, due.shift() ?? start).finally(() => {
        idle.push(who);
        running.delete(asked);
        begin();
      });
      running.add(asked);
    }
  };
  for (let sent = 0; sent < total;) {
    const until = Math.min(total, Math.floor(((performance.now() - start) / 1000) * load.rate));
    for (; sent < until; sent++) due.push(start + (sent * 1000) / load.rate);
    begin();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (running.size > 0) await Promise.all(running);
}

process.once('message', (load: Load) => void (async () => {
  const { hostname, port } = new URL(load.address);
  const people = await Promise.all(load.district.reporters.map(async (reporter, at): Promise<Person> => ({ reporter, connection: await keepAlive(hostname, Number(port)), next: chooser(load.seed * 1000 + at), tags: new Map(), version: 1 })));
  const tally = startTally(load.seconds);
  const { rate } = load;
  await (rate === null ? flatOut(people, load, tally) : atRate(people, { ...load, rate }, tally));
  process.send?.(tally.measured());
  for (const { connection } of people) connection.close();
  process.disconnect();
})());
