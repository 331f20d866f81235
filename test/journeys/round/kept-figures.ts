import type { District } from './open-district.ts';
import type { TrueAnswer, Truth } from './true-figures.ts';

/** A figure of the round as the database has it, or should have it. */
export type KeptFigure = { readonly truth: Truth; readonly status: string; readonly grade: string | null; readonly unitId: string | null };

type Content = { readonly kind: string; readonly value?: number; readonly numerator?: number | null; readonly denominator?: number | null; readonly reason?: string; readonly happened?: boolean; readonly date?: string | null; readonly level?: string };
type Point = { readonly content: Content; readonly status: string; readonly grade: string | null; readonly unitId: string | null; readonly isLatest: boolean; readonly withheld: boolean };
type Page = { readonly series: readonly { readonly indicatorId: string; readonly groups: readonly string[]; readonly subUnit: string | null; readonly points: readonly Point[] }[]; readonly next: string | null };

const keyOf = ({ indicatorId, groups, subUnit }: Pick<TrueAnswer, 'indicatorId' | 'groups' | 'subUnit'>): string => `${indicatorId}|${groups.toSorted().join('+')}|${subUnit ?? ''}`;

const truthOf = ({ kind, value, numerator, denominator, reason, happened, date, level }: Content): Truth => {
  if (kind === 'figure') return { kind, value: value ?? Number.NaN, numerator: numerator ?? null, denominator: denominator ?? null };
  if (kind === 'yes-no') return { kind, happened: happened === true, date: date ?? null };
  return kind === 'judgement' ? { kind, level: level ?? '' } : { kind: 'missing', reason: reason ?? '' };
};

const sorted = (of: ReadonlyMap<string, KeptFigure>): Readonly<Record<string, KeptFigure>> => Object.fromEntries([...of].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Every figure of a year in the statistics database, by what it is of; asked page by page. What this reader may not see, its own unit is asked for. */
export async function keptFigures({ regionId, who }: Pick<District, 'regionId' | 'who'>, login: string, year: number, readerOf: (unitId: string) => string): Promise<Readonly<Record<string, KeptFigure>>> {
  const found = new Map<string, KeptFigure>();
  for (let after: string | undefined; ;) {
    const page: Page = await (await who(login)).get('collection.list-series', { regionId, fromYear: year, toYear: year, limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { points, ...series } of page.series) {
      for (const point of points) {
        const told = point.withheld ? await seenByItsUnit({ regionId, who }, readerOf(point.unitId ?? ''), year, series) : point;
        found.set(`${keyOf(series)}${found.has(keyOf(series)) ? ' once more' : ''}`, { truth: truthOf(told.content), status: told.status, grade: told.grade, unitId: told.unitId });
      }
    }
    if (page.next === null) return sorted(found);
    after = page.next;
  }
}

async function seenByItsUnit({ regionId, who }: Pick<District, 'regionId' | 'who'>, login: string, year: number, series: Pick<TrueAnswer, 'indicatorId' | 'groups' | 'subUnit'>): Promise<Point> {
  const { figures } = await (await who(login)).get<{ figures: readonly (Point & Pick<TrueAnswer, 'indicatorId' | 'groups' | 'subUnit'>)[] }>('collection.list-figures', { regionId, indicatorId: series.indicatorId, fromYear: year, toYear: year, limit: 500 });
  const own = figures.find((figure) => keyOf(figure) === keyOf(series));
  if (!own) throw new Error(`${keyOf(series)} is not shown to ${login}`);
  return own;
}

/** What the database should have: the truth of every form, in the hands of the unit that answers for it now. */
export const shouldBeKept = (forms: readonly { readonly unitId: string; readonly answers: ReadonlyMap<string, TrueAnswer>; readonly statusOf: (questionId: string) => string; readonly gradeOf: (questionId: string) => string }[]): Readonly<Record<string, KeptFigure>> =>
  sorted(new Map(forms.flatMap(({ unitId, answers, statusOf, gradeOf }) => [...answers].map(([questionId, answer]) => [keyOf(answer), { truth: answer.truth, status: statusOf(questionId), grade: gradeOf(questionId), unitId }] as const))));
