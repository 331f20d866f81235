import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { words } from '../fields.ts';
import { normaliseLogin } from '../credentials/sign-in-provider.ts';

export const personName = words(1, 40).describe('姓名');
export const officeContact = words(1, 60).nullable();
export const contact = officeContact.default(null).describe('办公联系方式（电话等），不填个人信息');

/** A login: letters, digits and a few marks, so that it can be typed anywhere; Chinese is allowed. */
export const login = z.string().trim().min(2).max(60).regex(/^[\p{L}\p{N}._@-]+$/u, { message: '登录名只能用文字、数字和 . _ - @' }).describe('登录名').refine((text) => normaliseLogin(text).length >= 2, { message: '登录名太短' });

/** Without letters and digits that are read for one another. */
const readable = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const pick = (from: string): string => from.charAt(randomInt(from.length));

/**
 * A password for the first sign-in, to be read out or written down once: 14 characters of all kinds without look-alikes, more where the policy asks for more.
 *
 * @example firstPassword(10) // 'kW7m-Rp4x-Tz9q'
 */
export const firstPassword = (leastLength: number): string => Array.from({ length: Math.max(3, Math.ceil((leastLength + 1) / 5)) }, () => `${pick('abcdefghjkmnpqrstuvwxyz')}${pick('ABCDEFGHJKLMNPQRSTUVWXYZ')}${pick('23456789')}${pick(readable)}`).join('-');
