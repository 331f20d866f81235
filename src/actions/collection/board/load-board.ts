import { versionOn, unitKindOf, type UnitKind } from '#kernel';
import { boardRow, type BoardRow } from '#collection';
import { unitOf, type LifeCycle } from '#lifecycle';
import { remindedWords, type BoardLine } from '#publication';
import { findLifeCycles, formsOnBoard, reminderHeads, unitPeople, unitSuccessions, unitVersions, type Connection, type FormOnBoard, type ReminderHead, type StoredRound, type UnitPerson, type UnitSuccession } from '#storage';
import { unitNameOn, type UnitsOfRegion } from '../../assignment/assignable-units.ts';
import { newest } from '../../units/units-state.ts';

/** A line of the board with everything that stands beside it. */
export type LoadedLine = BoardLine & {
  readonly roundId: string;
  readonly form: FormOnBoard;
  readonly unitKind: UnitKind;
  readonly ordinal: number;
  /** The unit is no more and its form has not gone over to another. */
  readonly unitEnded: boolean;
  readonly people: readonly UnitPerson[];
  /** Who worked on it for the unit and no longer holds a role there. */
  readonly left: readonly string[];
  /** Everybody who took a step of it for the unit, or has charge of it. */
  readonly workedOn: readonly { readonly personId: string; readonly name: string }[];
  readonly sent: readonly ReminderHead[];
};

/** What lines are made of, read once however many rounds there are. */
type Beside = { readonly units: UnitsOfRegion; readonly successions: readonly UnitSuccession[]; readonly people: readonly UnitPerson[]; readonly sent: readonly ReminderHead[]; readonly today: string };

/** What a unit was called when it was asked, whose form it was, or what became of a unit that is no more. */
function formerlyOf(row: BoardRow, round: StoredRound, { units, successions, today }: Beside): string | null {
  const now = unitNameOn(units, today);
  if (row.fromUnitId !== null) return `原${unitNameOn(units, round.opensOn)(row.fromUnitId)}`;
  const held = versionOn(units.get(row.unitId) ?? [], today);
  if (held?.ended === true) {
    const into = successions.filter(({ fromUnitId, onDate }) => fromUnitId === row.unitId && onDate <= today).map(({ toUnitId }) => now(toUnitId));
    return into.length === 0 ? '已撤销' : `已并入或改为${into.join('、')}，填报表尚未转交`;
  }
  const then = unitNameOn(units, round.opensOn)(row.unitId);
  return then === now(row.unitId) ? null : `原${then}`;
}

function leftOf({ steps }: LifeCycle, people: readonly UnitPerson[]): readonly string[] {
  const here = new Set(people.map(({ personId }) => personId));
  return [...new Set(steps.flatMap(({ who }) => (who.role.startsWith('unit-') && !here.has(who.personId) ? [who.name] : [])))];
}

/** Whose part can be handed over: each once. */
const workedOnBy = ({ steps, inCharge }: LifeCycle): readonly { readonly personId: string; readonly name: string }[] =>
  [...new Map([inCharge, ...steps.flatMap(({ who }) => (who.role.startsWith('unit-') ? [who] : []))].map(({ personId, name }) => [personId, { personId, name }])).values()];

/** Reporters before leaders; who has charge of the form before others. */
const ofUnit = (people: readonly UnitPerson[], unitId: string, { inCharge }: LifeCycle): readonly UnitPerson[] =>
  people.filter((one) => one.unitId === unitId).toSorted((a, b) => Number(b.personId === inCharge.personId) - Number(a.personId === inCharge.personId) || Number(b.role === 'unit-reporter') - Number(a.role === 'unit-reporter'));

/** Who to ring, as tables print it. */
function inChargeWords(people: readonly UnitPerson[]): string {
  const [first] = people;
  return first === undefined ? '无在任人员' : `${first.name}${first.contact === null ? '' : ` ${first.contact}`}`;
}

function lineOf(form: FormOnBoard, cycle: LifeCycle, round: StoredRound, beside: Beside): LoadedLine {
  const { units, today } = beside;
  const row = boardRow({ formId: form.formId, counts: form, answeredAt: form.answeredAt, cycle }, today);
  const versions = units.get(row.unitId) ?? [];
  const held = versionOn(versions, today) ?? (versions.length === 0 ? undefined : newest(versions));
  const people = ofUnit(beside.people, row.unitId, cycle);
  const sent = beside.sent.filter(({ formId }) => formId === form.formId);
  return {
    row, roundId: round.roundId, form, unit: held?.name.zh ?? '', unitKind: unitKindOf(held?.kind ?? '') ?? 'other', ordinal: held?.ordinal ?? 0, unitEnded: held?.ended === true, formerly: formerlyOf(row, round, beside), people, left: leftOf(cycle, people), workedOn: workedOnBy(cycle),
    inCharge: inChargeWords(people), sent, reminded: remindedWords(sent), timesReminded: sent.length,
  };
}

/** Which lines: of rounds, of some units, and where only some states matter, those. */
export type BoardQuestion = { readonly regionId: string; readonly rounds: readonly StoredRound[]; readonly unitIds?: readonly string[] | undefined; readonly today: string; readonly wanted?: (form: FormOnBoard) => boolean };

/**
 * Lines of the board as of a day, in the order of the units. It reads counts and life cycles, never what is asked or answered.
 *
 * @example (await loadBoard(connection, { regionId, rounds: [round], today })).length
 */
export async function loadBoard(connection: Connection, { regionId, rounds, unitIds, today, wanted = () => true }: BoardQuestion): Promise<readonly LoadedLine[]> {
  const forms: FormOnBoard[] = [];
  for (const { roundId } of rounds) forms.push(...(await formsOnBoard(connection, { regionId, roundId, unitIds })).filter(wanted));
  const cycles = await findLifeCycles(connection, regionId, forms.map(({ cycleId }) => cycleId));
  const beside: Beside = {
    units: Map.groupBy(await unitVersions(connection, regionId), ({ unitId }) => unitId), successions: await unitSuccessions(connection, regionId), people: await unitPeople(connection, regionId, today),
    sent: await reminderHeads(connection, regionId, rounds.map(({ roundId }) => roundId)), today,
  };
  return forms.flatMap((form) => {
    const cycle = cycles.get(form.cycleId);
    const round = rounds.find(({ roundId }) => roundId === form.roundId);
    if (!cycle || !round) throw new Error(`form ${form.formId} has no life cycle`);
    return unitIds !== undefined && !unitIds.includes(unitOf(cycle) ?? '') ? [] : [lineOf(form, cycle, round, beside)];
  }).toSorted((one, other) => one.ordinal - other.ordinal || (one.row.unitId < other.row.unitId ? -1 : one.row.unitId > other.row.unitId ? 1 : 0));
}
