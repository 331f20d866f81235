/** A district with two people of its office, made through HTTP; signed in, all of them. */
import { setUpWish } from '../serve-program.ts';

type Body = Readonly<Record<string, unknown>>;

async function post(address: string, action: string, input: object, token = ''): Promise<Body> {
  const response = await fetch(`${address}/api/${action}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(input) });
  const body = (await response.json()) as Body;
  if (response.status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`);
  return body;
}

/**
 * Signs in; gives the token.
 *
 * @example await signIn(address, 'clerk', password)
 */
export const signIn = async (address: string, login: string, password: string): Promise<string> => (await post(address, 'accounts.sign-in', { login, password }) as { session: { token: string } }).session.token;

/** What everybody changes their first password to. */
export const newPassword = 'Gui-hua 2026 年底要过半';

/** Who there is: the three administrators and two of the district's office; and how many writes it took, by action. */
export type District = { readonly regionId: string; readonly tokens: Map<string, string>; readonly peopleBefore: number };

/**
 * Makes the district.
 *
 * @example const { regionId, tokens } = await foundDistrict('http://127.0.0.1:4380');
 */
export async function foundDistrict(address: string): Promise<District> {
  const { systemAdministrator, securityAdministrator, auditAdministrator } = setUpWish;
  const [system, security, audit] = [await signIn(address, systemAdministrator.login, systemAdministrator.password), await signIn(address, securityAdministrator.login, securityAdministrator.password), await signIn(address, auditAdministrator.login, auditAdministrator.password)];
  const { regionId } = await post(address, 'regions.add-region', { name: '示例区', level: 'district', code: '999901', validFrom: '2011-01-01' }, system) as { regionId: string };
  const tokens = new Map([['system', system], ['security', security], ['audit', audit]]);
  for (const [who, role, name] of [['clerk', 'office-clerk', '王芳'], ['leader', 'committee-leader', '赵主任']] as const) {
    const { personId, firstPassword } = await post(address, 'accounts.add-person', { name, login: who }, system) as { personId: string; firstPassword: string };
    await post(address, 'accounts.grant-role', { regionId, personId, role, validFrom: '2021-01-01' }, security);
    await post(address, 'accounts.change-password', { password: firstPassword, newPassword }, await signIn(address, who, firstPassword));
    tokens.set(who, await signIn(address, who, newPassword));
  }
  return { regionId, tokens, peopleBefore: 5 };
}
