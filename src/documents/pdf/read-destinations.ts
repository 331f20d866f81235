/** A place in a pdf: its page comes first, as a reference or counted from 0. */
type Destination = readonly [page: { readonly num: number; readonly gen: number } | number, ...rest: readonly unknown[]];

const isDestination = (value: unknown): value is Destination => Array.isArray(value) && (typeof value[0] === 'number' || (typeof value[0] === 'object' && value[0] !== null && 'num' in value[0]));

/** Browsers write anchors as they stand in addresses. */
function asWritten(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * The named places of a pdf and their pages, counted from 1: in one that a browser printed, the anchors to which its links lead. What cannot be read gives none. Never throws.
 *
 * @example (await readDestinations(pdf)).get('summary') // 5
 */
export async function readDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: true, useWorkerFetch: false, useWasm: false });
  const pages = new Map<string, number>();
  try {
    const document = await task.promise;
    const named: Readonly<Record<string, unknown>> = await document.getDestinations();
    for (const [name, place] of Object.entries(named)) if (isDestination(place)) pages.set(asWritten(name), 1 + (typeof place[0] === 'number' ? place[0] : await document.getPageIndex(place[0])));
  } catch {
    // A pdf that cannot be opened has no places.
  } finally {
    await task.destroy().catch(() => undefined);
  }
  return pages;
}
