import { describe, expect, test } from 'vitest';
import { shippedLettering } from '../src/rendering/lettering/shipped-fonts.ts';
import { textWidth } from '../src/publication/charts/text-width.ts';

describe('the widths charts are laid out with', () => {
  test('are those of the shipped font: what is laid out without overlap is drawn so', async () => {
    const [font] = (await shippedLettering()).fonts;
    const text = `${Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at)).join('')}—–−✓°中（）、％‰①`;
    const wrong = [...text].filter((character) => font === undefined || Math.abs(font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0)) - textWidth(character, 1000)) > 1e-6);
    expect(wrong).toEqual([]);
  });
});
