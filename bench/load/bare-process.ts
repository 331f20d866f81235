/** The peer: the same mix as the same statements and transactions through the driver alone, on as many connections as the product has, everything else left out. Forked by many-users.ts. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { BareStep, Binding } from './bare-steps.ts';
import type { District } from './found-district.ts';
import { lengthOf, startTally } from './measured.ts';
import { chooser, isWrite, type Kind, type Reporter } from './mix.ts';
import type { Address } from './statement-log.ts';

export type BareTask = { readonly database: Address; readonly district: District; readonly steps: Readonly<Record<Kind, readonly BareStep[]>>; readonly seconds: number; readonly connections: number; readonly seed: number };

type Person = { readonly reporter: Reporter; readonly next: (reporter: Reporter) => Kind; version: number };

async function runSteps(client: Client, steps: readonly BareStep[], person: Person): Promise<void> {
  const [key, newId] = [randomUUID(), randomUUID()];
  let line = 0;
  const valueOf = (binding: Binding): unknown => {
    if (binding === 'key') return key;
    if (binding === 'newId') return newId;
    if (binding === 'line') return line;
    return binding === 'version' ? person.version + 1 : person.reporter[binding];
  };
  for (const { text, name, values, bindings } of steps) {
    const bound = values.map((value, at) => (bindings[at] === undefined ? value : valueOf(bindings[at])));
    const { rows } = await client.query<{ number?: unknown }>(name === undefined ? { text, values: bound } : { name, text, values: bound });
    if (rows[0]?.number !== undefined && text.includes('"audit_heads"')) line = Number(rows[0].number) + 1;
  }
}

process.once('message', ({ database, district, steps, seconds, connections, seed }: BareTask) => void (async () => {
  const tally = startTally(seconds);
  const end = performance.now() + lengthOf(seconds);
  await Promise.all(Array.from({ length: connections }, async (_, at) => {
    const client = new Client(database);
    await client.connect();
    const people = district.reporters.filter((_reporter, number) => number % connections === at).map((reporter, number): Person => ({ reporter, next: chooser(seed * 1000 + number * connections + at), version: 1 }));
    for (let turn = 0; performance.now() < end; turn++) {
      const person = people[turn % people.length];
      if (!person) break;
      const kind = person.next(person.reporter);
      const before = performance.now();
      await runSteps(client, steps[kind], person);
      if (kind === 'units.change-unit') person.version += 1;
      tally.answered(performance.now() - before, isWrite(kind));
    }
    await client.end();
  }));
  process.send?.(tally.measured());
  process.disconnect();
})());
