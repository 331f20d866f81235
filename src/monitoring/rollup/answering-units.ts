import type { ResponsibleUnit } from '#plan';

/** What the row of targets is called that several units answer for, and of those nobody answers for. */
export const unitRows = { several: '多个单位共同负责', nobody: '未明确责任单位' } as const;

/**
 * Who answers for a target: those that lead it, where any does, else everyone named; each once.
 *
 * @example answeringUnits([{ name: '卫健委', as: '卫健委', role: 'lead' }, { name: '妇联', as: '妇联', role: 'support' }]) // ['卫健委']
 */
export function answeringUnits(units: readonly ResponsibleUnit[]): readonly string[] {
  const leads = units.filter(({ role }) => role === 'lead');
  return [...new Set((leads.length > 0 ? leads : units).map(({ name }) => name))];
}
