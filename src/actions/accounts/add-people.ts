import { z } from 'zod';
import { installationRegionId, takenLogins, type Connection } from '#storage';
import { writeAction, type Preparation } from '../action.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';
import { asText, csvFile } from '../csv-file.ts';
import { writtenFile } from '../file-answer.ts';
import { exampleId } from '../fields.ts';
import { listSource, oneSource, readList } from '../lists/list-source.ts';
import { badRows, refusedRow, type RowFault } from '../lists/row-fault.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { makeFirstPasswords, type FirstPassword } from './first-passwords.ts';
import { loginTaken, personNote, storePeople } from './new-people.ts';
import { readPeopleTable, type PersonRow } from './people-table.ts';

const input = z.object({ regionId: z.uuid().default(installationRegionId).describe('在哪个地区办理；系统管理员只能在自己管的地区新增人员'), ...listSource }).refine(...oneSource);

type Hashed = PersonRow & FirstPassword;

/** What was found before the transaction. Why not is told within it: a request that was done before is answered as such, not refused for the logins it made. */
type Prepared = { readonly people: readonly Hashed[] } | { readonly no: Refusal };

const nobody = '一个人员也没有新增';

async function takenRows(connection: Connection, people: readonly PersonRow[]): Promise<readonly RowFault[]> {
  const taken = await takenLogins(connection, people.map(({ login }) => normaliseLogin(login)));
  return people.filter(({ login }) => taken.has(normaliseLogin(login))).map(({ row, login }) => refusedRow(row, loginTaken(login)));
}

/** Passwords are hashed only for a list that can go in as far as is seen. */
async function prepared(source: Parameters<typeof readList>[0], preparation: Preparation): Promise<Prepared> {
  const sheet = await readList(source, '人员名单');
  if (isRefusal(sheet)) return { no: sheet };
  const { people, faults } = readPeopleTable(sheet);
  const wrong = [...faults, ...await takenRows(preparation.store.connection, people)];
  if (wrong.length > 0) return { no: badRows(wrong, nobody) };
  const passwords = await makeFirstPasswords(people.length, preparation);
  if (isRefusal(passwords)) return { no: passwords };
  return { people: people.flatMap((person, at) => (passwords[at] ? [{ ...person, ...passwords[at] }] : [])) };
}

/** The list of a region's people at once, from a pasted or uploaded table: all of them, or nobody and every fault with its row. The first passwords are shown once. */
export const addPeopleAction = writeAction({
  name: 'accounts.add-people',
  title: '批量新增人员',
  summary: '从粘贴或上传的表格一次新增全部人员和登录账号（姓名、登录名、联系方式）；有问题的逐行指出，全部正确才新增，最多 500 行。得到只显示一次的初始密码和可下发的初始密码表；岗位由安全管理员授予。',
  input,
  output: z.object({ people: z.array(z.object({ personId: z.uuid(), name: z.string().describe('姓名'), login: z.string(), firstPassword: z.string() })), file: writtenFile }),
  permission: ['system-administrator'],
  answerIsSecret: true,
  scope: ({ regionId }) => ({ regionId }),
  prepare: async ({ text, file }, preparation) => prepared({ text, file }, preparation),
  load: async (_input, { connection }, found: Prepared) => ({ taken: 'no' in found ? [] : await takenRows(connection, found.people) }),
  decide: ({ taken }, _input, { newId }, found) => {
    if ('no' in found) return found.no;
    if (taken.length > 0) return badRows(taken, nobody);
    /* People are listed by their ids: in the order of the list. */
    const ids = found.people.map(() => newId()).toSorted();
    return { effect: found.people.map((person, at) => ({ ...person, personId: ids[at] ?? newId() })) };
  },
  store: async (people, work) => {
    await storePeople(people, work);
    /* Signing in passes over the tab before a login of digits. */
    const lines = people.map(({ name, login, password }) => [name, asText(login), password]);
    return {
      people: people.map(({ personId, name, login, password }) => ({ personId, name, login, firstPassword: password })),
      file: csvFile(`初始密码_${String(people.length)}人_${work.today}.csv`, [['姓名', '登录名', '初始密码（首次登录须修改）'], ...lines]),
    };
  },
  audit: (people) => people.map(personNote),
  examples: [
    { input: { text: '姓名\t登录名\t办公电话\n王芳\twang.fang\t0471-6666666\n李强\tli.qiang\t' } },
    { input: { regionId: exampleId(1) }, refusedAt: 'text' },
    { input: { file: { name: '人员.xlsx', content: '不是base64' } }, refusedAt: 'file' },
  ],
});
