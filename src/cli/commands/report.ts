import { reportTypes, type ReportType } from '#publication';
import type { Command } from '../command.ts';
import { buildReport } from '../report/build-report.ts';
import { issueText } from '../report/issue-text.ts';
import { readReportOptions } from '../report/report-options.ts';
import { writeOutputs } from '../report/write-outputs.ts';

const refusesPublic = '--public 暂不可用：小样本数据还没有经过保护处理，公开后可能推算出个人情况；报告只能作为内部资料使用（每页都有“内部资料 不得公开”）。';

/** `halfsky report <kind>`: a report of that kind, in every format asked for, from plan and figures alone. */
const reportCommand = (type: ReportType): Command => ({
  noun: 'report',
  verb: type.id,
  usage: `halfsky report ${type.id} --plan FILE --data FILE --year Y --out FILE [--out FILE …] [--subject women|children] [--as-of DATE] [--place NAME] [--parent NAME] [--stand-in NAME] [--issuer NAME] [--office NAME] [--date TEXT] [--passages FILE] [--template FILE]`,
  summary: type.summary,
  options: [
    { name: 'plan', value: 'FILE', help: '规划文件，或 plan read --json 的结果' }, { name: 'data', value: 'FILE', help: '数据表（csv、xlsx；长表或 指标 × 年份 的宽表）' }, { name: 'year', value: 'Y', help: '监测年份' },
    { name: 'out', value: 'FILE', several: true, help: '写到哪里，格式按扩展名：docx、html、xlsx、pdf；可以写几次' }, { name: 'subject', value: 'women|children', help: '只写其中一个规划' },
    { name: 'as-of', value: 'DATE', help: '按哪一天判断到期（默认今天）；写明后，同样的文件得到逐字节相同的报告' }, { name: 'place', value: 'NAME', help: '数据里本规划地区的名称，与规划所写不同时使用' }, { name: 'parent', value: 'NAME', help: '数据里上级地区的名称' }, { name: 'stand-in', value: 'NAME', help: '数据其实是哪里的（只作代替），每页注明' },
    { name: 'issuer', value: 'NAME', help: '落款的单位，例如 示例区统计局' }, { name: 'office', value: 'NAME', help: '建议中报送的单位（默认 妇女儿童工作委员会办公室）' }, { name: 'date', value: 'TEXT', help: '成文日期，照写' },
    { name: 'passages', value: 'FILE', help: '手写段落（由 halfsky report edits 生成）' }, { name: 'template', value: 'FILE', help: '用本单位的 Word 模板写 docx（标签见 docs/report.md）' }, { name: 'public', help: '公开版（现在会被拒绝，并说明原因）' },
  ],
  run: async ({ words, options }, terminal) => {
    const asked = readReportOptions(words, options, terminal.today(), `report ${type.id}`);
    if (options['public'] === true) {
      terminal.err(refusesPublic);
      return 1;
    }
    const built = await buildReport(type, asked, terminal);
    if (!built.ok) {
      terminal.err(issueText(built.issues));
      return 1;
    }
    const template = asked.templatePath === null ? null : await terminal.readInput(asked.templatePath);
    const written = await writeOutputs(built.report, asked.outputs, terminal, template);
    const issues = [...built.issues, ...written.issues];
    if (issues.length > 0) terminal.err(issueText(issues));
    if (!written.ok) return 1;
    for (const { path, size } of written.files) terminal.out(`已写 ${path}（${type.title}，${String(Math.max(Math.round(size / 1024), 1))} KB）`);
    return 0;
  },
});

/** One command for each kind of report. */
export const reportCommands: readonly Command[] = reportTypes.map(reportCommand);
