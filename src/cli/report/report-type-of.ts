import { reportTypes, type ReportType } from '#publication';
import { UsageError } from '../command.ts';

/** The kind of report with this id; a report of a kind this program does not know is refused. @example reportTypeOf('annual').title */
export function reportTypeOf(id: string): ReportType {
  const type = reportTypes.find((one) => one.id === id);
  if (type === undefined) throw new UsageError(`这份报告的类型是“${id}”，本程序没有这一类；可能是更新的版本做的`);
  return type;
}
