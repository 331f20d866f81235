import { Client } from 'pg';

/** A statement as it went through the driver; `name` where it was prepared. */
export type Statement = { readonly text: string; readonly values: readonly unknown[]; readonly name?: string };

/** Where the statements went. */
export type Address = { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly database: string };

type Asked = string | { readonly text?: unknown; readonly values?: readonly unknown[]; readonly name?: string };
type Query = (this: Client, asked: Asked, ...rest: readonly unknown[]) => unknown;

const prototype = Client.prototype as unknown as { query: Query };

/**
 * Writes down every statement that goes through the driver while some work is done: which statements and transactions a request makes, and where.
 *
 * @example (await statementsOf(() => fetch(address))).statements.map(({ text }) => text)
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<{ readonly statements: readonly Statement[]; readonly address: Address | null }> {
  const plain = prototype.query;
  const statements: Statement[] = [];
  let address: Address | null = null;
  prototype.query = function logged(asked, ...rest) {
    const { host, port, user = '', password, database = '' } = this;
    address = { host, port, user, password: String(password), database };
    const { text, values, name } = typeof asked === 'string' ? { text: asked, values: rest[0], name: undefined } : asked;
    if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? (values as unknown[]) : [], ...(name === undefined ? {} : { name }) });
    return plain.call(this, asked, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = plain;
  }
  return { statements, address };
}
