import { daysBetween, isDay } from '#kernel';
import { rolesMeant, roleWord, stateRule, type LifeCycleKind, type Need, type StepRule } from './kind.ts';
import type { ActingPerson, Given, LifeCycle } from './life-cycle.ts';
import { everybodyIn, holdsPart, mayHoldPart } from './participants.ts';
import type { Objection, StepReason } from './refusal.ts';

/** What a check of a request looks at. */
type Request = { readonly kind: LifeCycleKind; readonly cycle: LifeCycle; readonly rule: StepRule; readonly given: Given; readonly acting: ActingPerson; readonly today: string };

const no = (reason: StepReason, message: string): readonly Objection[] => [{ reason, message }];

/** Missing where required, there where it has no place; else what `look` finds in it. */
function asNeeded<Thing>(need: Need, thing: Thing | null, missing: Objection, notAsked: Objection, look: (thing: Thing) => readonly Objection[]): readonly Objection[] {
  if (thing === null) return need === 'required' ? [missing] : [];
  return need === 'none' ? [notAsked] : look(thing);
}

/** A name or number says something: blanks and dots do not. */
const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const reasonObjections = ({ rule, given: { reason } }: Request): readonly Objection[] =>
  asNeeded(rule.reason, reason, { reason: 'reason-missing', message: `${rule.word}须写明理由。` }, { reason: 'reason-not-asked', message: `${rule.word}不填写理由。` }, () => []);

function evidenceObjections({ rule, given: { evidence, paper } }: Request): readonly Objection[] {
  const need = paper ? 'required' : rule.evidence;
  return asNeeded(
    need, evidence.length === 0 ? null : evidence,
    { reason: 'evidence-missing', message: paper ? '代录纸质签字须附签字盖章页的扫描件。' : `${rule.word}须附佐证文件（签字盖章页的扫描件亦可）。` },
    { reason: 'evidence-not-asked', message: `${rule.word}不附文件。` },
    () => [],
  );
}

function documentObjections({ rule, given: { document }, today }: Request): readonly Objection[] {
  const missing: Objection = { reason: 'document-missing', message: `${rule.word}须写明文件的发文字号和日期。` };
  return asNeeded(rule.document, document, missing, { reason: 'document-not-asked', message: `${rule.word}不填写发文字号。` }, ({ number, date }) => {
    if (!saysSomething(number)) return [missing];
    return isDay(date) && date <= today ? [] : no('document-date', `文件日期“${date}”${isDay(date) ? `晚于今天（${today}）` : '不是日期，应写成2024-03-31的样子'}。`);
  });
}

/** What a step sets is asked for as its rule says; everything else of the kind has no place. */
const needOf = ({ rule }: Request, ...whats: NonNullable<StepRule['sets']>['what'][]): Need => (rule.sets && whats.includes(rule.sets.what) ? rule.sets.need : 'none');

function dayObjections(request: Request): readonly Objection[] {
  const { rule, cycle, given, today } = request;
  const word = rule.sets?.what === 'last-open-day' ? '开放截止日期' : '新的期限';
  const missing: Objection = { reason: 'day-missing', message: `${rule.word}须写明${word}。` };
  return asNeeded(needOf(request, 'due-day', 'last-open-day'), given.day, missing, { reason: 'day-not-asked', message: `${rule.word}不填写日期。` }, (day) => {
    if (!isDay(day)) return no('day-impossible', `${word}“${day}”不是日期，应写成2024-03-31的样子。`);
    const former = rule.sets?.what === 'last-open-day' ? cycle.lastOpenDay : cycle.dueDay;
    if (day < today) return no('day-impossible', `${word}${day}早于今天（${today}）。`);
    if (former !== null && day <= former) return no('day-impossible', `${word}${day}须晚于原定的${former}。`);
    const most = rule.sets?.mostDays;
    return most !== undefined && daysBetween(today, day) > most ? no('day-impossible', `${word}${day}过远：从今天（${today}）起最多${String(most)}天。`) : [];
  });
}

function appointmentObjections(request: Request): readonly Objection[] {
  const { kind, rule, given } = request;
  const missing: Objection = { reason: 'approver-missing', message: `${rule.word}须写明由谁审批。` };
  return asNeeded(needOf(request, 'approver'), given.appointment, missing, { reason: 'approver-not-asked', message: `${rule.word}不改变审批人。` }, ({ approver, roles }) => approverObjections(kind, { [approver]: roles }));
}

/**
 * What stands against filling approvers with roles: an approver the kind does not know, no role at all, a role that is not among its choices.
 *
 * @example approverObjections(report, { approver: ['upper-reader'] }) // [{ reason: 'approver-unknown', message: '“报告审批人”不能是上级查阅人员，可以是：领导小组负责人、统计负责人。' }]
 */
export function approverObjections(kind: LifeCycleKind, filled: Readonly<Record<string, readonly string[]>>): readonly Objection[] {
  return Object.entries(filled).flatMap(([approver, roles]): readonly Objection[] => {
    const rule = Object.hasOwn(kind.approvers, approver) ? kind.approvers[approver] : undefined;
    if (!rule) return no('approver-unknown', `“${kind.title}”没有“${approver}”这一审批人。`);
    const choices = rule.choices.map((role) => roleWord(kind, role)).join('、');
    if (roles.length === 0) return no('approver-unknown', `“${rule.title}”须设定，可以是：${choices}。`);
    const strangers = roles.filter((role) => !rule.choices.some((choice) => choice === role));
    return strangers.length === 0 ? [] : no('approver-unknown', `“${rule.title}”所设的角色不在可选范围内，可以是：${choices}。`);
  });
}

function handOverObjections(request: Request): readonly Objection[] {
  const { cycle, rule, given } = request;
  const missing: Objection = { reason: 'hand-over-missing', message: `${rule.word}须写明由谁交给谁。` };
  return asNeeded(needOf(request, 'hand-over'), given.handOver, missing, { reason: 'hand-over-not-asked', message: `${rule.word}不办理交接。` }, ({ from, to }) => {
    if (from.personId === to.personId) return no('hand-over-impossible', '不能交接给本人。');
    return holdsPart(everybodyIn(cycle), from) ? [] : no('hand-over-impossible', `${from.name}没有经办过这份“${request.kind.title}”，无可交接。`);
  });
}

/** A signature on paper: a name, a role that may take the step, a day that has been, and not the person who enters it. */
function paperObjections({ kind, cycle, rule, given: { paper }, acting, today }: Request): readonly Objection[] {
  if (paper === null) return [];
  const meant = rolesMeant(rule.roles, cycle.approvers);
  if (!saysSomething(paper.name)) return no('signature-incomplete', '须写明在纸上签字的人。');
  if (!meant.includes(paper.role)) return no('signature-incomplete', `${rule.word}由${meant.map((role) => roleWord(kind, role)).join('、')}签字，${roleWord(kind, paper.role)}的签字无效。`);
  if (!isDay(paper.signedOn) || paper.signedOn > today) return no('signature-incomplete', `签字日期“${paper.signedOn}”${isDay(paper.signedOn) ? `晚于今天（${today}）` : '不是日期，应写成2024-03-31的样子'}。`);
  return mayHoldPart([acting], paper) ? no('signature-incomplete', '代录人不能同时是签字人：本人请以本人的角色办理。') : [];
}

function contentObjections({ kind, cycle, rule, given: { fingerprint } }: Request): readonly Objection[] {
  if (cycle.frozen && fingerprint !== null && fingerprint !== cycle.frozen.fingerprint) return no('content-changed', `内容与冻结时不一致，不能${rule.word}。`);
  if (rule.to === null || !stateRule(kind, rule.to).frozen) return [];
  if (fingerprint === null) return no('content-unknown', `${rule.word}须核对内容，没有收到内容的校验值。`);
  if (rule.restores === undefined) return [];
  const before = cycle.steps.findLast(({ to, from, fingerprint }) => to === rule.restores && from !== to && fingerprint !== null);
  return before?.fingerprint === fingerprint ? [] : no('content-not-restored', `内容与上次“${stateRule(kind, rule.restores).word}”时不一致，不能${rule.word}：请先恢复原内容。`);
}

/**
 * Everything that stands against what comes with a step: what is missing, what has no place, what cannot be.
 *
 * @example givenObjections({ kind, cycle, rule, given, acting, today: '2026-11-22' }) // [{ reason: 'reason-missing', message: '退回须写明理由。' }]
 */
export const givenObjections = (request: Request): readonly Objection[] =>
  [reasonObjections, evidenceObjections, documentObjections, dayObjections, appointmentObjections, handOverObjections, paperObjections, contentObjections].flatMap((look) => look(request));
