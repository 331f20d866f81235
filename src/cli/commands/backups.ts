import { fileContentsOf, openFiles, openOrJoinStore, openStore } from '#storage';
import type { StoreDoor } from '../backup/store-door.ts';
import type { Command } from '../command.ts';
import { backupCommand, backupVerify } from './backup.ts';
import { restoreCommand } from './restore.ts';

const openedFiles: StoreDoor['openFiles'] = async (environment) => fileContentsOf(await openFiles(environment));

/** Commands that take everything out of an installation and bring it back. A verb comes before the noun alone. */
export const backups: readonly Command[] = [backupVerify, backupCommand({ openStore: openOrJoinStore, openFiles: openedFiles }), restoreCommand({ openStore, openFiles: openedFiles })];
