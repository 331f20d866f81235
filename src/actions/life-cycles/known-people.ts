import type { HandOver, PaperSignature, Person } from '#lifecycle';
import { personNames, type Connection } from '#storage';
import type { Refusal } from '../refusal.ts';
import type { StepPartsGiven } from './step-parts.ts';

/** Who is named in a step, by the names their accounts have. */
export type KnownPeople = { readonly handOver: HandOver | null; readonly paper: PaperSignature | null };

/**
 * The people a step names, who must have accounts: history shows their names, and the four eyes go by them, so that neither is taken from who asks.
 *
 * @example await knownPeople(connection, asked)
 */
export async function knownPeople(connection: Connection, { handOver, paper }: StepPartsGiven): Promise<KnownPeople | Refusal> {
  const signer = paper?.personId ?? null;
  const ids = [...(handOver ? [handOver.from.personId, handOver.to.personId] : []), ...(signer === null ? [] : [signer])];
  const names = await personNames(connection, ids);
  if (ids.some((id) => !names.has(id))) return { refused: 'not-found', message: '所写的人没有账号，请从人员名单中选取；在纸上签字而没有账号的人，不填人员编号。' };
  const known = ({ personId, name }: Person): Person => ({ personId, name: names.get(personId) ?? name });
  return { handOver: handOver ? { from: known(handOver.from), to: known(handOver.to) } : null, paper: paper ? { ...paper, name: signer === null ? paper.name : (names.get(signer) ?? paper.name) } : null };
}
