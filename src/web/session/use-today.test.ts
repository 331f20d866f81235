import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const web = new URL('../', import.meta.url);

test('no page asks the clock of the machine which day it is: the server says it', () => {
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.test)\.tsx?$/.test(path));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((path) => /new Date\(\)|Date\.now\(/.test(readFileSync(new URL(path, web), 'utf8')))).toEqual([]);
});
