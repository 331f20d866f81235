import { expect, test } from 'vitest';
import { sketchedTarget } from '../../../test/makers/sketched-target.ts';
import { forecast } from './claims/forecast.ts';
import { outlookText } from './outlook-text.ts';

const [first] = forecast.examples;

test('the words are those of the reports; where nothing is forecast there are none', () => {
  expect([outlookText(sketchedTarget({})), outlookText(sketchedTarget({ forecast: { missing: 'not-applicable', why: 'too-few-values' } }))]).toEqual([first?.says, null]);
});
