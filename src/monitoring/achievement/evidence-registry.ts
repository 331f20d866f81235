import { normalName } from '#plan';
import type { IndicatorDefinition, Relation } from '#registry';
import type { Bridge } from './series-of.ts';

/** What the gathering of evidence must know of indicators: their definitions by id and by printed name, what they owe one another, which versions may be compared. */
export type EvidenceRegistry = {
  readonly byId: ReadonlyMap<string, IndicatorDefinition>;
  /** By normal name; a name that means several indicators means none here. */
  readonly byName: ReadonlyMap<string, IndicatorDefinition | null>;
  /** The indicator whose figure is the target of another one. */
  readonly referenceOf: ReadonlyMap<string, string>;
  readonly bridges: readonly Bridge[];
};

/**
 * Lays out definitions and relations for looking up.
 *
 * @example evidenceRegistry(catalogue, relations).byId.get('some-rate')
 */
export function evidenceRegistry(definitions: readonly IndicatorDefinition[], relations: readonly Relation[], bridges: readonly Bridge[] = []): EvidenceRegistry {
  const byName = new Map<string, IndicatorDefinition | null>();
  for (const definition of definitions) {
    for (const name of new Set([definition.name.zh, ...definition.aliases].map(normalName))) {
      const known = byName.get(name);
      byName.set(name, known === undefined || known === definition ? definition : null);
    }
  }
  // Where two indicators bear one name, the one whose own name it is has it.
  for (const definition of definitions) byName.set(normalName(definition.name.zh), definition);
  return {
    byId: new Map(definitions.map((definition) => [definition.id, definition])), byName, bridges,
    referenceOf: new Map(relations.flatMap((relation) => (relation.kind === 'relative-target' ? [[relation.indicator, relation.reference] as const] : []))),
  };
}
