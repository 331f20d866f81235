import type { Actions } from '../../client/actions.ts';

/** A kind of report that can be made. */
export type ReportKind = { readonly id: NonNullable<Actions['reports.make-report']['input']['kind']>; readonly title: string };

/** The kinds as the server lists them. */
export const kindsOf = (listed: Actions['reports.list-reports']['output'] | undefined): readonly ReportKind[] => (listed?.kinds ?? []).map(({ id, title }) => ({ id: id as ReportKind['id'], title }));
