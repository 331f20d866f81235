/** Reads one document: bytes in, a plan document out. Run by `runWorker`, never imported. */
import type { ApartWork } from '#actions';
import { readDocument } from '#documents';
import { readPlan } from '#plan';

/** A damaged pdf can leave a promise inside pdf.js rejected that nobody can reach (docs/decisions/0011); what could be read has been read by then. */
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error && /pdfjs|unpdf/.test(reason.stack ?? ''))) throw reason;
});

export const work = (async ({ bytes }: { readonly bytes: Uint8Array }, progress) => {
  progress(10, '正在读取文件');
  const content = await readDocument(bytes);
  progress(60, '正在识别领域、目标和指标');
  return { ...readPlan(content), lines: content.lines };
}) satisfies ApartWork;
