import type { Domain, Plan, PlacedTarget } from '#plan';

/** Headings as they are compared: 一、妇女与健康 and 妇女与健康 are one domain. */
const plainTitle = (text: string): string => text.normalize('NFKC').replaceAll(/\s|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/g, '');

/**
 * Targets with the rows of indicator tables put in a domain: the one their row names, else the one whose text first speaks of the same indicator; other rows stay outside the domains.
 *
 * @example placeRows(plan, targets).find(({ section }) => section === 'table')?.domain?.title // '妇女与健康'
 */
export function placeRows(plan: Plan, targets: readonly PlacedTarget[]): readonly PlacedTarget[] {
  const titles = new Map<string, Domain>(plan.domains.map((domain) => [plainTitle(domain.title), domain]));
  const spokenOf = new Map<string, Domain>();
  for (const { subject, domain } of targets) if (domain !== null && subject.indicatorId !== null && !spokenOf.has(subject.indicatorId)) spokenOf.set(subject.indicatorId, domain);
  return targets.map((placed) => {
    if (placed.row === null || placed.domain !== null) return placed;
    const named = placed.row.domain === null ? undefined : titles.get(plainTitle(placed.row.domain));
    return { ...placed, domain: named ?? spokenOf.get(placed.subject.indicatorId ?? '') ?? null };
  });
}
