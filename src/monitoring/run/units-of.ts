import type { PlacedTarget, ResponsibleUnit } from '#plan';

/**
 * Who answers for a target: those its clause or its row of the table names, else those of the rows that repeat it, else those of its domain.
 *
 * @example unitsOf(placed, repeats).map(({ name }) => name) // ['卫生健康局']
 */
export function unitsOf({ clause, row, domain }: PlacedTarget, repeats: readonly PlacedTarget[]): readonly ResponsibleUnit[] {
  const named = [clause?.units ?? [], row?.units ?? [], repeats.flatMap((one) => one.row?.units ?? [])].find((units) => units.length > 0);
  return named ?? domain?.units ?? [];
}
