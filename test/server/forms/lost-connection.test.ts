import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerVersions, type AnswerVersion } from '#storage';
import { chanceFrom } from '../../seeded.ts';
import { faultsOfForm } from './look-over-answers.ts';
import { serveForms, type Heard, type ServedForms } from './serve-forms.ts';
import type { AcknowledgedChange, KnownAnswer } from './typing-client.ts';

let served: ServedForms;
beforeAll(async () => {
  served = await serveForms(['zhang']);
});
afterAll(() => served.stop());

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Sends a save and cuts the line: in the middle of the body, or some time after all of it went; what would have been answered is never heard. */
function sendAndCut(input: object, key: string, { part, afterMs }: { readonly part: number; readonly afterMs: number }): Promise<void> {
  const body = Buffer.from(JSON.stringify({ regionId: served.regionId, ...input }));
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve) => {
    const sent = request({ hostname, port, path: '/api/forms.save-answers', method: 'POST', agent: false, headers: { ...served.headers('zhang', key), 'content-length': body.length } });
    sent.on('error', () => undefined).on('close', resolve);
    sent.write(body.subarray(0, Math.ceil(body.length * part)), () => {
      void pause(afterMs).then(() => sent.destroy());
    });
  });
}

const save = (input: object, key: string): Promise<Heard> => served.send('zhang', 'forms.save-answers', input, key);
const versions = (formId: string): Promise<readonly AnswerVersion[]> => answerVersions(served.store.connection, { regionId: served.regionId, formIds: [formId] });

test('a connection lost before the answer, and the same sent again, by itself, twice at once or while the first still runs: exactly one version, and everybody is told the same', async () => {
  const seed = Math.floor(Math.random() * 1e9);
  const { fraction } = chanceFrom(seed);
  const { formId, questionIds } = await served.form(6);
  const changes: AcknowledgedChange[] = [];
  const known = new Map<string, KnownAnswer>();
  const otherwise: string[] = [];
  let cutInBody = 0;
  for (let time = 1; time <= 80; time += 1) {
    const questionId = questionIds[Math.floor(fraction() * questionIds.length)] ?? '';
    const saw = known.get(questionId) ?? { texts: {}, conflicts: [] };
    const input = { formId, changes: [{ questionId, seen: saw.texts, texts: { value: String(time) } }] };
    const key = randomUUID();
    const part = fraction() < 0.2 ? fraction() : 1;
    if (part < 1) cutInBody += 1;
    const lost = sendAndCut(input, key, { part, afterMs: fraction() < 0.3 ? 0 : fraction() * 25 });
    if (fraction() < 0.7) await lost;
    const answers = await Promise.all(Array.from({ length: 1 + Math.floor(fraction() * 3) }, () => save(input, key)));
    await lost;
    const [first] = answers;
    otherwise.push(...answers.filter(({ status, body }) => status !== 200 || !isDeepStrictEqual(body, first?.body)).map(({ status, body }) => `${String(time)}: ${String(status)} ${JSON.stringify(body)}`));
    const [told] = (first?.body['answers'] ?? []) as readonly (KnownAnswer & { readonly version: number })[];
    changes.push({ questionId, field: 'value', text: String(time), saw, version: told?.version ?? 0 });
    known.set(questionId, { texts: told?.texts ?? {}, conflicts: [] });
  }
  expect({ seed, otherwise }).toEqual({ seed, otherwise: [] });
  expect({ seed, faults: await faultsOfForm(served.store, { regionId: served.regionId, formId }, changes) }).toEqual({ seed, faults: [] });
  expect([(await versions(formId)).length, await served.auditLines('forms.save-answers', formId), cutInBody > 0]).toEqual([80, 80, true]);
});

test('sent again without a number it changes nothing either; the number of another request is refused', async () => {
  const { formId, questionIds } = await served.form(2);
  const input = { formId, changes: [{ questionId: questionIds[0], texts: { value: '5' } }] };
  const key = randomUUID();
  const answers = [await save(input, key), await save(input, randomUUID()), await save(input, randomUUID())];
  expect(answers.map(({ status, body }) => [status, body['revision']])).toEqual([[200, 1], [200, 1], [200, 1]]);
  const { status, body } = await save({ ...input, changes: [{ questionId: questionIds[0], texts: { value: '6' } }] }, key);
  expect([status, body['error'], (await versions(formId)).map(({ answer }) => answer.texts)]).toEqual([409, 'replayed-differently', [{ value: '5' }]]);
});
