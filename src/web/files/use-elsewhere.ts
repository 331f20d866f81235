import { useRead } from '../session/door.ts';
import { useSession } from '../session/session.ts';
import { filesWords } from '../words/files-words.ts';
import type { FilesOf } from './files-of.ts';

/** Another thing with files: a form, a plan, a report. */
type Elsewhere = { readonly key: string; readonly subjectKind: string; readonly subjectId: string; readonly label: string };

const keyOf = ({ subjectKind, subjectId }: Pick<Elsewhere, 'subjectKind' | 'subjectId'>): string => `${subjectKind} ${subjectId}`;

/**
 * Everything else of a place that may have files, as far as this person reads it: forms of the unit, or of all; plans; reports.
 *
 * @example const { places } = useElsewhere(of); places[0]?.label // '2024年填报表：示例区教育局'
 */
export function useElsewhere(of: FilesOf): { readonly places: readonly Elsewhere[]; readonly isLoading: boolean } {
  const { regionId, unitId } = of;
  const { data: session } = useSession();
  const may = (name: string): boolean => session?.actions.includes(name) === true;
  const forms = useRead('forms.list-forms', may('forms.list-forms') ? { regionId, ...(unitId === null ? {} : { unitId }) } : null);
  const plans = useRead('plan.list-plans', may('plan.list-plans') ? { regionId } : null);
  const reports = useRead('reports.list-reports', may('reports.list-reports') ? { regionId, limit: 200 } : null);
  const all = [
    ...(forms.data?.forms ?? []).map(({ formId, round, unit }) => ({ subjectKind: 'form', subjectId: formId, label: filesWords.formOf(round, unit) })),
    ...(plans.data?.plans ?? []).map(({ planId, title }) => ({ subjectKind: 'plan', subjectId: planId, label: title.zh })),
    ...(reports.data?.reports ?? []).map(({ reportId, title, year, kindWord }) => ({ subjectKind: 'report', subjectId: reportId, label: title ?? filesWords.reportOf(year, kindWord) })),
  ];
  return { places: all.map((one) => ({ ...one, key: keyOf(one) })).filter(({ key }) => key !== keyOf(of)), isLoading: forms.isLoading || plans.isLoading || reports.isLoading };
}
