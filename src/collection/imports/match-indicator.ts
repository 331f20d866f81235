import { isSureLink, linkIndicator, partUnit, unitInRow } from '#plan';
import { findIndicatorById, findUnit, type IndicatorDefinition } from '#registry';
import { conversionFactor } from './convert-figure.ts';
import { indicatorNamed } from './literal-names.ts';
import type { MappingProposal } from './mapping.ts';

/** An indicator found for a printed name, and by how much figures in the printed unit are multiplied. */
export type Matched = { readonly kind: 'matched'; readonly definition: IndicatorDefinition; readonly unit: string | null; readonly factor: number; readonly because: string; readonly conversion: string | null };

/** Why a printed name is no indicator, or its unit not one of the indicator's; `left-out`: somebody decided that it is not taken. */
export type Unmatched = { readonly kind: 'unknown-name' | 'wrong-unit' | 'unknown-unit' | 'left-out'; readonly unit: string | null; readonly because: string; readonly proposal: MappingProposal | null };

/** How names find their indicators; an installation looks in its own catalogue. */
export type MatchTools = {
  readonly definitionOf: (id: string) => IndicatorDefinition | undefined;
  /** The indicator of a name in a unit (null: not printed): `sure` only for a name that is known, otherwise a likeness. */
  readonly link: (name: string, unit: string | null) => { readonly indicatorId: string | null; readonly score: number | null; readonly because: string; readonly sure: boolean };
};

/** The shipped catalogue, by the names and aliases that plans are linked with. */
export const shippedMatching: MatchTools = {
  definitionOf: findIndicatorById,
  link: (indicator, unit) => {
    const named = indicatorNamed(indicator);
    if (named && (unit === null || unit === named.unit || conversionFactor(findUnit(unit), findUnit(named.unit)) !== null)) {
      return { indicatorId: named.id, score: 1, because: named.name.zh === indicator ? '与指标名称一致' : `与“${named.name.zh}”的名称或别名一致`, sure: true };
    }
    const link = linkIndicator({ indicator, unit, kind: 'fact', every: null, of: null, subject: null, domain: null });
    return { indicatorId: link.indicatorId, score: link.linkScore, because: link.linkReason, sure: isSureLink(link) };
  },
};

/** The canonical spelling of a printed unit; 个 of a density (每千人口…托位数) counts for so many people. */
export function canonical(unit: string, name: string): string {
  const known = findUnit(unit)?.id ?? unit;
  const density = unitInRow(known, name) ?? known;
  return findUnit(density)?.id ?? known;
}

const id = /^[a-z]+(?:-[a-z]+)+$/;

/**
 * Finds the indicator a table means by a printed name, and how its figures come into the indicator's unit. Only names and aliases of the catalogue count, and ids; what is merely
 * alike is a proposal. A unit in brackets after the name counts when the table prints none beside it.
 *
 * @example matchIndicator('孕产妇死亡率', '1/10万', shippedMatching).kind // 'matched'
 */
export function matchIndicator(printed: string, printedUnit: string | null, tools: MatchTools): Matched | Unmatched {
  const parted = partUnit(printed.normalize('NFKC'));
  const name = parted.unit === null ? printed : parted.name;
  const unit = printedUnit ?? parted.unit;
  const own = unit === null ? null : canonical(unit, name);
  const asId = id.test(printed) ? tools.definitionOf(printed) : undefined;
  const whole = tools.link(printed, own);
  const link = whole.sure || name === printed ? whole : tools.link(name, own);
  const definition = asId ?? (link.sure && link.indicatorId !== null ? tools.definitionOf(link.indicatorId) : undefined);
  if (!definition) return unmatched(name, unit, own, link, tools);
  const factor = own === null ? 1 : conversionFactor(findUnit(own), findUnit(definition.unit));
  if (factor === null && own !== definition.unit) return wrongUnit(unit, own, definition);
  const conversion = own === null ? `没有写单位，按指标的单位“${definition.unit}”读取` : (factor ?? 1) === 1 ? null : `“${unit ?? ''}”换算成“${definition.unit}”，乘以 ${String(factor)}`;
  return { kind: 'matched', definition, unit, factor: factor ?? 1, because: asId ? '与指标标识一致' : link.because, conversion };
}

/** That the printed unit is none of the indicator's. */
export function wrongUnit(unit: string | null, own: string | null, definition: IndicatorDefinition): Unmatched {
  const known = own !== null && findUnit(own) !== undefined;
  return {
    kind: known ? 'wrong-unit' : 'unknown-unit', unit, proposal: { indicatorId: definition.id, indicator: definition.name.zh, score: 1 },
    because: known ? `单位“${unit ?? ''}”不能换算成“${definition.name.zh}”的单位“${definition.unit}”` : `不认识单位“${unit ?? ''}”，“${definition.name.zh}”的单位是“${definition.unit}”`,
  };
}

/** A known name that does not fit only because of its unit is told apart from a name that nobody knows. */
function unmatched(name: string, unit: string | null, own: string | null, link: ReturnType<MatchTools['link']>, tools: MatchTools): Unmatched {
  const withoutUnit = own === null ? null : tools.link(name, null);
  const meant = withoutUnit?.sure === true && withoutUnit.indicatorId !== null ? tools.definitionOf(withoutUnit.indicatorId) : undefined;
  if (meant) return wrongUnit(unit, own, meant);
  const like = link.indicatorId === null ? undefined : tools.definitionOf(link.indicatorId);
  const proposal = like ? { indicatorId: like.id, indicator: like.name.zh, score: link.score ?? 0 } : null;
  return { kind: 'unknown-name', unit, because: like ? `${link.because}，但名称不完全一致，没有采用` : link.because, proposal };
}

/** More names than any catalogue has: a column of something else stands where the names should be. */
const mostNames = 20_000;

/**
 * Finds indicators and remembers them: a table repeats its names in all its rows. Beyond 20,000 different names none is looked up any more.
 *
 * @example nameMatcher(shippedMatching)('孕产妇死亡率', null).kind // 'matched'
 */
export function nameMatcher(tools: MatchTools, find: typeof matchIndicator = matchIndicator): (name: string, unit: string | null) => Matched | Unmatched {
  const known = new Map<string, Matched | Unmatched>();
  const tooMany: Unmatched = { kind: 'unknown-name', unit: null, because: `不同的名称超过 ${String(mostNames / 10_000)} 万个，没有再查找，请核对指标列`, proposal: null };
  return (name, unit) => {
    const key = unit === null ? name : `${name}\n${unit}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostNames) return tooMany;
    const made = find(name, unit, tools);
    known.set(key, made);
    return made;
  };
}
