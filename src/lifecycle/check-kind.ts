import { roles, type Issue } from '#kernel';
import { editStep, openingStep, rolesMeant, transferStep, type LifeCycleKind, type RoleOrApprover, type StepRule } from './kind.ts';

const quote = (name: string): string => `“${name}”`;
const fault = (code: string, message: string): Issue => ({ code, severity: 'error', message });

/** Names twice in a list, each once. */
const twice = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

/** States that can be reached from the start, the start included. */
function reachable({ start, steps }: LifeCycleKind): ReadonlySet<string> {
  const seen = new Set([start]);
  // A set grows while it is gone through: what is added is gone through as well.
  for (const state of seen) for (const { from, to } of steps) if (to !== null && from.includes(state)) seen.add(to);
  return seen;
}

function stateIssues(kind: LifeCycleKind): readonly Issue[] {
  const { states, start, steps, due } = kind;
  const known = (state: string): boolean => Object.hasOwn(states, state);
  const named = [start, ...(due?.doneIn ?? []), ...(due?.notOwedIn ?? []), ...steps.flatMap(({ from, to, restores }) => [...from, ...(to === null ? [] : [to]), ...(restores === undefined ? [] : [restores])])];
  const seen = reachable(kind);
  return [
    ...[...new Set(named.filter((state) => !known(state)))].map((state) => fault('state-unknown', `没有${quote(state)}这个状态。`)),
    ...(known(start) && states[start]?.frozen ? [fault('start-frozen', `起始状态${quote(start)}不能是冻结状态：还没有内容可冻结。`)] : []),
    ...twice(Object.values(states).map(({ word }) => word)).map((word) => fault('state-word-twice', `两个状态都叫${quote(word)}。`)),
    ...Object.entries(states).flatMap(([state, rule]) => {
      const leaves = steps.filter(({ from, to }) => from.includes(state) && to !== state && to !== null);
      const enters = steps.filter(({ to }) => to === state);
      return [
        ...(seen.has(state) ? [] : [fault('state-unreachable', `状态${quote(rule.word)}永远到不了。`)]),
        ...(rule.final && steps.some(({ from }) => from.includes(state)) ? [fault('final-with-exit', `状态${quote(rule.word)}是终点，却还有后续步骤。`)] : []),
        ...(rule.final || leaves.length > 0 ? [] : [fault('dead-end', `状态${quote(rule.word)}不是终点，却没有出路。`)]),
        ...((rule.frozen || rule.final) && (rule.editable ?? []).length > 0 ? [fault('closed-but-editable', `状态${quote(rule.word)}已冻结或终结，不能允许修改。`)] : []),
        ...(rule.limited && enters.some(({ from, sets }) => from.some((one) => !states[one]?.limited) && !(sets?.what === 'last-open-day' && sets.need === 'required')) ? [fault('limit-without-day', `进入限时状态${quote(rule.word)}的步骤必须写明截止日期。`)] : []),
        ...(rule.editable ?? []).flatMap((role) => roleIssues(kind, [role], rule.word)),
      ];
    }),
  ];
}

/** Who may: known approvers, no administrators, no roles of units where nothing belongs to a unit; and somebody at all. */
function roleIssues(kind: LifeCycleKind, named: readonly RoleOrApprover[], where: string): readonly Issue[] {
  const unknown = named.flatMap((one) => (typeof one !== 'string' && !Object.hasOwn(kind.approvers, one.approver) ? [one.approver] : []));
  const choices = Object.fromEntries(Object.entries(kind.approvers).map(([name, { choices }]) => [name, choices]));
  const meant = [...new Set(rolesMeant(named, choices))];
  return [
    ...unknown.map((approver) => fault('approver-unknown', `${quote(where)}所用的审批人${quote(approver)}没有定义。`)),
    ...(meant.length === 0 && unknown.length === 0 ? [fault('nobody-may', `${quote(where)}没有任何角色可以办理。`)] : []),
    ...meant.flatMap((role) => [
      ...(roles[role].administrator ? [fault('administrator-acts', `${quote(where)}不能由${roles[role].word}办理：三员不接触业务。`)] : []),
      ...(roles[role].scope === 'unit' && kind.owner === 'region' ? [fault('role-without-unit', `${quote(where)}由${roles[role].word}办理，但这类文件不属于任何单位。`)] : []),
    ]),
  ];
}

function stepIssues(kind: LifeCycleKind, rule: StepRule): readonly Issue[] {
  const { states, steps, approvers, due } = kind;
  const { name, word, from, to, notBy = [], onlyBy = [], sets, paper } = rule;
  const names = new Set([editStep, openingStep, ...steps.map((step) => step.name)]);
  const target = to === null ? undefined : states[to];
  const thaws = to !== null && !target?.frozen && from.some((state) => states[state]?.frozen);
  const when = (is: boolean, code: string, message: string): readonly Issue[] => (is ? [fault(code, `步骤${quote(word)}：${message}`)] : []);
  return [
    ...when([editStep, openingStep, transferStep].includes(name) || !/^[a-z]+(?:-[a-z]+)*$/.test(name), 'step-name', `名称${quote(name)}不可用。`),
    ...when(from.length === 0, 'step-from-nowhere', '没有写明从哪个状态开始。'),
    ...[...notBy, ...onlyBy].filter((other) => !names.has(other)).flatMap((other) => when(true, 'step-unknown', `回避或限定所指的步骤${quote(other)}不存在。`)),
    ...when(notBy.some((other) => onlyBy.includes(other)), 'nobody-may', '同一步骤的办理人既被限定又须回避，谁都不能办理。'),
    ...(rule.bySuccessor ? [] : roleIssues(kind, rule.roles, word)),
    ...(paper === undefined ? [] : roleIssues(kind, paper, word)),
    ...when(paper !== undefined && rule.evidence === 'none', 'paper-without-evidence', '接受纸质签字，就须能附扫描件。'),
    ...when(rule.scanSpeaks === true && paper === undefined, 'scan-without-paper', '注明以扫描件为准，却不接受纸质签字。'),
    ...when(thaws !== (rule.unfreezes === true), thaws ? 'silent-unfreezing' : 'nothing-to-unfreeze', thaws ? '会解除冻结，须注明。' : '注明解除冻结，但没有可解除的。'),
    ...when(rule.restores !== undefined && !(states[rule.restores]?.frozen && target?.frozen), 'nothing-to-restore', '恢复原内容只能是从一个冻结状态恢复到冻结状态。'),
    ...when(sets?.what === 'due-day' && due === null, 'no-due-day', '改变期限，但这类文件没有期限。'),
    ...when(sets?.what === 'last-open-day' && !(to === null ? from.every((state) => states[state]?.limited) : target?.limited), 'no-limited-state', '写明截止日期，但不进入限时状态。'),
    ...when(sets?.what === 'approver' && Object.keys(approvers).length === 0, 'approver-unknown', '改变审批人，但这类文件没有可设定的审批人。'),
    ...when(rule.withinTime === true && !from.some((state) => states[state]?.limited), 'no-limited-state', '限时办理，但不从限时状态开始。'),
    ...when(rule.replaces === true && !steps.some(({ bySuccessor }) => bySuccessor), 'nothing-replaced', '会取代前一版，但没有“被取代”的步骤。'),
    ...when(rule.bySuccessor === true && (to === null || !states[to]?.frozen || from.some((state) => !states[state]?.frozen)), 'replaced-not-frozen', '被取代的文件前后都须是冻结的。'),
  ];
}

/**
 * Everything that is wrong with the rules of a kind: states that cannot be reached or left, steps to nowhere, four eyes that name no step, frozen content let go without a word, steps nobody may
 * take. A kind without issues can be lived by. Every issue is an error of ours, found by the family's test.
 *
 * @example checkKind(planAdoption) // []
 */
export function checkKind(kind: LifeCycleKind): readonly Issue[] {
  const { steps, approvers } = kind;
  return [
    ...stateIssues(kind),
    ...twice(steps.map(({ name }) => name)).map((name) => fault('step-twice', `有两个步骤叫${quote(name)}。`)),
    ...roleIssues(kind, kind.openedBy, kind.title),
    ...steps.flatMap((rule) => stepIssues(kind, rule)),
    ...Object.entries(approvers).flatMap(([name, { usual, choices }]) =>
      usual.length > 0 && usual.every((role) => choices.includes(role)) ? [] : [fault('approver-choice', `审批人${quote(name)}的常用设定不在可选范围内。`)],
    ),
    ...(steps.filter(({ bySuccessor }) => bySuccessor).length > 1 ? [fault('step-twice', '“被取代”的步骤只能有一个。')] : []),
  ];
}
