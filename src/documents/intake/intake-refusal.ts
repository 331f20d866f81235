/** Why a file does not come in. */
export type IntakeRefusalCode =
  | 'empty-file' | 'too-large' | 'kind-not-wanted' | 'unknown-content' | 'program' | 'web-page' | 'script' | 'archive' | 'foreign-picture' | 'foreign-document'
  | 'encrypted' | 'macros' | 'truncated' | 'damaged' | 'too-many-pixels' | 'unpacks-too-large' | 'too-many-entries' | 'overlapping-entries' | 'doubled-entries'
  | 'path-outside' | 'device-name' | 'nested-archive' | 'program-inside';

/** A refusal: its code, and a sentence for the person who sent the file: what is wrong and what to do. */
export type IntakeRefusal = { readonly code: IntakeRefusalCode; readonly message: string };

const messages: Readonly<Record<IntakeRefusalCode, string>> = {
  'empty-file': '文件是空的，没有任何内容。',
  'too-large': '文件太大。',
  'kind-not-wanted': '这里不能上传这种文件。',
  'unknown-content': '无法识别文件的内容，可能已损坏，或不是可以上传的文件类型。',
  program: '这是可执行程序，不能上传。',
  'web-page': '这是网页、SVG或XML文件，不能上传。表格请用Excel或WPS另存为xlsx，文档请另存为docx或pdf。',
  script: '这是脚本或命令文件，不能上传。',
  archive: '这是压缩包，不能上传。请解开后逐个上传其中的文件。',
  'foreign-picture': '这种图片格式（如HEIC、GIF、BMP、TIFF、WebP）不能上传，请另存为jpg或png。',
  'foreign-document': '这种文档格式（如RTF、ODT、ODS、XLSB、旧版PPT、WPS演示）不能上传，请另存为docx、xlsx、pptx或pdf。',
  encrypted: '文件已加密，设有打开密码。请去掉密码另存后再上传。',
  macros: '文件中带有宏（程序），不能上传。请另存为不含宏的docx、xlsx或pptx。',
  truncated: '文件不完整（常见于传输或保存时被截断），请重新取得原文件。',
  damaged: '文件已损坏，内部结构不一致，请用Word、Excel或WPS打开后重新保存。',
  'too-many-pixels': '图片的像素太多，请缩小后再上传。',
  'unpacks-too-large': '文件展开后过大或压缩率异常，为安全起见不能上传。',
  'too-many-entries': '文件内部的部件过多，为安全起见不能上传。',
  'overlapping-entries': '文件内部的部件互相重叠，为安全起见不能上传。',
  'doubled-entries': '文件内部有同名的部件，为安全起见不能上传。',
  'path-outside': '文件内部带有指向外部目录的路径，为安全起见不能上传。',
  'device-name': '文件内部带有系统保留的设备名，为安全起见不能上传。',
  'nested-archive': '文件里又嵌有压缩包，为安全起见不能上传。',
  'program-inside': '文件里嵌有可执行程序，不能上传。',
};

/**
 * A refusal with its usual sentence, or with a closer one.
 *
 * @example refuse('archive').message // '这是压缩包，不能上传。…'
 */
export const refuse = (code: IntakeRefusalCode, message: string = messages[code]): IntakeRefusal => ({ code, message });
