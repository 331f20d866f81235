/** How a plan and its version stand in an address: `<planId>@<version>`. */
export type PlanSide = { readonly planId: string; readonly version: number };

/**
 * A version of a plan as an address carries it.
 *
 * @example sideText({ planId: '0193…', version: 2 }) // '0193…@2'
 */
export const sideText = ({ planId, version }: PlanSide): string => `${planId}@${String(version)}`;

/**
 * The same read back; null: it is none.
 *
 * @example sideOfText('0193…@2')?.version // 2
 */
export function sideOfText(text: string | undefined): PlanSide | null {
  const [, planId, version] = /^([0-9a-f-]{36})@(\d{1,4})$/.exec(text ?? '') ?? [];
  return planId === undefined || version === undefined || Number(version) < 1 ? null : { planId, version: Number(version) };
}
