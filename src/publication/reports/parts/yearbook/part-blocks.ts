import type { Block } from '#documents';
import type { ReportGround } from '../../../ground/report-ground.ts';
import { heading } from '../../blocks.ts';
import { seriesTable } from './series-table.ts';
import type { YearbookDomain, YearbookPart } from './yearbook-ground.ts';

/** The tables of a domain: the place and its groups, then its townships. */
function domainTables({ id, title, rows, subUnits, elsewhere }: YearbookDomain, ground: ReportGround): readonly Block[] {
  const whole = rows.length === 0 ? [] : [seriesTable(rows, { id: `${id}/table`, caption: title, partHead: '分组', elsewhere }, ground)];
  const parts = subUnits.length === 0 ? [] : [seriesTable(subUnits, { id: `${id}/townships`, caption: `${title}（分乡镇街道）`, partHead: '乡镇（街道）', elsewhere: rows.length === 0 ? elsewhere : [] }, ground)];
  return [...whole, ...parts];
}

/**
 * A part of the yearbook: its heading, its domains with their tables.
 *
 * @example partBlocks(part, ground)[0] // the heading
 */
export function partBlocks({ id, title, domains }: YearbookPart, ground: ReportGround): readonly Block[] {
  const isPlain = domains.length === 1 && domains[0]?.title === title;
  return [heading(id, 1, title), ...domains.flatMap((domain) => [...(isPlain ? [] : [heading(domain.id, 2, domain.title)]), ...domainTables(domain, ground)])];
}
