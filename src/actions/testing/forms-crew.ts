/** Units with forms of several rounds that ask for the same figures, and everybody who has a hand in them. */
import { ownDefinition, questionIdOf, usualPeriod, type Form } from '#collection';
import { findIndicatorById } from '#registry';
import type { Caller } from '../caller.ts';
import { errorOf, type TestDoor } from './test-door.ts';
import { plantForm, plantRound } from './planted-round.ts';

/** What a form looks like to who works on it. */
type CrewForm = {
  readonly formId: string; readonly state: string; readonly cycleVersion: number; readonly revision: number;
  readonly answers: readonly { readonly questionId: string; readonly version: number; readonly texts: Readonly<Record<string, string>>; readonly conflicts: readonly { readonly field: string; readonly other: string }[] }[];
};

/** A form with the people of its unit. */
export type CrewedForm = { readonly formId: string; readonly questionIds: readonly string[]; readonly reporter: Caller; readonly leader: Caller };

export type FormsCrew = {
  readonly regionId: string;
  readonly forms: readonly CrewedForm[];
  readonly first: Caller;
  readonly second: Caller;
  readonly head: Caller;
  readonly importer: Caller;
  readonly look: (form: Pick<CrewedForm, 'formId'>) => Promise<CrewForm>;
  /** Takes a step on forms as they are now; gives how it ended. */
  readonly step: (who: Caller, step: string, forms: readonly Pick<CrewedForm, 'formId'>[], more?: object) => Promise<string>;
  /** Fills everything in with new figures between 40 and 60. */
  readonly fill: (form: CrewedForm, chance: () => number) => Promise<void>;
};

const questionIdOfWhole = (indicatorId: string): string => questionIdOf(indicatorId, [], null);

/** A form that asks for plain figures of indicators. */
const formOf = (indicatorIds: readonly string[], year: number): Form => ({
  items: indicatorIds.map((indicatorId, at) => ({
    indicatorId, definition: findIndicatorById(indicatorId) ?? ownDefinition({ indicatorId, name: indicatorId, unit: '%', direction: 'up' }), definitionVersion: '', domain: '', answer: 'figure' as const, period: usualPeriod(indicatorId, year), promises: [], basis: 'decided' as const,
    questions: [{ questionId: questionIdOfWhole(indicatorId), number: String(at + 1), groups: [], subUnit: null }],
  })),
});

/**
 * Plants two open rounds in one region with a form of each for every unit; both rounds ask a unit for the same figures, each unit for its share of the indicators.
 *
 * @example const crew = await plantCrew(door, { units: 3, indicatorIds: ['some-rate'] })
 */
export async function plantCrew(door: TestDoor, { units, indicatorIds }: { readonly units: number; readonly indicatorIds: readonly string[] }): Promise<FormsCrew> {
  const regionId = await door.region('示例区', 'district');
  const office = await door.person('办公室', { role: 'office-clerk', regionId });
  const days = { regionId, dueOn: '2026-11-30', lateUntil: '2026-12-15', viewUntil: '2027-03-31' };
  const rounds = [await plantRound(door, days), await plantRound(door, { ...days, kind: 'survey' })];
  const forms: CrewedForm[] = [];
  for (let number = 1; number <= units; number += 1) {
    const { unitId } = await door.done<{ unitId: string }>(office, 'units.add-unit', { regionId, name: `示例区第${String(number)}局`, validFrom: '2000-01-01' });
    const [reporter, leader] = [await door.person(`填报${String(number)}`, { role: 'unit-reporter', regionId, unitId }), await door.person(`领导${String(number)}`, { role: 'unit-leader', regionId, unitId })];
    const own = indicatorIds.filter((_, at) => at % units === number - 1);
    for (const round of rounds) forms.push({ formId: await plantForm(door, round, unitId, formOf(own, round.reportingYear)), questionIds: own.map(questionIdOfWhole), reporter, leader });
  }
  const look: FormsCrew['look'] = ({ formId }) => door.done(office, 'forms.get-form', { regionId, formId });
  return {
    regionId, forms, look,
    first: await door.person('统计一', { role: 'statistician', regionId }), second: await door.person('统计二', { role: 'statistician', regionId }), importer: await door.person('导入', { role: 'statistician', regionId }), head: await door.person('首席', { role: 'statistics-head', regionId }),
    step: async (who, step, of, more = {}) => {
      const asked = await Promise.all(of.map(async (form) => ({ formId: form.formId, cycleVersion: (await look(form)).cycleVersion })));
      return errorOf(await door.run(who, `forms.${step}`, { regionId, forms: asked, ...more }));
    },
    fill: async (form, chance) => {
      const { answers } = await look(form);
      const changes = form.questionIds.map((questionId) => {
        const before = answers.find((one) => one.questionId === questionId);
        return { questionId, seen: before?.texts ?? {}, seenConflicts: before?.conflicts ?? [], texts: { value: (40 + chance() * 20).toFixed(2) } };
      });
      await door.done(form.reporter, 'forms.save-answers', { regionId, formId: form.formId, changes });
    },
  };
}
