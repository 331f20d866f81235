import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';

const folder = fileURLToPath(new URL('in-page/', import.meta.url));

/** All functions of the folder `in-page` as one text: they call each other, and none runs outside a browser. */
const functions = readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()
  .map((name) => stripTypeScriptTypes(readFileSync(`${folder}${name}`, 'utf8')).replaceAll(/^import .*$/gm, '').replaceAll(/^export (?=const|function|type)/gm, '')).join('\n');

type Evaluated = { readonly result: { readonly value?: unknown; readonly objectId?: string }; readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } } };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The page as a debugger sees it.
 *
 * @example await (await debuggerOf(page)).send('Accessibility.enable');
 */
export function debuggerOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Evaluates a text in the page as its debugger does: what the content security policy forbids the page's own scripts does not matter to it.
 *
 * @example await evaluate(page, 'document.title');
 */
export async function evaluate<T>(page: Page, expression: string): Promise<T> {
  const { result, exceptionDetails } = await (await debuggerOf(page)).send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }) as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/**
 * Calls a function of the folder `in-page` in the page, with values that can be written as JSON.
 *
 * @example await inPage<readonly string[]>(page, 'wideElements');
 */
export const inPage = <T>(page: Page, name: string, ...given: readonly unknown[]): Promise<T> =>
  evaluate<T>(page, `(() => { 'use strict';\n${functions}\nreturn ${name}(${given.map((one) => JSON.stringify(one) ?? 'undefined').join(', ')}); })()`);
