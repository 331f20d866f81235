import type { Screen } from '../screen.ts';

/** The pages where plan texts come in and are confirmed. */
export const planWorkspaceScreens: readonly Screen[] = [
  { group: 'plan-workspace', name: 'import', path: '/plans/import', as: 'bangongshi', isWalked: true, allowed: ['docx', 'doc', 'PDF', 'txt', 'Word'], prepare: (page) => page.getByText('以前的导入').waitFor() },
];
