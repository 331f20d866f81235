import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentHeader } from './attachment-header.ts';

test.each([
  ['报告 2025.docx', 'attachment; filename="__ 2025.docx"; filename*=UTF-8\'\'%E6%8A%A5%E5%91%8A%202025.docx'],
  ['a"b;c.pdf', 'attachment; filename="a_b_c.pdf"; filename*=UTF-8\'\'a%22b%3Bc.pdf'],
  ['x\r\nSet-Cookie: a=b', 'attachment; filename="x__Set-Cookie_ a_b"; filename*=UTF-8\'\'x__Set-Cookie%3A%20a%3Db'],
  ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"; filename*=UTF-8\'\'.._.._etc_passwd'],
  ["it's (1)*.txt", 'attachment; filename="it_s _1__.txt"; filename*=UTF-8\'\'it%27s%20%281%29%2A.txt'],
])('%j', (name, header) => {
  expect(attachmentHeader(name)).toBe(header);
});

test('no name leaves its place, and every name is read back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    const [, read = ''] = /^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''([A-Za-z0-9._~%-]*)$/.exec(attachmentHeader(name)) ?? [];
    expect(decodeURIComponent(read)).toBe(name.toWellFormed().replaceAll(/[\u0000-\u001f\u007f/\\]/g, '_'));
  }));
});
