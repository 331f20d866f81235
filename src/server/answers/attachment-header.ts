const plain = /[^A-Za-z0-9._ -]/g;
/** What RFC 5987 lets stand unescaped and encodeURIComponent leaves besides. */
const leftOver = /['()*!]/g;

/**
 * `Content-Disposition` for a file that is saved, never shown: its name in ASCII for old programs and in UTF-8 (RFC 5987, RFC 6266). Nothing of a name can end the header.
 *
 * @example attachmentHeader('报告 2025.docx') // "attachment; filename=\"__ 2025.docx\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%202025.docx"
 */
export function attachmentHeader(name: string): string {
  const whole = name.toWellFormed().replaceAll(/[\u0000-\u001f\u007f/\\]/g, '_');
  const encoded = encodeURIComponent(whole).replaceAll(leftOver, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${whole.replaceAll(plain, '_')}"; filename*=UTF-8''${encoded}`;
}
