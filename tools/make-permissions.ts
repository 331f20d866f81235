/** Writes docs/permissions.md from the list of actions: `node tools/make-permissions.ts`, whenever an action or its permission changes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../src/actions/index.ts';
import { permissionsPage } from './permissions-page.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'permissions.md'), permissionsPage(actions));
