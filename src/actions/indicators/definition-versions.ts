import type { IndicatorDefinition } from '#registry';
import type { RecordedDefinition } from '#storage';
import { catalogueLines, definitionChanges, ownLines, type DefinitionChange, type DefinitionLine } from './definition-words.ts';

/** A version of a definition as it is told: what it says, what it changed. What the catalogue says is the first, from no day. */
export type DefinitionVersion = {
  readonly version: number; readonly validFrom: string | null; readonly validTo: string | null; readonly origin: string; readonly lines: readonly DefinitionLine[]; readonly changes: readonly DefinitionChange[]; readonly change: string | null; readonly isBreak: boolean; readonly retired: boolean;
  readonly recordedAt: string | null; readonly recordedBy: string | null;
};

type Told = Omit<DefinitionVersion, 'changes'>;

const ofCatalogue = (definition: IndicatorDefinition): Told =>
  ({ version: 1, validFrom: null, validTo: null, origin: '指标目录', lines: catalogueLines(definition), change: null, isBreak: false, retired: false, recordedAt: null, recordedBy: null });

/** What names are asked for: plans by id, people by id. */
type Names = { readonly planOf: (planId: string) => string; readonly personOf: (personId: string) => string | null };

const ofRegion = (shipped: IndicatorDefinition | undefined, { planOf, personOf }: Names) => ({ version, validFrom, validTo, definition, isBreak, recordedAt, recordedBy }: RecordedDefinition): Told => ({
  version, validFrom, validTo, origin: definition.planId !== null ? `《${planOf(definition.planId)}》` : shipped === undefined ? '本地指标' : '本地标记', lines: shipped === undefined ? ownLines(definition) : catalogueLines(shipped),
  change: definition.change ?? null, isBreak, retired: definition.retired === true, recordedAt, recordedBy: recordedBy === null ? null : personOf(recordedBy),
});

/**
 * Every version of the definition of an indicator, the newest first, each with what it changed.
 *
 * @example definitionVersions(findIndicatorById(id), history, names)[0]?.validFrom
 */
export function definitionVersions(shipped: IndicatorDefinition | undefined, history: readonly RecordedDefinition[], names: Names): readonly DefinitionVersion[] {
  const all = [...(shipped === undefined ? [] : [ofCatalogue(shipped)]), ...history.map(ofRegion(shipped, names))];
  return all.map((one, at): DefinitionVersion => ({ ...one, changes: at === 0 ? [] : definitionChanges(all[at - 1]?.lines ?? [], one.lines) })).toReversed();
}
