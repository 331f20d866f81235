import { describe, expect, test } from 'vitest';
import { bytesOf, sourceText, sourceTextsArePresent } from './source-texts.ts';
import { describeTally, readingOrderFigures, rightAtLeast, shuffleAllAtOnce, shuffleOneByOne } from './shuffled-pages.ts';

/** The short form; `npm run soak` counts thousands of pages. The text of 昆区 is in the right order, so what comes back can be compared. */
const present = sourceTextsArePresent('reading-order');

describe.skipIf(!present)('blocks shuffled inside the pages of 昆区', () => {
  const text = present ? new TextDecoder().decode(bytesOf(sourceText('kundulun'))) : '';

  test('one page at a time come back, or a doubt says that they did not', () => {
    const tally = shuffleOneByOne(text, [1, 2], 2);
    console.log(describeTally('one page at a time', tally));
    expect(tally.silent).toEqual([]);
    expect(tally.right / tally.cases).toBeGreaterThanOrEqual(rightAtLeast(readingOrderFigures.current.short.oneByOne));
  });

  test('on all pages at once come back, or a doubt says that they did not', () => {
    const tally = shuffleAllAtOnce(text, [1, 2, 3, 4]);
    console.log(describeTally('all pages at once', tally));
    expect(tally.silent).toEqual([]);
    expect(tally.right / tally.cases).toBeGreaterThanOrEqual(rightAtLeast(readingOrderFigures.current.short.allAtOnce));
  });
});
