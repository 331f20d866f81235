/**
 * The lines of a stream of bytes, as many at a time as have come: whoever answers line by line can answer at once. A byte order mark and carriage returns are gone; a last
 * line needs no line break.
 *
 * @example for await (const lines of linesOf(chunks)) … // ['{"id": "a", …}', …]
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
