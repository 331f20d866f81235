import type { Refusal } from '#actions';
import { isSetUpCode } from './set-up-code.ts';
import type { SetUpDoor, SetUpFrom, SetUpOutcome, SetUpStanding, SetUpWish } from './set-up-door.ts';

/** What the door works with: how codes are made and told to whoever started the program, and how a wish is carried out. */
type DoorSettings = {
  readonly makeCode: () => string;
  readonly tellCode: (code: string, why: 'first' | 'too-many-wrong') => void;
  readonly carryOut: (wish: SetUpWish, from: SetUpFrom, progress: (sentence: string) => void) => Promise<SetUpOutcome | Refusal>;
};

/** So many wrong codes, from wherever they come, and the code is void: a new one stands in the terminal. */
const mostWrong = 10;

const isRefused = (outcome: SetUpOutcome | Refusal): outcome is Refusal => 'refused' in outcome;

/**
 * The door of an empty installation. It holds one code, which whoever started the program reads in the terminal; ten wrong ones make it void. The first who shows it sets the installation up; while
 * their wish is carried out, and ever after, nobody else may.
 *
 * @example const door = makeSetUpDoor({ makeCode: makeSetUpCode, tellCode, carryOut }); await door.begin('K7QM-3XPT-9FHC', { way: 'demo', wish: {} }, '127.0.0.1')
 */
export function makeSetUpDoor({ makeCode, tellCode, carryOut }: DoorSettings): SetUpDoor {
  const { promise: done, resolve } = Promise.withResolvers<SetUpOutcome>();
  let code = makeCode();
  let wrongCodes = 0;
  let standing: SetUpStanding = { state: 'open', progress: [], failure: null, outcome: null };
  tellCode(code, 'first');
  const wrong = (): Refusal => {
    wrongCodes += 1;
    if (wrongCodes % mostWrong > 0) return { refused: 'wrong-code', message: '验证码不对。请照启动程序的窗口里显示的填写。' };
    code = makeCode();
    tellCode(code, 'too-many-wrong');
    return { refused: 'code-renewed', message: '验证码输错太多次，已经作废。新的验证码显示在启动程序的窗口里。' };
  };
  const carried = async (wish: SetUpWish, address: string): Promise<SetUpStanding> => {
    const outcome = await carryOut(wish, { address, wrongCodes }, (sentence) => { standing = { ...standing, progress: [...standing.progress, sentence] }; });
    if (isRefused(outcome)) standing = { state: 'open', progress: [], failure: outcome, outcome: null };
    else {
      standing = { ...standing, state: 'done', outcome };
      resolve(outcome);
    }
    return standing;
  };
  return {
    done,
    /* First passwords are in the answer to the wish and nowhere else. */
    standing: (typed) => (typed !== null && isSetUpCode(typed, code) ? { ...standing, outcome: standing.outcome?.isDemo === true ? standing.outcome : null } : { state: standing.state, progress: [], failure: null, outcome: null }),
    begin: async (typed, wish, address) => {
      if (standing.state === 'done') return { refused: 'set-up-already', message: '系统已经设置过，不能再次设置。' };
      if (!isSetUpCode(typed, code)) return wrong();
      if (standing.state === 'working') return { refused: 'being-set-up', message: '正在设置，请稍候。' };
      standing = { state: 'working', progress: [], failure: null, outcome: null };
      const carrying = carried(wish, address).catch((error: unknown) => {
        standing = { state: 'open', progress: [], failure: { refused: 'failed', message: '程序出错了，没有设置成。请看启动程序的窗口。' }, outcome: null };
        throw error;
      });
      if (wish.way === 'own') {
        const after = await carrying;
        return after.failure ?? after;
      }
      /* The example takes its time: how far it is, is asked for. A bug is told where the program writes. */
      carrying.catch((error: unknown) => { process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`); });
      return standing;
    },
  };
}
