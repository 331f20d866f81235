import { findUnit, type IndicatorDefinition } from '#registry';
import { halfDigit } from '../checks/check.ts';
import type { StandingFigure } from './standing-figures.ts';

const counted: ReadonlySet<string> = new Set(['people', 'things', 'times']);
const additive: ReadonlySet<string> = new Set([...counted, 'money', 'mass']);
const averaged: ReadonlySet<string> = new Set(['sex-ratio', 'years', 'duration']);

const dimensionOf = ({ unit }: IndicatorDefinition): string => findUnit(unit)?.dimension ?? '';

/** People, things and times. @example isCounted(liveBirths) // true */
export const isCounted = (definition: IndicatorDefinition): boolean => counted.has(dimensionOf(definition));

/** Amounts of the parts add up to that of the whole: counts, money, mass. */
export const addsUp = (definition: IndicatorDefinition): boolean => additive.has(dimensionOf(definition));

/** A share or rate of its parts' people. */
export const isFraction = (definition: IndicatorDefinition): boolean => dimensionOf(definition) === 'fraction' && definition.denominator !== null;

/** What is an average over its people, so that the whole lies between its parts. */
export const isAveraged = (definition: IndicatorDefinition): boolean => isFraction(definition) || averaged.has(dimensionOf(definition));

/** Counted one by one and printed whole: nothing is rounded. */
export const isWhole = ({ definition, content }: StandingFigure): boolean => isCounted(definition) && findUnit(definition.unit)?.perBase === 1 && definition.digits === 0 && Number.isInteger(content.value);

/** By how much printing may have moved some figures together: half of the last digit of each, nothing for whole counts. */
export const printedSlack = (figures: readonly StandingFigure[]): number => figures.reduce((sum, figure) => sum + (isWhole(figure) ? 0 : halfDigit(figure.content.digits)), 0) * (1 + 1e-9);

/** A sum without the noise of binary fractions. */
export const sumOf = (figures: readonly StandingFigure[]): number => Number(figures.reduce((sum, { content }) => sum + content.value, 0).toPrecision(12));

/** A figure with its unit, as people write it. @example shownWithUnit(figure) // '93.5%' */
export const shownWithUnit = ({ content, definition: { unit } }: StandingFigure): string => `${content.text}${unit === 'ratio' || unit === '女=100' ? '' : unit}`;
