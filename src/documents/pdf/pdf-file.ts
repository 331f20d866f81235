import { loadCharacterMap } from './character-maps.ts';
import { placeRuns } from './page-runs.ts';
import type { Issue } from '#kernel';
import type { getDocumentProxy } from 'unpdf';
import type { PageRuns, TextItem } from './page-runs.ts';

/** A pdf page by page; `problem` stands for a page that could not be read. */
export type PdfPages = { readonly pages: readonly (PageRuns | undefined)[]; readonly issues: readonly Issue[] };

const mostPages = 5000;
const mostItems = 50_000;

const issue = (severity: Issue['severity'], code: string, message: string, page?: number): Issue => ({ code, severity, message, ...(page === undefined ? {} : { page }) });

/** Answers pdf.js when it asks for a character map; everything else it may ask for (fonts, decoders) is not needed for text. */
function mapSource(missing: Set<string>): new () => object {
  return class {
    async fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const name = wanted.filename.replace(/\.bcmap$/, '');
      const map = wanted.kind === 'cMapUrl' ? await loadCharacterMap(name) : undefined;
      if (map) return map;
      if (wanted.kind === 'cMapUrl') missing.add(name);
      throw new Error(`not shipped: ${wanted.filename}`);
    }
  };
}

function openingIssue(error: unknown): Issue {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return issue('error', 'encrypted-document', 'PDF 设有打开密码，请去掉密码另存后再读');
  return issue('error', 'damaged-file', 'PDF 文件已损坏或不完整，无法打开，请重新取得原文件');
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(document: PdfDocument, number: number, issues: Issue[]): Promise<PageRuns> {
  const page = await document.getPage(number);
  try {
    const view = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    if (content.items.length > mostItems) issues.push(issue('error', 'page-too-large', `第 ${String(number)} 页文字过多，只读了开头的一部分`, number));
    const items = content.items.slice(0, mostItems).filter((item): item is typeof item & TextItem => 'str' in item);
    return placeRuns(items, (font) => content.styles[font]?.vertical === true, view.transform, view.width, view.height);
  } finally {
    page.cleanup();
  }
}

async function readPages(document: PdfDocument, issues: Issue[]): Promise<(PageRuns | undefined)[]> {
  const pages: (PageRuns | undefined)[] = [];
  const count = Math.min(document.numPages, mostPages);
  if (document.numPages > mostPages) issues.push(issue('error', 'too-many-pages', `PDF 共 ${String(document.numPages)} 页，只读了前 ${String(mostPages)} 页`));
  for (let number = 1; number <= count; number += 1) {
    try {
      pages.push(await readPage(document, number, issues));
    } catch {
      pages.push(undefined);
      issues.push(issue('error', 'page-unreadable', `第 ${String(number)} 页损坏，没有读出`, number));
    }
  }
  return pages;
}

async function isForm(document: PdfDocument): Promise<boolean> {
  try {
    const { info } = await document.getMetadata();
    return (info as { readonly IsXFAPresent?: unknown }).IsXFAPresent === true;
  } catch {
    return false;
  }
}

/**
 * Opens a pdf with pdf.js, takes the placed text of each page and closes it again. Never throws; nothing is written to the console, no worker is
 * left behind, `bytes` stay as they are.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  const issues: Issue[] = [];
  const missing = new Set<string>();
  const task = getDocument({
    // A copy: pdf.js takes its input away, and refuses Node's Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    useWasm: false,
    cMapPacked: true,
    cMapUrl: 'maps/',
    BinaryDataFactory: mapSource(missing),
    maxImageSize: 1024 * 1024,
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document, issues);
    if (await isForm(document)) issues.push(issue('doubt', 'xfa-form', 'PDF 是动态表单（XFA），表单里填写的内容可能没有读出'));
    for (const name of missing) issues.push(issue('doubt', 'character-map-missing', `字体使用的编码 ${name} 没有随软件提供，部分文字可能缺失`));
    return { pages, issues };
  } catch (error) {
    return { pages: [], issues: [openingIssue(error)] };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}
