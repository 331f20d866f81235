import { editStep, openingStep } from './kind.ts';
import type { LifeCycle, PaperSignature, Person } from './life-cycle.ts';

/** Somebody who had a part; without id where only a name on paper is known. */
export type Participant = { readonly personId: string | null; readonly name: string };

/**
 * Who took one of the named steps in the current round (who entered it and who signed on paper), and who has taken over from them since. Beginning the document and changes of its content count
 * from every round: what was put in before a return is still in it.
 *
 * @example participants(cycle, ['submit', 'edit']) // [{ personId: 'p1', name: '张敏' }]
 */
export function participants(cycle: LifeCycle, steps: readonly string[]): readonly Participant[] {
  const found: Participant[] = steps.includes(openingStep) ? [cycle.opening.openedBy] : [];
  for (const taken of cycle.steps) {
    if ((taken.round === cycle.round || taken.step === editStep) && steps.includes(taken.step)) found.push(taken.who, ...(taken.paper ? [taken.paper] : []));
    if (taken.handOver && holdsPart(found, taken.handOver.from)) found.push(taken.handOver.to);
  }
  return found;
}

/**
 * Whether a person with an account is surely among them: by id.
 *
 * @example holdsPart([{ personId: 'p1', name: '张敏' }], { personId: 'p1', name: '张敏' }) // true
 */
export const holdsPart = (among: readonly Participant[], { personId }: Person): boolean => among.some((one) => one.personId === personId);

/**
 * Whether somebody may be among them: by id, and by name where one of the two has no id. Two people of one name are then taken for one, on the safe side.
 *
 * @example mayHoldPart([{ personId: 'p1', name: '张敏' }], { personId: null, name: '张 敏' }) // true
 */
export const mayHoldPart = (among: readonly Participant[], who: Participant): boolean =>
  among.some((one) => (one.personId !== null && who.personId !== null ? one.personId === who.personId : sameName(one.name, who.name)));

const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/**
 * Everybody who ever had a part in a document, in whatever round: whose part can be handed over.
 *
 * @example everybodyIn(cycle).some(({ personId }) => personId === 'p1') // true
 */
export const everybodyIn = (cycle: LifeCycle): readonly Participant[] => [
  cycle.opening.openedBy, cycle.inCharge, ...cycle.steps.flatMap(({ who, paper, handOver }): (Participant | PaperSignature)[] => [who, ...(paper ? [paper] : []), ...(handOver ? [handOver.to] : [])]),
];
