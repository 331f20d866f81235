import { z } from 'zod';
import { usualReminderLadder } from '#collection';
import { settingKey } from '../setting-key.ts';

const days = (what: string) => z.int().min(0).max(365).describe(what);

/** On which rung of the ladder a unit is reminded, by days (practice.md 7: deadlines, 催报 ladder, 通报; no official source gives the days). */
export const reminderLadder = settingKey({
  key: 'reminder-ladder',
  title: '催报阶梯',
  explanation: '到期前几天可发提示函，逾期几天发催报函、第二次催报函、列入通报。同一期限每级只发一次，不越级；改期后重新起算。天数为本地设定。',
  schema: z.object({
    hintDaysBefore: days('到期前几天起发提示函'), urgingDaysLate: z.int().min(1).max(365).describe('逾期几天起发催报函'), secondUrgingDaysLate: days('逾期几天起发第二次催报函'), circularDaysLate: days('逾期几天起列入通报'),
  }).superRefine(({ urgingDaysLate, secondUrgingDaysLate, circularDaysLate }, context) => {
    if (secondUrgingDaysLate <= urgingDaysLate) context.addIssue({ code: 'custom', path: ['secondUrgingDaysLate'], message: '第二次催报应晚于第一次' });
    if (circularDaysLate <= secondUrgingDaysLate) context.addIssue({ code: 'custom', path: ['circularDaysLate'], message: '通报应晚于第二次催报' });
  }),
  standard: usualReminderLadder,
  scope: 'region',
  changers: ['office-head', 'statistics-head'],
  needsReason: false,
  mayBeginInThePast: false,
  examples: [
    { value: { hintDaysBefore: 10, urgingDaysLate: 1, secondUrgingDaysLate: 5, circularDaysLate: 10 } },
    { value: { hintDaysBefore: 10, urgingDaysLate: 5, secondUrgingDaysLate: 5, circularDaysLate: 10 }, refusedAt: 'secondUrgingDaysLate' },
    { value: { hintDaysBefore: -1, urgingDaysLate: 1, secondUrgingDaysLate: 5, circularDaysLate: 10 }, refusedAt: 'hintDaysBefore' },
  ],
});
