import { catalogue, sharedAliases, type IndicatorDefinition } from '#registry';
import { normalName } from './normal-name.ts';

/** One printed form of an indicator. `official` is the catalogue's own name, the rest are aliases. */
export type KnownName = { readonly definition: IndicatorDefinition; readonly normal: string; readonly official: boolean };

/** The names of a catalogue, ready to be looked up exactly or by the pairs of characters they share. */
export type NameIndex = {
  readonly exact: ReadonlyMap<string, readonly KnownName[]>;
  readonly shared: ReadonlySet<string>;
  readonly byPair: ReadonlyMap<string, readonly KnownName[]>;
  readonly weightOf: (pair: string) => number;
};

/** The pairs of neighbouring characters of a name, each once. */
export function pairsOf(normal: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < normal.length; at++) pairs.add(normal.slice(at, at + 2));
  return [...pairs];
}

function namesOf(definition: IndicatorDefinition): KnownName[] {
  const seen = new Set<string>();
  return [definition.name.zh, ...definition.aliases].flatMap((name, index) => {
    const normal = normalName(name);
    if (seen.has(normal)) return [];
    seen.add(normal);
    return [{ definition, normal, official: index === 0 }];
  });
}

/**
 * Builds the index of a catalogue. A pair of characters weighs the more the fewer indicators have it.
 *
 * @example nameIndexOf(catalogue).exact.get(normalName('孕产妇死亡率'))?.[0]?.definition.id
 */
function nameIndexOf(definitions: readonly IndicatorDefinition[]): NameIndex {
  const names = definitions.flatMap(namesOf);
  const exact = Map.groupBy(names, ({ normal }) => normal);
  const byPair = new Map<string, KnownName[]>();
  const holders = new Map<string, Set<string>>();
  for (const name of names) {
    for (const pair of pairsOf(name.normal)) {
      const list = byPair.get(pair);
      if (list) list.push(name);
      else byPair.set(pair, [name]);
      const ids = holders.get(pair);
      if (ids) ids.add(name.definition.id);
      else holders.set(pair, new Set([name.definition.id]));
    }
  }
  const weights = new Map([...holders].map(([pair, ids]) => [pair, Math.log(1 + definitions.length / ids.size)]));
  const unknown = Math.log(1 + definitions.length / 0.5);
  const weightOf = (pair: string): number => weights.get(pair) ?? unknown;
  return { exact, byPair, weightOf, shared: new Set(sharedAliases.flatMap(({ aliases }) => aliases.map(normalName))) };
}

let shipped: NameIndex | undefined;

/** The index of the shipped catalogue, built when first asked for. */
export function shippedNames(): NameIndex {
  shipped ??= nameIndexOf(catalogue);
  return shipped;
}
