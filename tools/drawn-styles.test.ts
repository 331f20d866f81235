import { expect, test } from 'vitest';
import { themeFor } from '../src/web/app/theme.ts';
import { drawnStyles } from './drawn-styles.ts';

const parts = ['Button', 'Select', 'Table', 'Tabs', 'Alert', 'Menu', 'Radio'];
const plain = { dark: false, large: false, scale: 1 };
const usual = drawnStyles(parts, themeFor(plain));

test.each([{ dark: true }, { large: true }, { scale: 1.5 }])('the style of the parts is one for every appearance: only variables differ. %o', (other) => {
  expect(drawnStyles(parts, themeFor({ ...plain, ...other })).css === usual.css).toBe(true);
});

test('it holds what each part shows beside itself, and no value of a theme', () => {
  expect([usual.drawn.has('Table-Table'), usual.drawn.has('Spin-Spin'), usual.drawn.has('Card-Card')]).toEqual([true, true, false]);
  expect([/\.ant-table-cell/.test(usual.css), usual.css.includes('#9b1c31'), usual.css.includes('data-ant-cssinjs')]).toEqual([true, false, false]);
});
