import { catalogue, findIndicatorById, sharedAliases } from '#registry';
import { indicatorDefinitions, type Connection, type RegionIndicator } from '#storage';

/** What a region calls its indicators: those of the catalogue, its own definitions, and targets without an indicator, which go by their printed names. */
export type IndicatorNames = { readonly nameOf: (indicatorId: string) => string; readonly unitOf: (indicatorId: string) => string | null; readonly own: readonly RegionIndicator[] };

/**
 * The names of a region's indicators, of its own as they were defined last.
 *
 * @example (await indicatorNames(connection, regionId)).nameOf('maternal-mortality-rate') // '孕产妇死亡率'
 */
export async function indicatorNames(connection: Connection, regionId: string): Promise<IndicatorNames> {
  const own = await indicatorDefinitions(connection, regionId);
  const last = new Map(own.map((one) => [one.indicatorId, one.definition]));
  return {
    own, nameOf: (id) => last.get(id)?.name.zh ?? findIndicatorById(id)?.name.zh ?? id, unitOf: (id) => last.get(id)?.unit ?? findIndicatorById(id)?.unit ?? null,
  };
}

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** The ids of the catalogue by everything each is called. */
const shipped: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  const add = (called: string, id: string): void => void found.set(folded(called), (found.get(folded(called)) ?? new Set()).add(id));
  for (const { id, name, aliases } of catalogue) for (const called of [id, name.zh, ...aliases]) add(called, id);
  for (const { aliases, indicators } of sharedAliases) for (const called of aliases) for (const id of indicators) add(called, id);
  return found;
})();

/**
 * The indicators that somebody means by ids, names or aliases: of a shared alias all of them. What is no name known here is taken as it stands, since targets without an indicator go by
 * their printed names.
 *
 * @example indicatorIdsNamed(['孕产妇死亡率'], []) // ['maternal-mortality-rate']
 */
export const indicatorIdsNamed = (asked: readonly string[], own: readonly RegionIndicator[]): readonly string[] => [...new Set(asked.flatMap((called) => {
  const among = own.filter(({ definition }) => folded(definition.name.zh) === folded(called)).map(({ indicatorId }) => indicatorId);
  const found = [...(shipped.get(folded(called)) ?? []), ...among];
  return found.length === 0 ? [called] : found;
}))];

/**
 * The indicators of the catalogue for women's or children's plans and of a domain (妇女与健康, 健康).
 *
 * @example indicatorIdsOf({ subject: 'women', domain: '健康' }).length
 */
export const indicatorIdsOf = ({ subject, domain }: { readonly subject?: 'women' | 'children' | undefined; readonly domain?: string | undefined }): readonly string[] =>
  catalogue.filter(({ audience, domains }) => (subject === undefined || audience.includes(subject)) && (domain === undefined || domains.some((one) => one === domain || one.replace(/^(?:妇女|儿童)与/, '') === domain))).map(({ id }) => id);
