import { answerTo, checkForm, fieldOf, mergeAnswer, noAnswer, type Answer, type AnswerField, type AnswerTexts, type Answers, type AskedQuestion, type CheckContext, type CheckedForm, type Conflict, type Form, type FormFinding } from '#collection';
import type { GridEvent } from '../../grid/event-list.ts';
import { openGrid, type Grid } from '../../grid/grid.ts';
import { reduceGrid } from '../../grid/reduce-grid.ts';
import type { FieldChange } from '../../saving/outbox.ts';
import { columnOf, shapeOf, textsOf, type SheetKind, type SheetPlan } from './sheet-plan.ts';

/** What the checks look at, beside the answers. */
export type CheckGround = { readonly form: Form; readonly context: CheckContext; readonly overridden: ReadonlySet<string> };

/** An answer as the server told it, with the number of its version. */
export type ServerAnswer = Answer & { readonly questionId: string; readonly version: number };

/** What the server said last of a form: what stands, what is wrong with it, whether it may be filled in. */
export type ServerForm = { readonly answers: readonly ServerAnswer[]; readonly findings: readonly FormFinding[]; readonly isOpen: boolean };

/**
 * A form as somebody works at it. `known` are the answers as the server has them; what is typed stands in the sheets and is handed over to be saved. `findings` are those of the checks run here, and
 * those that only the server can see as long as their answers stay as they are.
 */
export type FormDesk = {
  readonly plans: readonly SheetPlan[]; readonly lastYear: ReadonlyMap<string, string>; readonly ground: CheckGround; readonly isOpen: boolean;
  readonly grids: Readonly<Partial<Record<SheetKind, Grid>>>; readonly known: ReadonlyMap<string, ServerAnswer>; readonly explains: ReadonlyMap<string, readonly string[]>; readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly serverOnly: readonly { readonly finding: FormFinding; readonly texts: string }[]; readonly checked: CheckedForm; readonly answers: Answers;
};

const textsFor = (answers: Answers, { at }: FormFinding): string => JSON.stringify(at.map(({ questionId }) => Object.entries(answerTo(answers, questionId).texts).toSorted(([one], [other]) => (one < other ? -1 : 1))));

/** What stands in a row of a sheet, as the answer to its question; fields that have no cell are as the server has them. */
function answerIn(desk: Pick<FormDesk, 'known' | 'explains' | 'conflicts'>, plan: SheetPlan, grid: Grid, asked: AskedQuestion): Answer {
  const { questionId } = asked.question;
  const row = grid.texts.get(questionId) ?? {};
  const typed: Partial<Record<AnswerField, string>> = { ...desk.known.get(questionId)?.texts };
  for (const { id } of plan.columns) {
    const field = fieldOf(asked, id);
    if (field !== null) typed[field] = row[id] ?? '';
  }
  const texts = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== '')) as AnswerTexts;
  return { texts, explains: desk.explains.get(questionId) ?? [], conflicts: desk.conflicts.get(questionId) ?? [] };
}

/** The answers as they stand on the desk. */
const answersOn = (desk: Pick<FormDesk, 'plans' | 'grids' | 'known' | 'explains' | 'conflicts'>): Answers => new Map(desk.plans.flatMap((plan) => {
  const grid = desk.grids[plan.kind];
  return grid ? [...plan.asked].map(([questionId, asked]): [string, Answer] => [questionId, answerIn(desk, plan, grid, asked)]) : [];
}));

const check = ({ form, context, overridden }: CheckGround, answers: Answers): CheckedForm => checkForm(form, answers, context, overridden);

/**
 * A desk whose checks have looked at everything that stands on it.
 *
 * @example const { checked } = checkDesk(desk);
 */
export function checkDesk(desk: FormDesk): FormDesk {
  const answers = answersOn(desk);
  const own = check(desk.ground, answers);
  const still = desk.serverOnly.filter(({ finding, texts }) => textsFor(answers, finding) === texts).map(({ finding }) => finding);
  return { ...desk, answers, checked: still.length === 0 ? own : { ...own, findings: [...own.findings, ...still] } };
}

const answersFrom = (told: readonly ServerAnswer[]): Map<string, ServerAnswer> => new Map(told.map((one) => [one.questionId, one]));

/** What the server finds and we do not: it knows figures that are kept from who fills in. */
function serverOnly(ground: CheckGround, { answers, findings }: ServerForm): FormDesk['serverOnly'] {
  const stored: Answers = answersFrom(answers);
  const ours = new Set(check(ground, stored).findings.map(({ key }) => key));
  return findings.filter(({ key }) => !ours.has(key)).map((finding) => ({ finding, texts: textsFor(stored, finding) }));
}

/** Answers with what is not yet saved laid over them. */
function withKept(answers: ReadonlyMap<string, Answer>, kept: readonly FieldChange[]): Answers {
  const over = new Map<string, Answer>(answers);
  for (const { questionId, field, text, explains } of kept) {
    const before = over.get(questionId) ?? noAnswer;
    over.set(questionId, { ...before, texts: { ...before.texts, [field]: text }, ...(explains === undefined ? {} : { explains }) });
  }
  return over;
}

/**
 * A form put on the desk as the server has it.
 *
 * @example openDesk({ plans, lastYear, ground, server })
 */
export function openDesk({ plans, lastYear, ground, server }: Pick<FormDesk, 'plans' | 'lastYear' | 'ground'> & { readonly server: ServerForm }): FormDesk {
  const known = answersFrom(server.answers);
  const grids = Object.fromEntries(plans.map((plan) => [plan.kind, openGrid(shapeOf(plan, server.isOpen), textsOf(plan, known, lastYear))]));
  const explains = new Map([...known].map(([questionId, one]) => [questionId, one.explains]));
  const conflicts = new Map([...known].map(([questionId, one]) => [questionId, one.conflicts]));
  return checkDesk({ plans, lastYear, ground, isOpen: server.isOpen, grids, known, explains, conflicts, serverOnly: serverOnly(ground, server), answers: new Map(), checked: { questions: [], findings: [] } });
}

/** What the server says of some answers, into sheets and the rest; fields of `kept` are typed and stay. Answers older than what is known change nothing. */
function receive(desk: FormDesk, told: readonly ServerAnswer[], kept: readonly FieldChange[]): FormDesk {
  const fresh = told.filter(({ questionId, version }) => version >= (desk.known.get(questionId)?.version ?? 0));
  if (fresh.length === 0) return desk;
  const [known, conflicts, explains] = [new Map(desk.known), new Map(desk.conflicts), new Map(desk.explains)];
  const shown = withKept(answersFrom(fresh), kept.filter(({ questionId }) => fresh.some((one) => one.questionId === questionId)));
  const grids = { ...desk.grids };
  for (const one of fresh) {
    known.set(one.questionId, one);
    conflicts.set(one.questionId, one.conflicts);
    explains.set(one.questionId, answerTo(shown, one.questionId).explains);
  }
  for (const plan of desk.plans) {
    const grid = grids[plan.kind];
    if (!grid) continue;
    const texts = fresh.flatMap(({ questionId }) => {
      const asked = plan.asked.get(questionId);
      return asked === undefined ? [] : plan.columns.flatMap(({ id }) => {
        const field = fieldOf(asked, id);
        return field === null ? [] : [{ row: questionId, column: id, text: answerTo(shown, questionId).texts[field] ?? '' }];
      });
    });
    grids[plan.kind] = reduceGrid(grid, { kind: 'receive', texts });
  }
  return { ...desk, known, conflicts, explains, grids };
}

/**
 * What a closed page left and the server has not confirmed is laid over what the server has.
 *
 * @example layKept(desk, saving.kept())
 */
export function layKept(desk: FormDesk, kept: readonly FieldChange[]): FormDesk {
  const explains = new Map(desk.explains);
  for (const one of kept) if (one.explains !== undefined) explains.set(one.questionId, one.explains);
  const grids = { ...desk.grids };
  for (const { questionId, field, text } of kept) {
    const place = placeOf(desk, questionId, field);
    const grid = place ? grids[place.plan.kind] : undefined;
    const column = place ? columnOf(place.asked, field) : null;
    if (place && grid && column !== null) grids[place.plan.kind] = reduceGrid(grid, { kind: 'receive', texts: [{ row: questionId, column, text }] });
  }
  return checkDesk({ ...desk, grids, explains });
}

/**
 * The server has told some answers after a save; what is typed and not yet saved stays.
 *
 * @example takeSaved(desk, shown, saving.kept())
 */
export const takeSaved = (desk: FormDesk, told: readonly ServerAnswer[], kept: readonly FieldChange[]): FormDesk => receive(desk, told, kept);

/**
 * The whole form came afresh: somebody else filled in, it was handed in or given back, figures came in beside it.
 *
 * @example takeForm(desk, server, ground, saving.kept())
 */
export function takeForm(desk: FormDesk, server: ServerForm, ground: CheckGround, kept: readonly FieldChange[]): FormDesk {
  const received = receive({ ...desk, ground }, server.answers, kept);
  const reshaped = received.isOpen === server.isOpen ? received.grids : Object.fromEntries(received.plans.flatMap((plan) => {
    const grid = received.grids[plan.kind];
    return grid ? [[plan.kind, reduceGrid(grid, { kind: 'reshape', shape: shapeOf(plan, server.isOpen) })]] : [];
  }));
  return checkDesk({ ...received, grids: reshaped, isOpen: server.isOpen, serverOnly: serverOnly(ground, server) });
}

/**
 * The doubts that an explanation at a question speaks of: all that name it. A figure typed later raises another doubt, which it does not excuse.
 *
 * @example doubtsAt(checked, questionId).map(({ key }) => key)
 */
const doubtsAt = ({ findings }: CheckedForm, questionId: string): readonly FormFinding[] => findings.filter(({ severity, at }) => severity === 'doubt' && at.some((one) => one.questionId === questionId));

/** Changes of a sheet as they are saved: an explanation says which doubts it was written for, as they are after all of the changes. */
function handedOver(desk: FormDesk, kind: SheetKind): { readonly desk: FormDesk; readonly changes: readonly FieldChange[] } {
  const [grid, plan] = [desk.grids[kind], desk.plans.find((one) => one.kind === kind)];
  if (!grid || !plan || grid.changes.length === 0) return { desk, changes: [] };
  const typed = grid.changes.flatMap(({ row, column, seen, text }) => {
    const asked = plan.asked.get(row);
    const field = asked ? fieldOf(asked, column as never) : null;
    return field === null ? [] : [{ questionId: row, field, seen, text }];
  });
  const emptied = { ...desk, grids: { ...desk.grids, [kind]: reduceGrid(grid, { kind: 'hand-over', count: grid.changes.length }) } };
  if (!typed.some(({ field }) => field === 'explanation')) return { desk: emptied, changes: typed };
  const after = checkDesk(emptied);
  const explains = new Map(after.explains);
  const changes = typed.map((change): FieldChange => {
    if (change.field !== 'explanation') return change;
    const keys = change.text === '' ? [] : doubtsAt(after.checked, change.questionId).map(({ key }) => key);
    explains.set(change.questionId, keys);
    return { ...change, explains: keys };
  });
  return { desk: checkDesk({ ...after, explains }), changes };
}

/**
 * Something happened to a sheet; what was typed by it is to be saved. The checks are run afterwards (`checkDesk`), where they can wait for a pause.
 *
 * @example const { desk, changes } = actOn(desk, 'figures', { kind: 'paste', texts });
 */
export function actOn(desk: FormDesk, kind: SheetKind, event: GridEvent): { readonly desk: FormDesk; readonly changes: readonly FieldChange[] } {
  const grid = desk.grids[kind];
  if (!grid) return { desk, changes: [] };
  const next = reduceGrid(grid, event);
  return next === grid ? { desk, changes: [] } : handedOver({ ...desk, grids: { ...desk.grids, [kind]: next } }, kind);
}

/** Where a question stands: its sheet, its row, and the column of a field. */
export function placeOf({ plans }: Pick<FormDesk, 'plans'>, questionId: string, field: AnswerField | null): { readonly plan: SheetPlan; readonly asked: AskedQuestion; readonly row: number; readonly column: number } | null {
  for (const plan of plans) {
    const asked = plan.asked.get(questionId);
    if (!asked) continue;
    const id = field === null ? null : columnOf(asked, field);
    const first = plan.columns.findIndex((column) => (id === null ? ['value', 'conclusion'].includes(column.id) : column.id === id));
    return { plan, asked, row: plan.rows.findIndex((row) => row.id === questionId), column: Math.max(0, first) };
  }
  return null;
}

/**
 * A text written beside the sheet (the box for an explanation, the form of a phone): as if it had been typed into its cell, undone like it.
 *
 * @example writeField(desk, { questionId, field: 'explanation', text: '洪水后人口外流' })
 */
export function writeField(desk: FormDesk, { questionId, field, text }: { readonly questionId: string; readonly field: AnswerField; readonly text: string }): { readonly desk: FormDesk; readonly changes: readonly FieldChange[] } {
  const place = placeOf(desk, questionId, field);
  const grid = place ? desk.grids[place.plan.kind] : undefined;
  if (!place || !grid || (place.column === 0 && field !== 'value')) return { desk, changes: [] };
  const events: readonly GridEvent[] = [{ kind: 'select', from: { row: place.row, column: place.column } }, { kind: 'begin', how: 'append' }, { kind: 'type', text }, { kind: 'commit' }];
  const next = events.reduce(reduceGrid, grid);
  return handedOver({ ...desk, grids: { ...desk.grids, [place.plan.kind]: next } }, place.plan.kind);
}

/**
 * An explanation that stands already is said to speak of the doubts there are now.
 *
 * @example explainsToo(desk, questionId).changes[0]?.explains
 */
export function explainsToo(desk: FormDesk, questionId: string): { readonly desk: FormDesk; readonly changes: readonly FieldChange[] } {
  const text = answerTo(desk.answers, questionId).texts.explanation ?? '';
  const keys = doubtsAt(desk.checked, questionId).map(({ key }) => key);
  return { desk: checkDesk({ ...desk, explains: new Map(desk.explains).set(questionId, keys) }), changes: [{ questionId, field: 'explanation', seen: text, text, explains: keys }] };
}

/**
 * Somebody who has seen both texts says which holds.
 *
 * @example settleConflict(desk, { questionId, field: 'value', text: '82.1' })
 */
export function settleConflict(desk: FormDesk, { questionId, field, text }: { readonly questionId: string; readonly field: AnswerField; readonly text: string }): { readonly desk: FormDesk; readonly changes: readonly FieldChange[] } {
  const before = answerTo(desk.answers, questionId);
  const seenConflicts = before.conflicts.filter((one) => one.field === field);
  const change = { questionId, field, seen: before.texts[field] ?? '', text, seenConflicts: seenConflicts.map(({ other }) => other) };
  const after = mergeAnswer(before, { seen: before.texts, seenConflicts, texts: { [field]: text } }, { by: '', at: '' });
  const place = placeOf(desk, questionId, field);
  const grid = place ? desk.grids[place.plan.kind] : undefined;
  const grids = place && grid ? { ...desk.grids, [place.plan.kind]: reduceGrid(grid, { kind: 'receive', texts: [{ row: questionId, column: place.plan.columns[place.column]?.id ?? '', text }] }) } : desk.grids;
  return { desk: checkDesk({ ...desk, grids, conflicts: new Map(desk.conflicts).set(questionId, after.conflicts) }), changes: [change] };
}
