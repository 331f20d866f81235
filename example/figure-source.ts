/** One row of the table of figures, as a person would fill it in. What is left out stays blank. */
export type FigureRow = {
  readonly indicator: string;
  readonly year: number;
  readonly value?: string;
  readonly unit?: string;
  readonly sex?: '男' | '女';
  readonly area?: '城市' | '农村';
  readonly place?: string;
  readonly township?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly missing?: string;
  readonly version?: string;
  readonly period?: string;
  readonly status?: string;
  readonly grade?: 'A' | 'B' | 'C' | 'D';
  readonly recorded?: string;
  readonly happened?: '是' | '否';
  readonly judgement?: string;
  readonly date?: string;
  readonly evidence?: string;
  readonly note?: string;
};

/** What every row of a series has in common. `from` is its first year; `isHealthYear`: each year runs from October to September. */
export type SeriesTold = Partial<Omit<FigureRow, 'indicator' | 'year' | 'value' | 'unit' | 'numerator' | 'denominator' | 'missing' | 'period'>> & { readonly from?: number; readonly isHealthYear?: boolean };

const usualFirstYear = 2019;

/** How counts are multiplied and printed in each unit. */
const ratesOf: Readonly<Record<string, { readonly multiplier: number; readonly digits: number }>> = {
  '%': { multiplier: 100, digits: 1 }, '‰': { multiplier: 1000, digits: 2 }, '1/万': { multiplier: 10_000, digits: 1 }, '1/10万': { multiplier: 100_000, digits: 1 },
};

/** 93.6 is a value, 5/1916 are counts that make it, · no row at all; anything else is the name of an absence. */
function contentOf(token: string, unit: string): Partial<FigureRow> {
  if (/^\d+(?:\.\d+)?$/.test(token)) return { value: token };
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/.exec(token) ?? [];
  const rate = ratesOf[unit];
  if (numerator === undefined || denominator === undefined) return { missing: token };
  if (rate === undefined) throw new RangeError(`no rate is counted in ${unit}`);
  return { value: ((Number(numerator) / Number(denominator)) * rate.multiplier).toFixed(rate.digits), numerator: Number(numerator), denominator: Number(denominator) };
}

const healthYear = (year: number): string => `${String(year - 1)}-10-01~${String(year)}-09-30`;

/**
 * The rows of one indicator, a value a year from 2019 unless told otherwise.
 *
 * @example series('示例率', '%', '92.9 1793/1916 拒报', { from: 2020 }) // 2020 92.9, 2021 93.6 of 1,916, 2022 refused
 */
export function series(indicator: string, unit: string, values: string, { from = usualFirstYear, isHealthYear = false, ...told }: SeriesTold = {}): readonly FigureRow[] {
  return values.split(' ').flatMap((token, index): FigureRow[] => {
    const year = from + index;
    return token === '·' ? [] : [{ indicator, year, unit, ...contentOf(token, unit), ...(isHealthYear ? { period: healthYear(year) } : {}), ...told }];
  });
}

/** One row a township, school or hospital: 有没有 in one year. */
export const answers = (indicator: string, year: number, told: Readonly<Record<string, '是' | '否' | '未收集'>>): readonly FigureRow[] =>
  Object.entries(told).map(([township, answer]) => ({ indicator, year, unit: '%', township, ...(answer === '未收集' ? { missing: answer } : { happened: answer }) }));

/** One of the two sides of a gap, or the same figure of a wider place. */
export const beside = (indicator: string, unit: string, sides: readonly (readonly [SeriesTold, string])[]): readonly FigureRow[] =>
  sides.flatMap(([told, values]) => series(indicator, unit, values, told));
