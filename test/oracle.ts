import { readFileSync } from 'node:fs';

/**
 * What another program computed for the same input: the output of the R script of that name in test/oracles, in the shape its test knows it to have.
 *
 * @example oracle<{ brier: number }>('gender-composite-scoring', 'scoring').brier
 */
export function oracle<Shape>(name: string, part: string): Shape {
  const parts = JSON.parse(readFileSync(new URL(`oracles/${name}.json`, import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;
  if (!(part in parts)) throw new Error(`no part ${part} in the oracle ${name}`);
  return parts[part] as Shape;
}
