/**
 * Holds the walls of `.dependency-cruiser.cjs` and fails when a source file was not looked at: some versions of the tool report
 * success having read nothing.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import type { ICruiseResult, IForbiddenRuleType, ICruiseOptions } from 'dependency-cruiser';

type Walls = { readonly rooms: readonly string[]; readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions };

const walls = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Walls;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const result = await cruise(
  ['src'],
  { ...walls.options, ruleSet: { forbidden: walls.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const output = result.output as ICruiseResult;
const seen = new Set(output.modules.map((module) => module.source));
const unseen = sourceFiles('src').filter((file) => !seen.has(file));
const strangers = readdirSync('src').filter((name) => !walls.rooms.includes(name));
const edges = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);

for (const violation of output.summary.violations) console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
for (const file of unseen) console.error(`not looked at: ${file}`);
for (const name of strangers) console.error(`not a room of the house: src/${name}`);
if (edges === 0) console.error('no import was seen at all: the checker is not reading the files');
console.log(`walls: ${String(seen.size)} modules, ${String(edges)} imports, ${String(output.summary.violations.length)} violations`);
if (output.summary.violations.length + unseen.length + strangers.length > 0 || edges === 0) process.exit(1);
