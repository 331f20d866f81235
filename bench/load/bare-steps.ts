import { inputOf, isWrite, type Kind, type Place, type Reporter } from './mix.ts';
import type { Statement } from './statement-log.ts';

/** What a parameter stands for where every request has its own. */
export type Binding = 'tokenHash' | 'personId' | 'sessionId' | 'unitId' | 'key' | 'newId' | 'line' | 'version';

/** A statement of a request, with the parameters that change from request to request. */
export type BareStep = Statement & { readonly bindings: Readonly<Record<number, Binding>> };

/** Columns of inserted rows whose value goes on or is new with every row. */
const ownColumns: Readonly<Record<string, Readonly<Record<string, Binding>>>> = {
  audit_lines: { number: 'line' }, unit_versions: { version: 'version' }, attachments: { attachment_id: 'newId' },
};

const insertShape = /insert into "?(\w+)"? \(([^)]*)\)\s+(?:values \(|select )([^)]*)/gi;

/** The parameters of inserts by column. */
function insertBindings(text: string): readonly (readonly [number, Binding])[] {
  return [...text.matchAll(insertShape)].flatMap(([, table = '', columns = '', values = '']) => {
    const names = columns.split(',').map((name) => name.trim().replaceAll('"', ''));
    return values.split(',').flatMap((value, at): (readonly [number, Binding])[] => {
      const [, parameter] = /^\s*\$(\d+)/.exec(value) ?? [];
      const binding = ownColumns[table]?.[names[at] ?? ''];
      return parameter === undefined || binding === undefined ? [] : [[Number(parameter) - 1, binding]];
    });
  });
}

const lineShape = /update "?audit_heads"? set "number" = \$(\d+)/i;

/**
 * The statements of one recorded request as they are to be run for anybody: what was the asker's own is named, everything else stays.
 *
 * @example bareSteps(statements, reporter, 'b7…')
 */
export function bareSteps(statements: readonly Statement[], reporter: Reporter, key: string): readonly BareStep[] {
  const own: readonly (readonly [string, Binding])[] = [[reporter.tokenHash, 'tokenHash'], [reporter.personId, 'personId'], [reporter.sessionId, 'sessionId'], [reporter.unitId, 'unitId'], [key, 'key']];
  return statements.filter(({ text }) => !text.startsWith('update "sessions"')).map((statement) => {
    const named = statement.values.flatMap((value, at): (readonly [number, Binding])[] => own.filter(([known]) => known === value).map(([, binding]) => [at, binding]));
    const line = lineShape.exec(statement.text)?.[1];
    return {
      ...statement,
      bindings: Object.fromEntries([...named, ...insertBindings(statement.text), ...(line === undefined ? [] : [[Number(line) - 1, 'line'] as const])]),
    };
  });
}

/** A recorded request, as the load sends it. */
export function requestOf(kind: Kind, reporter: Reporter, place: Place, version: number, key: string): { readonly path: string; readonly init: RequestInit } {
  const common = { cookie: `halfsky=${reporter.token}` };
  if (!isWrite(kind)) return { path: `/api/${kind}${kind === 'accounts.get-me' ? '' : `?regionId=${place.regionId}`}`, init: { headers: common } };
  return { path: `/api/${kind}`, init: { method: 'POST', headers: { ...common, 'content-type': 'application/json', 'x-csrf-token': reporter.csrf, 'idempotency-key': key }, body: JSON.stringify(inputOf(kind, reporter, place, version)) } };
}
