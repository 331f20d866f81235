import { missingReasonWords } from '#kernel';
import type { Observation, ObservationContent } from '#monitoring';

/** What a status is called in a table. */
export const statusWords: Readonly<Record<Observation['status'], string>> = { preliminary: '初步', final: '最终', estimated: '推算', revised: '修订' };

/** What people judged, as a table says it. */
export const levelWords: Readonly<Record<Extract<ObservationContent, { kind: 'judgement' }>['level'], string>> = { met: '达标', improving: '有改善', unchanged: '持平', worsening: '有退步', 'not-met': '未达标' };

/** What stands in a cell where there is no figure (practice.md 3.3): 0 only for a true zero. */
const absences: Partial<Readonly<Record<Extract<ObservationContent, { kind: 'missing' }>['reason'], string>>> = { 'not-applicable': '—', 'not-collected': '…' };

/** The sign of a year nobody recorded anything of. */
export const noRecord = '…';

/**
 * What a cell of a table that has one row for many years says of one of them; the import reads each of it back.
 *
 * @example valueWords({ content: { kind: 'missing', reason: 'not-applicable' }, status: 'final' }) // '—'
 */
export function valueWords({ content, status }: Pick<Observation, 'content' | 'status'>): string {
  switch (content.kind) {
    case 'figure': return `${content.text}${status === 'final' ? '' : `（${statusWords[status]}）`}`;
    case 'yes-no': return content.happened ? '是' : '否';
    case 'judgement': return levelWords[content.level];
    case 'missing': return absences[content.reason] ?? missingReasonWords[content.reason];
  }
}
