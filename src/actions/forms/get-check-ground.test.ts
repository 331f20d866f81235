import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContext, checkForm, type Answer, type CheckContext, type Form, type FormFinding } from '#collection';
import { openDemoDoor, type DemoDoor } from '../testing/demo-door.ts';
import { errorOf } from '../testing/test-door.ts';

type Ground = { readonly form: Form; readonly earlier: CheckContext['earlier']; readonly subUnits: readonly string[] | null; readonly overridden: readonly string[] };
type Shown = { readonly answers: readonly (Answer & { readonly questionId: string })[]; readonly findings: readonly FormFinding[]; readonly givenBack: { readonly word: string; readonly reason: string; readonly by: string } | null };
type Listed = { readonly forms: readonly { readonly formId: string; readonly unit: string; readonly state: string }[] };

let door: DemoDoor;
let regionId: string;
let forms: Listed['forms'];
const [bureau, unit] = ['shili-tongji', 'shili-weijianju'];

const formIdOf = (name: string): string => forms.find((form) => form.unit.includes(name))?.formId ?? '';
const groundFor = (login: string, formId: string): Promise<Ground> => door.told<Ground>(login, 'forms.get-check-ground', { regionId, formId });
const shownTo = (login: string, formId: string): Promise<Shown> => door.told<Shown>(login, 'forms.get-form', { regionId, formId });

/** What a page says of the answers by itself. */
const checkedIn = ({ form, earlier, subUnits, overridden }: Ground, { answers }: Shown): readonly FormFinding[] =>
  checkForm(form, new Map(answers.map(({ questionId, ...answer }) => [questionId, answer])), checkContext({ earlier, subUnits }), new Set(overridden)).findings;

beforeAll(async () => {
  door = await openDemoDoor();
  const played = await door.play(undefined, undefined, true);
  if ('refused' in played) throw new Error(played.message);
  regionId = played.districtId;
  ({ forms } = await door.told<Listed>(bureau, 'forms.list-forms', { regionId }));
}, 120_000);
afterAll(() => door.close());

describe('the ground of the checks of a form', () => {
  test('lets a page say the same of the answers as the server', async () => {
    for (const { formId } of forms) {
      const [ground, shown] = [await groundFor(bureau, formId), await shownTo(bureau, formId)];
      expect(checkedIn(ground, shown).map(({ key, message, isExplained }) => [key, message, isExplained])).toEqual(shown.findings.map(({ key, message, isExplained }) => [key, message, isExplained]));
    }
    const all = await Promise.all(forms.map(({ formId }) => shownTo(bureau, formId)));
    expect(all.reduce((sum, { findings }) => sum + findings.length, 0)).toBeGreaterThan(10);
  });

  test('tells a unit nothing that is kept from it', async () => {
    const formId = formIdOf('民政局');
    const readers = await groundFor(unit, formIdOf('卫生健康局'));
    const asked = new Set(readers.form.items.map(({ indicatorId }) => indicatorId));
    const other = readers.earlier.find(({ indicatorId }) => !asked.has(indicatorId));
    expect(other?.origin).toEqual({ file: null, sheet: null, line: null, column: null });
    await door.told('shili-tongji-fuzeren', 'collection.set-visibility', { regionId, indicatorId: other?.indicatorId, audience: 'bureau', version: 0, validFrom: '2021-01-01', reason: '来函要求' });
    const [now, bureaus] = [await groundFor(unit, formIdOf('卫生健康局')), await groundFor(bureau, formIdOf('卫生健康局'))];
    expect(now.earlier.some(({ indicatorId }) => indicatorId === other?.indicatorId)).toBe(false);
    expect(bureaus.earlier.length).toBe(readers.earlier.length);
    expect(errorOf(await door.ask(unit, 'forms.get-check-ground', { regionId, formId }))).toBe('not-found');
  });

  test('and a form that was given back says by whom and why, as long as it lies with its unit', async () => {
    const returned = forms.find(({ state }) => state === 'returned');
    const { givenBack } = await shownTo(bureau, returned?.formId ?? '');
    expect(givenBack).toMatchObject({ word: '退回', by: expect.stringMatching(/^统计/) });
    expect(givenBack?.reason).not.toBe('');
    expect((await shownTo(bureau, formIdOf('卫生健康局'))).givenBack).toBe(null);
  });
});
