import type { Issue, Severity } from '#kernel';
import type { DocxParts, Part } from './docx-parts.ts';
import type { Findings } from './docx-reading.ts';

const issue = (severity: Severity, code: string, message: string): Issue => ({ code, severity, message });

const partNames = { document: '正文', styles: '样式', numbering: '自动编号', footnotes: '脚注', endnotes: '尾注' } as const;

function partIssue(key: keyof DocxParts, part: Part): readonly Issue[] {
  if (part.problem === undefined || (part.problem === 'missing' && key !== 'document')) return [];
  const severity = key === 'document' ? 'error' : 'doubt';
  const name = partNames[key];
  if (part.problem === 'too-large') return [issue('error', 'part-too-large', `${name}部分解开后过大，只读了开头的一部分`)];
  if (part.problem === 'too-deep') return [issue('doubt', 'part-too-deep', `${name}部分嵌套层数过多，过深的内容按平级读取`)];
  if (part.problem === 'missing') return [issue('error', 'document-part-missing', '文件里没有正文部分')];
  return [issue(severity, `${key}-part-damaged`, `${name}部分损坏，只读出了能读的内容，请核对`)];
}

/** What the parts of the package lack. */
export function partIssues(parts: DocxParts): readonly Issue[] {
  return (Object.keys(partNames) as (keyof DocxParts)[]).flatMap((key) => partIssue(key, parts[key]));
}

/** What was met while reading and a person should know. */
export function findingIssues(findings: Findings, notes: number, hasText: boolean): readonly Issue[] {
  const count = (number: number, severity: Severity, code: string, message: string): readonly Issue[] =>
    number > 0 ? [issue(severity, code, message)] : [];
  const formats = [...findings.unknownFormats];
  const symbols = [...findings.unknownSymbols];
  return [
    ...(hasText ? [] : [issue('error', 'no-text', '文档里没有文字（可能只有图片），无法读取')]),
    ...count(findings.trackedChanges, 'doubt', 'tracked-changes', `文档里有 ${String(findings.trackedChanges)} 处未接受的修订：新增的按保留读，删除的按删去读`),
    ...count(findings.hiddenRuns, 'notice', 'hidden-text', `有 ${String(findings.hiddenRuns)} 处隐藏文字不打印，没有读取`),
    ...count(findings.pictures, 'notice', 'pictures-not-read', `有 ${String(findings.pictures)} 处图片或嵌入对象，图中的文字没有读取`),
    ...count(findings.embeddedParts, 'doubt', 'embedded-part-not-read', `有 ${String(findings.embeddedParts)} 处嵌入的其他文件没有读取`),
    ...count(findings.missingLists, 'doubt', 'list-missing', `有 ${String(findings.missingLists)} 个段落使用的自动编号没有定义，编号可能缺失`),
    ...count(formats.length, 'doubt', 'unknown-number-format', `不认识的编号格式（${formats.join('、')}）按阿拉伯数字显示`),
    ...count(symbols.length, 'doubt', 'unknown-symbol', `有 ${String(symbols.length)} 种符号字体的字符不认识，以 □ 代替`),
    ...count(notes, 'notice', 'notes-at-end', `脚注、尾注共 ${String(notes)} 段，读在正文之后`),
  ];
}
