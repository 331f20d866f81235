import type { ShownStanding } from './standing-fields.ts';

const yearText = (figure: { readonly year: number; readonly text: string } | null, otherwise: string | null): string => (figure === null ? otherwise ?? '' : `${figure.text}（${String(figure.year)}）`);

/** The columns of the monitoring table, as files write them; the page shows the same ones under the same names. */
export const standingColumns = [
  { id: 'plan', heading: '规划', text: ({ planTitle }: ShownStanding): string => planTitle },
  { id: 'domain', heading: '领域', text: ({ domain }: ShownStanding): string => domain ?? '领域以外' },
  { id: 'indicator', heading: '指标', text: ({ indicator }: ShownStanding): string => indicator },
  { id: 'promise', heading: '目标', text: ({ promise }: ShownStanding): string => promise },
  { id: 'deadline', heading: '期限', text: ({ deadline }: ShownStanding): string => String(deadline) },
  { id: 'baseline', heading: '基期', text: ({ baseline }: ShownStanding): string => yearText(baseline, null) },
  { id: 'latest', heading: '最新', text: ({ latest, latestMissing }: ShownStanding): string => yearText(latest, latestMissing) },
  { id: 'state', heading: '现状', text: ({ sign, word }: ShownStanding): string => `${sign} ${word}` },
  { id: 'pace', heading: '进度', text: ({ pace }: ShownStanding): string => pace },
  { id: 'outlook', heading: '前景', text: ({ outlookSign, outlookWord }: ShownStanding): string => `${outlookSign} ${outlookWord}` },
  { id: 'probability', heading: '达标概率', text: ({ probabilityText }: ShownStanding): string => probabilityText },
  { id: 'spark', heading: '历年', text: ({ spark }: ShownStanding): string => spark.map(({ year, value }) => `${String(year)}年${String(value)}`).join('、') },
  { id: 'warnings', heading: '旁注、预警', text: ({ badges, warnings }: ShownStanding): string => [...badges, ...warnings.map(({ levelWord, rule, title }) => `${levelWord} ${rule} ${title}`)].join('；') },
  { id: 'owner', heading: '责任单位', text: ({ leads, units }: ShownStanding): string => [leads.join('、'), units.filter((unit) => !leads.includes(unit)).join('、')].filter((part) => part !== '').join('；配合：') },
  { id: 'because', heading: '依据', text: ({ because }: ShownStanding): string => because },
] as const;

/** What a column is known by in addresses. */
export type ColumnId = (typeof standingColumns)[number]['id'];

/** All of them in their order. */
export const columnIds: readonly ColumnId[] = standingColumns.map(({ id }) => id);
