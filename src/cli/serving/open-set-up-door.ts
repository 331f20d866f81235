import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions, demoAccounts, demoPassword, noteDemoSetUp, setUpDistrict, type Surroundings } from '#actions';
import { roles } from '#kernel';
import { makeSetUpCode, makeSetUpDoor, type SetUpDoor } from '#server';
import type { Terminal } from '../command.ts';
import { installDemo } from './carry-out-first-start.ts';

/** Where the code lies that nobody stands at a terminal to read. @example codeFile('/srv/halfsky/data') // '/srv/halfsky/data/set-up-code.txt' */
const codeFile = (folder: string): string => join(folder, 'set-up-code.txt');

const words = { first: '首次设置的验证码（只能用一次，请勿外传）：', 'too-many-wrong': '有人输错验证码十次，原来的已经作废。新的验证码：' } as const;

/** A code on the terminal is read once; where nobody looks it goes to a file that only its owner may read, never into a log. */
function tell(terminal: Pick<Terminal, 'err' | 'person'>, folder: string, code: string, why: keyof typeof words): void {
  if (terminal.person !== null) return terminal.err(`${words[why]}${code}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(codeFile(folder), `${code}\n`, { mode: 0o600 });
  return terminal.err(`首次设置的验证码写在 ${codeFile(folder)}（只有本用户能读）。`);
}

/**
 * Opens the door of an empty installation to the browser: who shows the code sets it up, with the example or with a district of their own.
 *
 * @example const door = openSetUpDoor(surroundings, terminal, '/srv/halfsky/data'); await door.done
 */
export function openSetUpDoor(surroundings: Surroundings, terminal: Pick<Terminal, 'err' | 'person'>, folder: string): SetUpDoor {
  const door = makeSetUpDoor({
    makeCode: makeSetUpCode,
    tellCode: (code, why) => tell(terminal, folder, code, why),
    carryOut: async ({ way, wish }, { address, wrongCodes }, progress) => {
      const from = { address, note: `（在浏览器里设置${wrongCodes === 0 ? '' : `，此前输错验证码 ${String(wrongCodes)} 次`}）` };
      if (way === 'own') {
        const made = await setUpDistrict(actions, wish, surroundings, from);
        return 'refused' in made ? made : { isDemo: false, accounts: made.administrators.map(({ name, login, role, firstPassword }) => ({ name, login, word: roles[role].word, firstPassword })) };
      }
      const refused = await installDemo(surroundings, progress);
      if (refused !== null) return refused;
      await noteDemoSetUp(surroundings, from);
      return { isDemo: true, accounts: demoAccounts.map(({ name, login, word }) => ({ name, login, word, firstPassword: demoPassword })) };
    },
  });
  void door.done.then(() => rmSync(codeFile(folder), { force: true }));
  return door;
}
