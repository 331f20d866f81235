import { describe, expect, test } from 'vitest';
import { bytesOf, sourceText, sourceTextsArePresent } from '../source-texts.ts';
import { describeTally, readingOrderFigures, rightAtLeast, shuffleAllAtOnce, shuffleOneByOne } from '../shuffled-pages.ts';

const present = sourceTextsArePresent('reading-order soak');
const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe.skipIf(!present)('blocks shuffled inside the pages of 昆区, many times', () => {
  const text = present ? new TextDecoder().decode(bytesOf(sourceText('kundulun'))) : '';

  test('one page at a time', () => {
    const tally = shuffleOneByOne(text, seeds(25));
    console.log(describeTally('one page at a time', tally));
    expect(tally.silent.filter((place) => !readingOrderFigures.current.silent.oneByOne.includes(place))).toEqual([]);
    expect(tally.right / tally.cases).toBeGreaterThanOrEqual(rightAtLeast(readingOrderFigures.current.long.oneByOne));
  });

  test('all pages at once', () => {
    const tally = shuffleAllAtOnce(text, seeds(100));
    console.log(describeTally('all pages at once', tally));
    expect(tally.silent.filter((place) => !readingOrderFigures.current.silent.allAtOnce.includes(place))).toEqual([]);
    expect(tally.right / tally.cases).toBeGreaterThanOrEqual(rightAtLeast(readingOrderFigures.current.long.allAtOnce));
  });
});
