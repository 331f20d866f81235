import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Issue } from '#kernel';
import { carriedParts, carriedRelation, carriedType } from '../docx/carried-part.ts';
import type { DocumentTree, DrawnPictures } from '../tree.ts';
import { templateData, type TemplateScope } from './template-data.ts';

/** A filled template, or everything that is wrong with it. */
export type FilledTemplate = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issues: readonly Issue[] };

const wrong = (message: string): Issue => ({ code: 'template-unusable', severity: 'error', message });

type Tag = { readonly name: string; readonly disposition: string };

/** The names that can stand inside a list, each with those inside it. */
type Shape = { readonly [tag: string]: Shape };

const paragraphs: Shape = { 论断: {}, 文字: {} };
const shown: Shape = { 图: {}, 图名: {} };
const section: Shape = { 标题: {}, 段落: paragraphs, 图: shown };

/** Lists whose rows may be missing in one report and there in the next. */
const known: Shape = { 段落: paragraphs, 图: shown, 章节: { ...section, 小节: { ...section, 小节: section } } };

const shapeOf = (scope: TemplateScope): Shape => ({ ...Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, Array.isArray(value) ? shapeOf(value[0] ?? {}) : {}])), ...known });

/** Every tag must stand for something where it stands: in a list the fields of its rows, then what is outside. */
function unknownTags(tags: readonly Tag[], data: TemplateScope): readonly string[] {
  const scopes: Shape[] = [shapeOf(data)];
  const unknown = new Set<string>();
  for (const { name, disposition } of tags) {
    if (disposition === 'Close') {
      scopes.pop();
      continue;
    }
    const inside = scopes.toReversed().find((scope) => Object.hasOwn(scope, name))?.[name];
    if (inside === undefined) unknown.add(name);
    if (disposition === 'Open') scopes.push(inside ?? {});
  }
  return [...unknown];
}

/** The words of headers and footers, where stamps usually stand. */
const inMargins = (template: Uint8Array): string =>
  Object.values(unzipSync(template, { filter: ({ name }) => /^word\/(?:header|footer)\d*\.xml$/.test(name) })).map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, '')).join('');

/** The package made a function of its content: dated as the document, in the order of names, with what the document carries. */
function settled(filled: Uint8Array, { dated, carried }: DocumentTree): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(filled);
  const relations = 'word/_rels/document.xml.rels';
  if (carried !== null && parts['customXml/item1.xml'] === undefined && parts[relations] !== undefined && parts['[Content_Types].xml'] !== undefined) {
    for (const [name, xml] of Object.entries(carriedParts(carried, new Map()))) parts[name] = strToU8(xml);
    parts[relations] = strToU8(strFromU8(parts[relations]).replace('</Relationships>', `${carriedRelation}</Relationships>`));
    parts['[Content_Types].xml'] = strToU8(strFromU8(parts['[Content_Types].xml']).replace('</Types>', `${carriedType}</Types>`));
  }
  const names = Object.keys(parts).sort((a, b) => (a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), { mtime: `${/^\d{4}-\d\d-\d\d/.exec(dated)?.[0] ?? '1980-01-01'}T12:00:00`, level: 6 });
}

/**
 * Fills an office's own Word template with a document: tags {标题}, lists {#章节}…{/章节}, rows of tables by their headings ({#达标情况汇总}{领域}…{/达标情况汇总}). Refused with every reason: a file that
 * is no docx, a tag that is not closed, tags nothing stands for, and a template without {标注}, since until small counts are protected every report is marked as internal.
 *
 * @example (await fillTemplate(template, tree, pictures)).ok
 */
export async function fillTemplate(template: Uint8Array, tree: DocumentTree, pictures: DrawnPictures): Promise<FilledTemplate> {
  const { TemplateHandler } = await import('easy-template-x');
  const handler = new TemplateHandler();
  const data = templateData(tree, pictures);
  const file = template.slice().buffer;
  try {
    const tags = (await handler.parseTags(file)) as readonly Tag[];
    const unknown = unknownTags(tags, data);
    const stamped = tags.some(({ name }) => name === '标注') || inMargins(template).includes('{标注}');
    const issues = [
      ...(unknown.length === 0 ? [] : [wrong(`模板里的标签${unknown.map((name) => `“{${name}}”`).join('、')}没有对应的内容；可以用的有：${Object.keys(data).join('、')}，列表里还可以用其中各列的标题`)]),
      ...(stamped ? [] : [wrong('模板里没有标签“{标注}”：报告必须标明“内部资料 不得公开”，请放在页眉或首页')]),
    ];
    if (issues.length > 0) return { ok: false, issues };
    return { ok: true, bytes: settled(new Uint8Array(await handler.process(file, data)), tree) };
  } catch (error) {
    return { ok: false, issues: [wrong(`模板不能用：${error instanceof Error ? error.message : String(error)}。模板应是 docx，标签写成 {标题}，列表写成 {#章节}……{/章节}`)] };
  }
}
