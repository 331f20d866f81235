/** Unpacks the browser of `@sparticuz/chromium` into TMPDIR, with the libraries (NSS and others) that a bare machine lacks. Run by `unpack-browser.ts` with a TMPDIR of its own: the package calls whatever lies there finished. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

await chromium.executablePath();
await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin', 'al2023.tar.br'));
