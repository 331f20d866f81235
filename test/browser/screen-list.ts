import type { Screen } from './screen.ts';
import { administrationScreens } from './screens/administration-screens.ts';
import { collectionScreens } from './screens/collection-screens.ts';
import { formSheetScreens } from './screens/form-sheet-screens.ts';
import { monitoringScreens } from './screens/monitoring-screens.ts';
import { roundsScreens } from './screens/rounds-screens.ts';
import { planWorkspaceScreens } from './screens/plan-workspace-screens.ts';
import { reviewScreens } from './screens/review-screens.ts';
import { dataScreens } from './screens/data-screens.ts';
import { frameScreens } from './screens/frame-screens.ts';
import { indicatorsScreens } from './screens/indicators-screens.ts';
import { plansScreens } from './screens/plans-screens.ts';
import { reportsScreens } from './screens/reports-screens.ts';

/** Every screen that is pictured by `npm run screens`, of the example district. A new page is a line in the list of its room. */
export const screenList: readonly Screen[] = [
  ...frameScreens,
  ...collectionScreens,
  ...monitoringScreens,
  ...administrationScreens,
  ...formSheetScreens,
  ...roundsScreens,
  ...planWorkspaceScreens,
  ...reviewScreens,
  ...dataScreens,
  ...indicatorsScreens,
  ...plansScreens,
  ...reportsScreens,
];
