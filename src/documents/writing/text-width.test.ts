import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

test.each([['', 0], ['12.5', 4], ['指标', 4], ['指标 12', 7], ['（一）', 6], ['5‰—…', 7], ['😀', 2], ['١٢', 2]])('%s is as wide as %i digits', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
