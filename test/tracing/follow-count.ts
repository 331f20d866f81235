import { jsonAt, jsonsIn, textAt, type Evidence, type Json } from './evidence.ts';

/** What each state counts as (docs/monitor-run.md). */
const standings: Readonly<Record<string, string>> = {
  'met-early': 'met', met: 'met', held: 'met', improving: 'met', 'not-met': 'not-met', 'not-held': 'not-met', unchanged: 'not-met', worsening: 'not-met', unproven: 'unproven',
};
const standingOf = (target: Json | undefined): string => standings[textAt(target, 'achievement')] ?? 'unassessed';

/** Who has to answer for a target: those that lead, else all that are named. */
function answering(id: string, { promised }: Evidence): readonly string[] {
  const units = promised.get(id)?.units ?? [];
  const leading = units.filter((unit) => unit['role'] === 'lead');
  return (leading.length > 0 ? leading : units).map((unit) => textAt(unit, 'name'));
}

const loudestOf = (target: Json): string => ['red', 'orange', 'yellow'].find((level) => jsonsIn(target['warnings']).some((warning) => warning['level'] === level)) ?? '';

const latestOf = (target: Json): string => textAt(jsonAt(target, 'latest'), 'missing') || 'present';

/** How each part of a condition is looked up; what is not known here fails the count. */
const looks: Readonly<Record<string, (target: Json & { readonly inPlan: string }, wanted: unknown, evidence: Evidence) => boolean>> = {
  plan: ({ inPlan }, wanted) => inPlan === wanted,
  domain: (target, wanted) => (wanted === null ? target['domain'] === null : textAt(jsonAt(target, 'domain'), 'title') === wanted),
  unit: (target, wanted, evidence) => answering(textAt(target, 'id'), evidence).includes(String(wanted)),
  standing: (target, wanted) => Array.isArray(wanted) && wanted.includes(standingOf(target)),
  achievement: (target, wanted) => Array.isArray(wanted) && wanted.includes(target['achievement']),
  outlook: (target, wanted) => Array.isArray(wanted) && wanted.includes(target['outlook']),
  latest: (target, wanted) => Array.isArray(wanted) && wanted.includes(latestOf(target)),
  hasValues: (target, wanted) => (jsonsIn(target['points']).length > 0) === wanted,
  loudest: (target, wanted) => loudestOf(target) === wanted,
  before: (target, wanted, { judgedBefore }) => Array.isArray(wanted) && wanted.includes(standingOf(judgedBefore.get(textAt(target, 'id')))),
};

const holds = (condition: Json, target: Json & { readonly inPlan: string }, evidence: Evidence): boolean => Object.entries(condition).every(([name, wanted]) => looks[name]?.(target, wanted, evidence) === true);

/**
 * What is wrong with a printed count: not as many as are listed; a target that is not in the run, stands twice or is only repeated by a table; of a count by condition a target that is
 * missing or does not belong. Null where nothing is.
 */
export function countProblem(text: string, source: Json, evidence: Evidence): string | null {
  const targets = Array.isArray(source['targets']) ? source['targets'].map(String) : [];
  const where = jsonsIn(source['where']);
  const told = /^(\d+)(?:项|个|条)?$/.exec(text)?.[1];
  const unknown = targets.filter((id) => evidence.judged.get(id)?.['repeats'] !== null);
  if (unknown.length > 0) return `counts ${unknown.join(', ')}`;
  if (new Set(targets).size !== targets.length) return 'counts a target twice';
  if (source['of'] === 'units') {
    const units = new Set(targets.flatMap((id) => answering(id, evidence)));
    return told === String(units.size) ? null : `${String(units.size)} units answer for them`;
  }
  if (told !== String(targets.length)) return `${String(targets.length)} are listed`;
  if (where.length === 0) return `nobody says of what kind: ${textAt(source, 'says')}`;
  const strange = targets.filter((id) => !where.some((condition) => {
    const target = evidence.judged.get(id);
    return target !== undefined && holds(condition, target, evidence);
  }));
  if (strange.length > 0) return `does not fit ${JSON.stringify(where)}: ${strange.join(', ')}`;
  // Indicators are told once however many targets they have: of them nobody can say here which are missing.
  if (source['of'] === 'indicators') return null;
  const missing = [...evidence.judged].filter(([id, target]) => target['repeats'] === null && !targets.includes(id) && where.some((condition) => holds(condition, target, evidence)));
  return missing.length === 0 ? null : `leaves out ${missing.map(([id]) => id).join(', ')}`;
}
