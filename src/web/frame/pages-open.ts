import type { LinkProps } from '@tanstack/react-router';
import { holdsAny, type Session } from '../session/session.ts';
import { frameWords } from '../words/frame-words.ts';

const { pages: pageWords, groups: groupWords } = frameWords;

/** A page of the navigation: its address, its word, who sees it. */
type FramePage = { readonly to: Exclude<LinkProps['to'], undefined>; readonly word: string; readonly opensTo: (session: Session) => boolean };

/** The pages of one subject under its word; `word` is empty for those that stand alone. */
export type PageGroup = { readonly word: string; readonly pages: readonly FramePage[] };

const mayCall = (...names: readonly string[]) => ({ actions }: Session): boolean => names.some((name) => actions.includes(name));
const holds = (...roles: readonly string[]) => (session: Session): boolean => holdsAny(session, roles);

/** Every page of the navigation, in its order. A new page is a line here and one in its room's file of routes. */
const groups: readonly PageGroup[] = [
  { word: '', pages: [{ to: '/', word: pageWords.home, opensTo: () => true }] },
  {
    word: groupWords.plans, pages: [
      { to: '/plans', word: pageWords.plans, opensTo: mayCall('plan.list-plans') },
      { to: '/plans/import', word: pageWords.planImport, opensTo: mayCall('plan.import-plan') },
      { to: '/plans/conflicts', word: pageWords.conflicts, opensTo: mayCall('plan.list-conflicts') },
      { to: '/assignment', word: pageWords.assignment, opensTo: mayCall('assignment.list-assignments') },
    ],
  },
  { word: groupWords.indicators, pages: [{ to: '/indicators', word: pageWords.indicators, opensTo: mayCall('indicators.list-indicators') }] },
  {
    word: groupWords.collection, pages: [
      { to: '/forms', word: pageWords.forms, opensTo: holds('unit-reporter', 'unit-leader') },
      { to: '/review', word: pageWords.review, opensTo: (session) => mayCall('forms.approve-forms')(session) || holds('unit-leader')(session) },
      { to: '/rounds', word: pageWords.rounds, opensTo: mayCall('rounds.preview-round') },
      { to: '/board', word: pageWords.board, opensTo: mayCall('collection.get-board') },
      { to: '/reminders', word: pageWords.reminders, opensTo: mayCall('collection.make-reminders') },
      { to: '/data', word: pageWords.data, opensTo: mayCall('collection.export-table') },
      { to: '/data/import', word: pageWords.imports, opensTo: mayCall('collection.import-table') },
      { to: '/gaps', word: pageWords.gaps, opensTo: mayCall('collection.export-gaps') },
    ],
  },
  {
    word: groupWords.monitoring, pages: [
      { to: '/monitoring', word: pageWords.monitoring, opensTo: mayCall('monitoring.list-standings') },
      { to: '/attainment', word: pageWords.attainment, opensTo: mayCall('monitoring.get-attainment') },
      { to: '/warnings', word: pageWords.warnings, opensTo: mayCall('monitoring.list-warnings') },
      { to: '/rules', word: pageWords.rules, opensTo: mayCall('monitoring.list-rules') },
    ],
  },
  {
    word: groupWords.reports, pages: [
      { to: '/reports', word: pageWords.reports, opensTo: mayCall('reports.list-reports') },
    ],
  },
  {
    word: groupWords.administration, pages: [
      { to: '/set-up', word: pageWords.setUp, opensTo: mayCall('accounts.list-people') },
      { to: '/regions', word: pageWords.regions, opensTo: mayCall('regions.add-region') },
      { to: '/units', word: pageWords.units, opensTo: mayCall('units.add-units') },
      { to: '/people', word: pageWords.people, opensTo: mayCall('accounts.list-people') },
      { to: '/settings', word: pageWords.settings, opensTo: mayCall('settings.change-setting') },
      { to: '/calendar', word: pageWords.calendar, opensTo: mayCall('settings.change-setting', 'collection.get-board') },
      { to: '/backups', word: pageWords.backups, opensTo: mayCall('backups.list-backups') },
      { to: '/jobs', word: pageWords.jobs, opensTo: mayCall('backups.make-backup', 'reports.make-report', 'plan.import-plan') },
      { to: '/audit', word: pageWords.audit, opensTo: mayCall('audit.list-lines') },
      { to: '/doctor', word: pageWords.doctor, opensTo: mayCall('installation.examine') },
    ],
  },
];

/**
 * The pages that somebody's roles open, in the order of the navigation, by subject; a subject without a page is left out.
 *
 * @example pagesOpenTo(session).flatMap(({ pages }) => pages.map(({ word }) => word)) // ['首页', '我的填报', '填报进度']
 */
export const pagesOpenTo = (session: Session): readonly PageGroup[] =>
  groups.map(({ word, pages }) => ({ word, pages: pages.filter(({ opensTo }) => opensTo(session)) })).filter(({ pages }) => pages.length > 0);
