import { fileContentsOf, openFiles, openStore, openStoreBeside } from '#storage';
import type { StoreDoor } from '../backup/store-door.ts';
import type { Command } from '../command.ts';
import { backupCommand, backupVerify } from './backup.ts';
import { restoreCommand } from './restore.ts';

const door: StoreDoor = { openStore, openFiles: async (environment) => fileContentsOf(await openFiles(environment)) };
/** A backup is made while the program serves; a restore wants the store for itself. */
const doorBeside: StoreDoor = { ...door, openStore: openStoreBeside };

/** Commands that take everything out of an installation and bring it back. A verb comes before the noun alone. */
export const backups: readonly Command[] = [backupVerify, backupCommand(doorBeside), restoreCommand(door)];
