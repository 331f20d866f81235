/** Writes src/web/client/actions.ts from the list of actions: `node tools/make-client.ts`, whenever an action or what it takes or answers changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../src/actions/index.ts';
import { clientSource } from './client-source.ts';

const folder = join(import.meta.dirname, '..', 'src', 'web', 'client');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'actions.ts'), clientSource(actions));
