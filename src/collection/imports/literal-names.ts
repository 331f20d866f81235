import { catalogue, sharedAliases, type IndicatorDefinition } from '#registry';

/** The characters of a name, whatever their width and blanks. */
const literal = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

let shipped: ReadonlyMap<string, IndicatorDefinition | null> | undefined;

function literalNames(): ReadonlyMap<string, IndicatorDefinition | null> {
  const found = new Map<string, IndicatorDefinition | null>();
  for (const definition of catalogue) {
    for (const name of new Set([definition.name.zh, ...definition.aliases].map(literal))) found.set(name, found.has(name) ? null : definition);
  }
  for (const name of sharedAliases.flatMap(({ aliases }) => aliases.map(literal))) found.set(name, null);
  return found;
}

/**
 * The one indicator whose name or alias is exactly this, character by character. Tables print names in full, so that what differs only in a spelling that linking folds
 * (普惠性幼儿园占比, 普惠性幼儿园比例) can still be told apart; undefined for a name of none or several.
 *
 * @example indicatorNamed('孕产妇死亡率')?.unit // '/10万'
 */
export function indicatorNamed(name: string): IndicatorDefinition | undefined {
  shipped ??= literalNames();
  return shipped.get(literal(name)) ?? undefined;
}
