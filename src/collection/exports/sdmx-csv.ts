import type { MissingReason } from '#kernel';
import type { Observation } from '#monitoring';
import { findIndicatorById } from '#registry';
import { usualPeriod } from '../keeping/usual-period.ts';
import { csvRows, harmless } from './csv-rows.ts';
import { codeOf, peopleCodes, unitCode } from './sdmx-codes.ts';

/** How the region is called in SDMX: its code of GB/T 2260, and its name. */
export type SdmxFrame = { readonly areaCode: string; readonly areaName: string };

/** Agency, id and version of the structure; docs/data-tables.md describes it. */
const structure = 'HALFSKY:WOMEN_CHILDREN(1.0)';

/** CL_OBS_STATUS 2.2. A value that is there is normal, estimated or provisional; one that is not says why: cannot exist, not collected, suppressed, otherwise missing. */
const statusCodes: Readonly<Record<Observation['status'], string>> = { final: 'A', revised: 'A', estimated: 'E', preliminary: 'P' };
const missingCodes: Readonly<Record<MissingReason, string>> = {
  'not-applicable': 'M', 'not-collected': 'L', suppressed: 'Q', 'not-due': 'O', refused: 'O', 'no-baseline': 'O', 'not-comparable': 'O', 'not-a-number': 'O',
};

/** What is known of an observation beside it. */
type Column = { readonly id: string; readonly told: (observation: Observation, frame: SdmxFrame) => string };

const figure = ({ content }: Observation) => (content.kind === 'figure' ? content : null);
const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** 1 and 0 for yes and no; NaN where there is no number, with the reason in OBS_STATUS (SDMX 3.0: a value that is known to be missing). */
const valueOf = ({ content }: Observation): string => (content.kind === 'figure' ? content.text : content.kind === 'yes-no' ? (content.happened ? '1' : '0') : 'NaN');

const columns: readonly Column[] = [
  { id: 'STRUCTURE', told: () => 'dataflow' }, { id: 'STRUCTURE_ID', told: () => structure }, { id: 'ACTION', told: () => 'I' },
  { id: 'FREQ', told: () => 'A' }, { id: 'REF_AREA', told: ({ place }, { areaCode }) => (place === null ? areaCode : codeOf(place)) }, { id: 'SUB_AREA', told: ({ subUnit }) => (subUnit === null ? '_T' : codeOf(subUnit)) },
  { id: 'INDICATOR', told: ({ indicatorId }) => codeOf(indicatorId) },
  { id: 'SEX', told: ({ groups, indicatorId }) => peopleCodes(groups, indicatorId).sex }, { id: 'AGE', told: ({ groups, indicatorId }) => peopleCodes(groups, indicatorId).age },
  { id: 'URBANISATION', told: ({ groups, indicatorId }) => peopleCodes(groups, indicatorId).urbanisation }, { id: 'BREAKDOWN', told: ({ groups, indicatorId }) => peopleCodes(groups, indicatorId).breakdown },
  { id: 'DEFINITION', told: ({ definitionVersion }) => (definitionVersion === '' ? '_Z' : codeOf(definitionVersion)) }, { id: 'SOURCE', told: ({ source, sourceRank }) => (source === null ? (sourceRank > 1 ? `_${String(sourceRank)}` : '_Z') : codeOf(source)) },
  { id: 'TIME_PERIOD', told: ({ year }) => String(year) }, { id: 'OBS_VALUE', told: valueOf },
  { id: 'UNIT_MEASURE', told: ({ indicatorId, content }) => (content.kind === 'yes-no' || content.kind === 'judgement' ? '_Z' : unitCode(findIndicatorById(indicatorId)?.unit ?? null)) },
  { id: 'OBS_STATUS', told: ({ content, status }) => (content.kind === 'missing' ? missingCodes[content.reason] : statusCodes[status]) },
  { id: 'CONF_STATUS', told: ({ content }) => (content.kind === 'missing' && content.reason === 'suppressed' ? 'C' : 'N') },
  { id: 'DECIMALS', told: (one) => number(figure(one)?.digits) }, { id: 'NUMERATOR', told: (one) => number(figure(one)?.numerator) }, { id: 'DENOMINATOR', told: (one) => number(figure(one)?.denominator) }, { id: 'STANDARD_ERROR', told: (one) => number(figure(one)?.standardError) },
  { id: 'OBS_KIND', told: ({ content }) => (content.kind === 'judgement' ? content.level : content.kind === 'missing' ? content.reason : content.kind) }, { id: 'RECORD_STATUS', told: ({ status }) => status }, { id: 'QUALITY', told: ({ grade }) => grade },
  { id: 'PERIOD_START', told: ({ period, indicatorId, year }) => (period ?? usualPeriod(indicatorId, year)).start }, { id: 'PERIOD_END', told: ({ period, indicatorId, year }) => (period ?? usualPeriod(indicatorId, year)).end },
  { id: 'INDICATOR_NAME', told: ({ indicatorId }) => harmless(findIndicatorById(indicatorId)?.name.zh ?? indicatorId) }, { id: 'AREA_NAME', told: ({ place }, { areaName }) => harmless(place ?? areaName) },
  { id: 'SUB_AREA_NAME', told: ({ subUnit }) => harmless(subUnit) }, { id: 'GROUPS_NAME', told: ({ groups }) => harmless(groups.join('、')) }, { id: 'UNIT_NAME', told: ({ indicatorId }) => findIndicatorById(indicatorId)?.unit ?? '' },
  { id: 'DEFINITION_NAME', told: ({ definitionVersion }) => harmless(definitionVersion) }, { id: 'SOURCE_NAME', told: ({ source }) => harmless(source) },
];

/** The first line of a file of SDMX-CSV 2.0: what it is of, its dimensions, value and attributes. UTF-8 without a mark, as the format wants it. */
export const sdmxHead = (): string => csvRows([columns.map(({ id }) => id)]);

/**
 * Observations as lines of SDMX-CSV 2.0: codes that are stable, and their Chinese words as attributes.
 *
 * @example sdmxRows(observations, { areaCode: '150203', areaName: '昆都仑区' })
 */
export const sdmxRows = (observations: readonly Observation[], frame: SdmxFrame): string => csvRows(observations.map((observation) => columns.map(({ told }) => told(observation, frame))));
