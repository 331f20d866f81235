/** A value as COPY writes it; null is its own. */
export type CopyValue = string | number | boolean | null;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const special = /[\\\t\n\r]/;

/**
 * A value in PostgreSQL's text format of COPY.
 *
 * @example copyText('a\tb') // 'a\\tb'
 */
export function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : value;
}

const meant: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * What a field of COPY's text format says.
 *
 * @example readCopyText('a\\tb') // 'a\tb'
 */
export function readCopyText(field: string): string | null {
  if (field === '\\N') return null;
  return field.includes('\\') ? field.replaceAll(/\\(.)/gs, (_whole, character: string) => meant[character] ?? character) : field;
}

/**
 * The lines of a stream, some at once, as they come.
 *
 * @example for await (const lines of copyLines(stream)) …
 */
export async function* copyLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of stream) {
    const text = rest + decoder.decode(bytes, { stream: true });
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    if (end > 0) yield text.slice(0, end).split('\n');
  }
}
