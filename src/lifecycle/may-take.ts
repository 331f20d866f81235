import { belongingOf, type ActingPerson, type Actor, type LifeCycle } from './life-cycle.ts';
import { actingIn, isActing } from './acting-role.ts';
import { editStep, openingStep, rolesMeant, stateRule, type LifeCycleKind, type StepRule } from './kind.ts';
import { holdsPart, mayHoldPart, participants, type Participant } from './participants.ts';
import { quoted, type Objection } from './refusal.ts';

/**
 * In which role somebody may take a step now, or what stands against it; what comes with the step is not looked at. `signer` is who signed on paper where somebody else enters it: then the
 * one who enters needs a role of `paper`, and neither of the two may be barred by four eyes. `onPaper` with `signer` null asks whether it could be entered for anybody.
 *
 * @example mayTake(planAdoption, cycle, rule, who, '2026-11-22', { onPaper: false, signer: null }) // { personId: 'p2', name: '李红', role: 'office-head', unitId: null }
 */
export function mayTake(kind: LifeCycleKind, cycle: LifeCycle, rule: StepRule, who: Actor, today: string, { onPaper, signer }: { readonly onPaper: boolean; readonly signer: Participant | null }): ActingPerson | Objection {
  if (!rule.from.includes(cycle.state)) return wrongState(kind, rule, cycle.state);
  if (rule.bySuccessor) return { reason: 'by-successor-only', message: `${rule.word}不单独办理，只在后一版通过时同时发生。` };
  if (onPaper && rule.paper === undefined) return { reason: 'paper-not-accepted', message: `${rule.word}须由本人办理，不能凭纸质签字代录。` };
  const acting = actingIn(kind, onPaper ? (rule.paper ?? []) : rolesMeant(rule.roles, cycle.approvers), who, belongingOf(cycle), onPaper ? `代录${rule.word}的纸质签字` : rule.word);
  if (!isActing(acting)) return acting;
  if (rule.withinTime && isTimeOver(cycle, today)) return timeOver(cycle, rule.word);
  if (rule.onlyBy && !holdsPart(participants(cycle, rule.onlyBy), who)) {
    return { reason: 'not-the-same-person', message: `${rule.word}只能由本轮${wordsOf(kind, rule.onlyBy)}的人或其接替人办理。` };
  }
  const barred = rule.notBy ? participants(cycle, rule.notBy) : [];
  const enters = onPaper && rule.scanSpeaks ? [] : [who];
  const both = signer ? [...enters, signer] : enters;
  if (both.some((one) => mayHoldPart(barred, one))) {
    const barring = `本轮${wordsOf(kind, rule.notBy ?? [])}过的人及其接替人不能再${rule.word}`;
    return { reason: 'four-eyes', message: onPaper ? `${barring}，也不能代录：须由没有经手的人${rule.scanSpeaks ? '签字' : '代录'}，或由审批人本人登录办理。` : `${barring}：须由另一人${rule.word}。` };
  }
  return acting;
}

/**
 * Whether the last open day of a limited state is over. Without one nothing is over.
 *
 * @example isTimeOver({ ...cycle, lastOpenDay: '2026-11-21' }, '2026-11-22') // true
 */
export const isTimeOver = ({ lastOpenDay }: LifeCycle, today: string): boolean => lastOpenDay !== null && today > lastOpenDay;

/**
 * The objection to what was to be done by the last open day.
 *
 * @example timeOver(cycle, '修改').message // '限时开放已于2026-11-21到期，不能再修改。'
 */
export const timeOver = ({ lastOpenDay }: LifeCycle, word: string): Objection => ({ reason: 'time-over', message: `限时开放已于${lastOpenDay ?? ''}到期，不能再${word}。` });

/** What is done to a document without a step of its kind. */
const ownWords: Readonly<Record<string, string>> = { [editStep]: '修改', [openingStep]: '起草' };

/** The words of steps: “送审”或“修改”. */
const wordsOf = (kind: LifeCycleKind, steps: readonly string[]): string =>
  steps.map((step) => quoted([ownWords[step] ?? (kind.steps.find(({ name }) => name === step)?.word ?? step)])).join('或');

/** The objection to a step in a state that does not know it. */
const wrongState = (kind: LifeCycleKind, rule: StepRule, state: string): Objection => ({
  reason: 'wrong-state',
  message: `不能在“${stateRule(kind, state).word}”状态下${rule.word}：只有在${quoted(rule.from.map((from) => stateRule(kind, from).word))}状态下才能${rule.word}。`,
});
