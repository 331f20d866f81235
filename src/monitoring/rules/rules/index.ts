import type { WarningRule } from '../rule.ts';
import { adverseChanges } from './adverse-changes.ts';
import { fallenBack } from './fallen-back.ts';
import { hardToReach } from './hard-to-reach.ts';
import { missingData } from './missing-data.ts';
import { partLeftBehind } from './part-left-behind.ts';
import { revisedVerdict } from './revised-verdict.ts';
import { tooManyEvents } from './too-many-events.ts';
import { unlikely } from './unlikely.ts';
import { volatile } from './volatile.ts';
import { worseningTrend } from './worsening-trend.ts';

/** The family: every way of warning, by id. To warn of more: write one file beside these and add its line here; form, check, screen text and manual follow. */
export const warningRules: readonly WarningRule[] = [
  unlikely,
  hardToReach,
  fallenBack,
  adverseChanges,
  volatile,
  tooManyEvents,
  missingData,
  revisedVerdict,
  worseningTrend,
  partLeftBehind,
];
