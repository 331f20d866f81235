import { roles } from '#kernel';
import type { Actions } from '../../client/actions.ts';
import { administrationWords } from '../../words/administration-words.ts';
import type { MadePasswords } from './first-passwords.tsx';
import type { Person } from './person-state.tsx';
import type { Step, StepField, Typed } from './step-dialog.tsx';
import type { Act } from './use-act.ts';

type Holding = Person['holdings'][number];
type GrantedRole = Actions['accounts.grant-role']['input']['role'];
type Option = { readonly value: string; readonly label: string };

/** What steps of a person work with: the place they are taken in (none: the installation), units to choose from, and where a first password is shown. */
export type PeopleGround = { readonly region: { readonly regionId?: string }; readonly places: readonly Option[]; readonly units: readonly Option[]; readonly act: Act; readonly show: (made: MadePasswords) => void; readonly tell: (words: string) => void };

const say = administrationWords.people;
const reason: StepField = { name: 'reason', label: say.reason, kind: 'text' };
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const asked = (words: string): Error => Object.assign(new Error(words), { failure: { error: 'invalid-input', message: words } });

/** One person. @example addPersonStep(ground) */
export const addPersonStep = ({ region, act, show }: PeopleGround): Step => ({
  title: say.add, sentence: say.addSentence, fields: [{ name: 'name', label: say.name, kind: 'text' }, { name: 'login', label: say.login, kind: 'text' }, { name: 'contact', label: say.contact, kind: 'text', isOptional: true, hint: say.contactHint }],
  send: async ({ name = '', login = '', contact }) => {
    const { firstPassword } = await act('accounts.add-person', { ...region, name, login, contact: orNull(contact) });
    show({ people: [{ name, login, firstPassword }] });
  },
});

/** Many people from a pasted list. @example addPeopleStep(ground) */
export const addPeopleStep = ({ region, act, show }: PeopleGround): Step => ({
  title: say.paste, sentence: say.listSentence, fields: [{ name: 'text', label: say.list, kind: 'area', hint: say.peopleColumns }],
  send: async ({ text = '' }) => show(await act('accounts.add-people', { ...region, text })),
});

/** The roles of many from a pasted list. @example grantRolesStep(ground) */
export const grantRolesStep = ({ region, places, act, tell }: PeopleGround): Step => ({
  title: say.pasteRoles, sentence: say.listSentence, usual: { region: region.regionId ?? places[0]?.value ?? '' }, fields: [{ name: 'region', label: say.region, kind: 'choice', options: places }, { name: 'text', label: say.list, kind: 'area', hint: say.roleColumns }],
  send: async ({ region: regionId = '', text = '' }) => tell(say.granted((await act('accounts.grant-roles', { regionId, text })).holdings.length)),
});

/** One role for somebody. @example grantRoleStep(person, ground) */
export const grantRoleStep = ({ personId, name }: Person, { region, places, units, act }: PeopleGround): Step => ({
  title: `${say.grant}：${name}`, usual: { region: region.regionId ?? places[0]?.value ?? '' },
  fields: [
    { name: 'role', label: say.role, kind: 'choice', options: Object.entries(roles).map(([value, { word }]) => ({ value, label: word })) }, { name: 'region', label: say.region, kind: 'choice', options: places }, { name: 'unit', label: say.unit, kind: 'choice', options: units, isOptional: true },
    { name: 'from', label: say.validFrom, kind: 'day', proposes: 'today' }, { name: 'to', label: say.validTo, kind: 'day', isOptional: true }, { ...reason, isOptional: true },
  ],
  send: (typed) => act('accounts.grant-role', { regionId: typed['region'] ?? '', personId, role: typed['role'] as GrantedRole, unitId: orNull(typed['unit']), validFrom: typed['from'] ?? '', validTo: orNull(typed['to']), reason: orNull(typed['reason']) }),
});

const steps: Readonly<Record<string, { readonly word: string; readonly of: (person: Person, ground: PeopleGround) => Step }>> = {
  'accounts.change-person': {
    word: say.change,
    of: ({ personId, version, name, contact, leftOn }, { region, act }) => ({
      title: say.change, usual: { name, contact: contact ?? '', leftOn: leftOn ?? '' }, fields: [{ name: 'name', label: say.name, kind: 'text' }, { name: 'contact', label: say.contact, kind: 'text', isOptional: true, hint: say.contactHint }, { name: 'leftOn', label: say.leftOn, kind: 'day', isOptional: true }],
      send: (typed) => act('accounts.change-person', { ...region, personId, version, name: typed['name'] ?? '', contact: orNull(typed['contact']), leftOn: orNull(typed['leftOn']) }),
    }),
  },
  'accounts.reset-password': {
    word: say.reset,
    of: ({ personId, name, login }, { region, act, show }) => ({
      title: say.reset, sentence: say.resetSentence, isGrave: true, fields: [],
      send: async () => show({ people: [{ name, login, firstPassword: (await act('accounts.reset-password', { ...region, personId })).firstPassword }] }),
    }),
  },
  'accounts.disable-account': { word: say.disable, of: ({ personId }, { region, act }) => ({ title: say.disable, sentence: say.disableSentence, isGrave: true, fields: [reason], send: (typed) => act('accounts.disable-account', { ...region, personId, reason: typed['reason'] ?? '' }) }) },
  'accounts.enable-account': { word: say.enable, of: ({ personId }, { region, act }) => ({ title: say.enable, fields: [reason], send: (typed) => act('accounts.enable-account', { ...region, personId, reason: typed['reason'] ?? '' }) }) },
  'accounts.remove-one-time-codes': { word: say.removeCodes, of: ({ personId }, { region, act }) => ({ title: say.removeCodes, sentence: say.removeCodesSentence, isGrave: true, fields: [], send: () => act('accounts.remove-one-time-codes', { ...region, personId }) }) },
};

/** The steps of a person that the server says may be taken. @example personSteps(['accounts.reset-password'])[0]?.word // '重置密码' */
export const personSteps = (allowed: readonly string[]): readonly { readonly action: string; readonly word: string; readonly of: (person: Person, ground: PeopleGround) => Step }[] => Object.entries(steps).filter(([action]) => allowed.includes(action)).map(([action, step]) => ({ action, ...step }));

/** The person that a name or login means, and nobody else. */
async function personNamed(words: string, act: Act): Promise<string> {
  const { people } = await act('accounts.list-people', { words, limit: 100 });
  const [found, ...more] = people.filter(({ login }) => login === words).concat(people.filter(({ login, name }) => login !== words && name === words));
  if (found === undefined) throw asked(say.unknownPerson);
  if (more.length > 0 && found.login !== words) throw asked(say.severalPeople);
  return found.personId;
}

const lastDay: StepField = { name: 'lastDay', label: say.lastDay, kind: 'day', isOptional: true };

const holdingSteps: Readonly<Record<string, { readonly word: string; readonly of: (holding: Holding, act: Act) => Step }>> = {
  'accounts.hand-over': {
    word: say.handOver,
    of: ({ regionId, holdingId, version, word }, act) => ({
      title: `${say.handOver}：${word}`, sentence: say.handOverSentence, isGrave: true, fields: [{ name: 'to', label: say.toPerson, kind: 'text' }, { name: 'from', label: say.from, kind: 'day', proposes: 'today' }, reason],
      send: async (typed: Typed) => act('accounts.hand-over', { regionId, holdingId, version, toPersonId: await personNamed(typed['to'] ?? '', act), from: typed['from'] ?? '', reason: typed['reason'] ?? '' }),
    }),
  },
  'accounts.revoke-role': {
    word: say.revoke,
    of: ({ regionId, holdingId, version, word }, act) => ({
      title: `${say.revoke}：${word}`, isGrave: true, fields: [lastDay, reason],
      send: (typed: Typed) => act('accounts.revoke-role', { regionId, holdingId, version, lastDay: orNull(typed['lastDay']), reason: typed['reason'] ?? '' }),
    }),
  },
};

/** The steps of a role somebody holds, as allowed. @example roleSteps(holding.allowed) */
export const roleSteps = (allowed: readonly string[]): readonly { readonly action: string; readonly word: string; readonly of: (holding: Holding, act: Act) => Step }[] => Object.entries(holdingSteps).filter(([action]) => allowed.includes(action)).map(([action, step]) => ({ action, ...step }));
