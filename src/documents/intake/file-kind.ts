/** What a file that may come in is, told from its content. A wps document of WPS is a `doc` inside, an et table an `xls`. */
export type FileKind = 'docx' | 'xlsx' | 'pptx' | 'pdf' | 'ofd' | 'txt' | 'csv' | 'doc' | 'xls' | 'png' | 'jpeg';

/** What is known of a kind: its Chinese name, the type it is served as, and the extensions it may have; the first is put on where a name has another. */
type KindFacts = { readonly title: string; readonly contentType: string; readonly extensions: readonly [string, ...string[]] };

const facts: Readonly<Record<FileKind, KindFacts>> = {
  docx: { title: 'Word文档（docx）', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { title: 'Excel工作簿（xlsx）', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: { title: '演示文稿（pptx）', contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  pdf: { title: 'PDF文档', contentType: 'application/pdf', extensions: ['pdf'] },
  ofd: { title: 'OFD版式文档', contentType: 'application/ofd', extensions: ['ofd'] },
  txt: { title: '文本文件（txt）', contentType: 'text/plain', extensions: ['txt'] },
  csv: { title: 'CSV表格', contentType: 'text/csv', extensions: ['csv', 'txt'] },
  doc: { title: '旧版Word或WPS文字（doc、wps）', contentType: 'application/msword', extensions: ['doc', 'wps'] },
  xls: { title: '旧版Excel或WPS表格（xls、et）', contentType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  png: { title: 'PNG图片', contentType: 'image/png', extensions: ['png'] },
  jpeg: { title: 'JPEG图片', contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
};

/** The Chinese name of a kind. @example fileKindTitle('pdf') // 'PDF文档' */
export const fileKindTitle = (kind: FileKind): string => facts[kind].title;

/**
 * The media type a file is served as, always with `nosniff` and as an attachment. A text is served in the encoding it came in, which the caller adds. Pages never come in; reports are made as such.
 *
 * @example contentTypeOf('png') // 'image/png'
 */
export const contentTypeOf = (kind: FileKind | 'html'): string => (kind === 'html' ? 'text/html' : facts[kind].contentType);

/** The extensions that fit a kind, the usual one first. @example extensionsOf('jpeg') // ['jpg', 'jpeg'] */
export const extensionsOf = (kind: FileKind): readonly [string, ...string[]] => facts[kind].extensions;
