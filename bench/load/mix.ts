/** One of the people of the load: how they sign their requests, and what is theirs. */
export type Reporter = {
  readonly personId: string;
  readonly sessionId: string;
  readonly token: string;
  readonly tokenHash: string;
  readonly csrf: string;
  readonly unitId: string;
  /** One clerk a unit keeps its entry; everybody else reports for their unit. */
  readonly isClerk: boolean;
};

/** What all of them work on. `attachmentId` is a file of the region that may be put at other things. */
export type Place = { readonly regionId: string; readonly attachmentId: string };

/** A kind of request. */
export type Kind = 'accounts.get-me' | 'units.list-units' | 'plan.list-plans' | 'settings.list-settings' | 'files.attach-file' | 'units.change-unit';

/** The questions, in equal parts. */
export const questions: readonly Kind[] = ['accounts.get-me', 'units.list-units', 'plan.list-plans', 'settings.list-settings'];

/** The small write of somebody: a clerk changes the entry of a unit, a reporter puts a file at what they reported. */
const writeOf = ({ isClerk }: Reporter): Kind => (isClerk ? 'units.change-unit' : 'files.attach-file');

const writesOf100 = 20;

/**
 * What somebody asks next: 80 questions and 20 writes of 100, by chance with a seed.
 *
 * @example const next = chooser(7); next(reporter) // 'units.list-units'
 */
export function chooser(seed: number): (reporter: Reporter) => Kind {
  let state = (seed * 2_654_435_761) >>> 0;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (reporter) => (chance() * 100 < writesOf100 ? writeOf(reporter) : questions[Math.floor(chance() * questions.length)] ?? 'accounts.get-me');
}

/**
 * The input of a write. The version is the one the clerk saw last.
 *
 * @example inputOf('units.change-unit', reporter, place, 3)
 */
export function inputOf(kind: Kind, { unitId, personId }: Reporter, { regionId, attachmentId }: Place, version: number): Readonly<Record<string, unknown>> {
  if (kind === 'units.change-unit') return { regionId, unitId, version, ordinal: 1000 + version, validFrom: '2026-01-01' };
  return { regionId, attachmentId, unitId, subjectKind: 'submission', subjectId: `${personId}/2025`, note: '佐证材料' };
}

/** Where a question is asked, with what it names. */
export const addressOf = (kind: Kind, { regionId }: Place): string => (kind === 'accounts.get-me' ? `/api/${kind}` : `/api/${kind}?regionId=${regionId}`);

/** Whether it changes something. */
export const isWrite = (kind: Kind): boolean => kind === 'units.change-unit' || kind === 'files.attach-file';
