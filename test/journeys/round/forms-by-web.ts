import type { AnswerField, AnswerTexts } from '#collection';
import type { District } from './open-district.ts';
import type { RoundUnit } from './round-of-units.ts';
import type { ShownForm } from './shown-form.ts';

type Preview = { readonly fits: boolean; readonly revision: number; readonly counts: Readonly<Record<string, number>> };
type Refused = { readonly reason?: string; readonly error?: string };

/** What was answered: done, or why not. */
const outcome = ({ status, body }: { readonly status: number; readonly body: unknown }): string => (status < 400 ? 'done' : ((body as Refused).reason ?? (body as Refused).error ?? String(status)));

/** What people do with their forms in a district, each by the server alone. */
export function formsOf({ regionId, who }: District) {
  const shown = async (login: string, { formId }: Pick<RoundUnit, 'formId'>): Promise<ShownForm> => (await who(login)).get<ShownForm>('forms.get-form', { regionId, formId });

  /** Takes a step on one or many forms, as they are now. */
  const step = async (login: string, name: string, units: RoundUnit | readonly RoundUnit[], more: object = {}): Promise<string> => {
    const forms = [];
    for (const unit of Array.isArray(units) ? units : [units as RoundUnit]) forms.push({ formId: unit.formId, cycleVersion: (await shown(login, unit)).cycleVersion });
    return outcome(await (await who(login)).ask('POST', `forms.${name}`, { regionId, forms, ...more }));
  };

  const save = async (login: string, { formId }: Pick<RoundUnit, 'formId'>, changes: readonly { readonly questionId: string; readonly texts: AnswerTexts; readonly seen?: AnswerTexts; readonly seenConflicts?: readonly { readonly field: AnswerField; readonly other: string }[]; readonly explains?: readonly string[] }[]): Promise<string> =>
    outcome(await (await who(login)).ask('POST', 'forms.save-answers', { regionId, formId, changes }));

  const upload = async (login: string, { formId, unitId }: Pick<RoundUnit, 'formId' | 'unitId'>, file: File, use = 'filled-form'): Promise<string> =>
    (await (await who(login)).upload<{ attachmentId: string }>('files.add-file', { regionId, subjectKind: 'form', subjectId: formId, unitId, use }, file)).attachmentId;

  /** Sends a file in: looked at first, then imported as it was seen. */
  const send = async (login: string, unit: Pick<RoundUnit, 'formId' | 'unitId'>, file: File, { preview = true } = {}): Promise<string> => {
    const attachmentId = await upload(login, unit, file);
    const person = await who(login);
    const seen = preview ? await person.get<Preview>('forms.preview-workbook', { regionId, formId: unit.formId, attachmentId }) : null;
    const imported = outcome(await person.ask('POST', 'forms.import-workbook', { regionId, formId: unit.formId, attachmentId, ...(seen ? { revision: seen.revision } : {}) }));
    return seen && seen.fits !== (imported === 'done') ? `previewed as ${String(seen.fits)}, then ${imported}` : imported;
  };

  /** Writes an explanation at every doubt that has none; how many doubts there were. */
  const explain = async (login: string, unit: Pick<RoundUnit, 'formId'>): Promise<number> => {
    const { findings, answers } = await shown(login, unit);
    const doubts = findings.filter(({ severity }) => severity === 'doubt');
    const open = new Set(doubts.filter(({ isExplained }) => !isExplained).map(({ at }) => at[0]?.questionId ?? ''));
    const at = Map.groupBy(doubts.filter((doubt) => open.has(doubt.at[0]?.questionId ?? '')), (doubt) => doubt.at[0]?.questionId ?? '');
    const textOf = (questionId: string): string => answers.find((one) => one.questionId === questionId)?.texts['explanation'] ?? '';
    if (at.size > 0) await save(login, unit, [...at].map(([questionId, of]) => ({ questionId, seen: { explanation: textOf(questionId) }, texts: { explanation: '已与业务科室核实' }, explains: of.map(({ key }) => key) })));
    return open.size;
  };

  return { shown, step, save, upload, send, explain };
}

/** The same, as a type. */
export type FormsByWeb = ReturnType<typeof formsOf>;
