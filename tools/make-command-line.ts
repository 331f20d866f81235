/** Writes docs/command-line.md from the list of actions: `node tools/make-command-line.ts`, whenever an action or what it takes changes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../src/actions/index.ts';
import { commandLinePage } from './command-line-page.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'command-line.md'), commandLinePage(actions));
