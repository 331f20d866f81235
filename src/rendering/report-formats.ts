import { fillTemplate, writeDocx, writeHtml, writeWorkbook, type DocumentTree, type DrawnPictures } from '#documents';
import { printPdf } from './print-pdf.ts';

/** What came of writing one format: bytes, or why it could not be. */
type WrittenFormat = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly messages: readonly string[] };

/** A format a report can be written in. `usesPixels`: its charts are PNG; where none does, only the SVG is drawn. */
export type ReportFormat = { readonly extension: string; readonly title: string; readonly usesPixels: boolean; readonly write: (tree: DocumentTree, pictures: DrawnPictures, told: WritingTold) => Promise<WrittenFormat> };

/** What writing needs besides: programs from the environment, and an office's own Word template, null where none was given. */
type WritingTold = { readonly environment: Readonly<Record<string, string | undefined>>; readonly template: Uint8Array | null };

const written = (bytes: Uint8Array): WrittenFormat => ({ ok: true, bytes });

const fromTemplate = (filled: Awaited<ReturnType<typeof fillTemplate>>): WrittenFormat => (filled.ok ? written(filled.bytes) : { ok: false, messages: filled.issues.map(({ message }) => message) });

/** The formats of reports, by their extension. */
export const reportFormats: readonly ReportFormat[] = [
  { extension: 'docx', title: 'Word 文档（公文格式）', usesPixels: true, write: async (tree, pictures, { template }) => (template === null ? written(await writeDocx(tree, pictures)) : fromTemplate(await fillTemplate(template, tree, pictures))) },
  { extension: 'html', title: '网页（一个文件）', usesPixels: false, write: async (tree, pictures) => written(writeHtml(tree, pictures)) },
  { extension: 'xlsx', title: '工作簿（表格）', usesPixels: true, write: async (tree, pictures) => written(await writeWorkbook(tree, pictures)) },
  {
    extension: 'pdf', title: 'PDF（需要浏览器或 LibreOffice）', usesPixels: true,
    write: async (tree, pictures, { environment }) => {
      const { HALFSKY_BROWSER: browser, HALFSKY_LIBREOFFICE: libreOffice, PATH: searchPath } = environment;
      const programs = { ...(browser === undefined ? {} : { browser }), ...(libreOffice === undefined ? {} : { libreOffice }), ...(searchPath === undefined ? {} : { searchPath }) };
      const printed = await printPdf({ html: (pages) => new TextDecoder().decode(writeHtml(tree, pictures, pages)), docx: () => writeDocx(tree, pictures) }, programs);
      return printed.ok ? written(printed.pdf) : { ok: false, messages: [printed.message] };
    },
  },
];

/** The format of a file by its name; undefined where it is none. @example reportFormatOf('报告.docx')?.extension // 'docx' */
export const reportFormatOf = (path: string): ReportFormat | undefined => reportFormats.find(({ extension }) => path.toLowerCase().endsWith(`.${extension}`));
