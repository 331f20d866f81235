import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageFrame } from '../pages/page-frame.ts';
import { pageHelmet } from '../protection/security-headers.ts';

const page = pageFrame({ title: '没有这个页面', installation: '', isDemo: false, links: [] }, '<h1>没有这个页面</h1>\n<p>地址可能写错了，或者页面已经不在。<a href="/">回到首页</a></p>');

/**
 * Whether a person in a browser asks for a page, rather than a program for data.
 *
 * @example asksForPage(request) // true
 */
export const asksForPage = ({ method, url, headers: { accept = '' } }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/api/') && accept.includes('text/html');

/**
 * Tells a person in a browser that there is no such page, and the way back.
 *
 * @example await sendMissingPage(reply)
 */
export async function sendMissingPage(reply: FastifyReply): Promise<FastifyReply> {
  await reply.helmet(pageHelmet);
  return reply.code(404).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
}
