import { roles, type AuditLine } from '#kernel';
import { byteOrderMark, csvLine } from '../csv-file.ts';
import { usualTimeZone } from '../time-zone.ts';

/** How lines of the audit are written into a file: `csv` to be read by people, `jsonl` whole and exact, to be verified by other programs. */
export type ExportFormat = {
  readonly extension: 'csv' | 'jsonl';
  readonly contentType: string;
  /** What stands before the first line, the byte order mark included. */
  readonly heading: string;
  readonly row: (line: AuditLine) => string;
};

const localTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: usualTimeZone });

const json = (value: unknown): string => (value === null ? '' : JSON.stringify(value));

const columns: readonly (readonly [string, (line: AuditLine) => string])[] = [
  ['地区编号', ({ regionId }) => regionId],
  ['编号', ({ number }) => String(number)],
  ['当地时间', ({ at }) => (Number.isNaN(Date.parse(at)) ? at : localTime.format(new Date(at)))],
  ['世界时', ({ at }) => at],
  ['办理人', ({ personName }) => personName],
  ['角色', ({ role }) => (role === null ? '' : role in roles ? roles[role].word : role)],
  ['来源地址', ({ address }) => address],
  ['事项', ({ action }) => action],
  ['对象种类', ({ subjectKind }) => subjectKind],
  ['对象编号', ({ subjectId }) => subjectId],
  ['说明', ({ sentence }) => sentence],
  ['办理前', ({ before }) => json(before)],
  ['办理后', ({ after }) => json(after)],
  ['校验算法', ({ algorithm }) => algorithm],
  ['前一条校验值', ({ previousHash }) => previousHash],
  ['校验值', ({ hash }) => hash],
];

/** The formats by their extension. */
export const exportFormats: Readonly<Record<ExportFormat['extension'], ExportFormat>> = {
  csv: { extension: 'csv', contentType: 'text/csv; charset=utf-8', heading: `${byteOrderMark}${csvLine(columns.map(([heading]) => heading))}`, row: (line) => csvLine(columns.map(([, of]) => of(line))) },
  jsonl: { extension: 'jsonl', contentType: 'application/x-ndjson; charset=utf-8', heading: '', row: (line) => `${JSON.stringify(line)}\n` },
};
