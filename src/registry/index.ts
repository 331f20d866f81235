export { breakdowns } from './breakdowns.ts';
export { catalogue } from './catalogue/index.ts';
export { checkDefinition } from './definition.ts';
export { findIndicatorById } from './find-indicator-by-id.ts';
export { forecastFamilies } from './forecast-families.ts';
export { membersOfRelation, withRelated } from './members-of-relation.ts';
export { relationsOf, type RelatedIndicators } from './relation-words.ts';
export { relations } from './relations.ts';
export { sharedAliases } from './catalogue/shared-aliases.ts';
export { findUnit, units } from './units.ts';
export type { Breakdown } from './breakdowns.ts';
export type {
  Audience,
  DefinitionStatus,
  Direction,
  Frequency,
  IndicatorCode,
  IndicatorDefinition,
  LanguageMap,
  LowestLevel,
  ReferencePeriod,
  Scale,
  SourceBasis,
} from './definition.ts';
export type { ForecastFamily } from './forecast-families.ts';
export type { Relation } from './relations.ts';
export type { SharedAlias } from './catalogue/shared-aliases.ts';
export type { Unit, UnitDimension } from './units.ts';
