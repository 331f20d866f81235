import { expect, test } from 'vitest';
import { errors } from '#actions';
import { errorOfThrown } from './error-of-thrown.ts';

const coded = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });

const cases: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['nobody answers at the address', coded('ECONNREFUSED'), 'unavailable', /暂时不可用/],
  ['the server is being stopped', coded('57P01'), 'unavailable', /暂时不可用/],
  ['the server is starting or recovering', coded('57P03'), 'unavailable', /暂时不可用/],
  ['the connection broke', coded('08006'), 'unavailable', /暂时不可用/],
  ['all connections of the server are taken', coded('53300'), 'unavailable', /暂时不可用/],
  ['the socket of the server is gone', coded('ENOENT', { syscall: 'connect' }), 'unavailable', /暂时不可用/],
  ['a statement was under way when the server died', new Error('Connection terminated unexpectedly'), 'unavailable', /暂时不可用/],
  ['the pool was given up with its server', new Error('Cannot use a pool after calling end on the pool'), 'unavailable', /暂时不可用/],
  ['no connection was free in time', new Error('timeout exceeded when trying to connect'), 'unavailable', /暂时不可用/],
  ['the server cannot read its disk', coded('58030'), 'unavailable', /暂时不可用/],
  ['the disk of the database is full', coded('53100'), 'unavailable', /磁盘已满/],
  ['the disk of the files is full', coded('ENOSPC', { syscall: 'write' }), 'unavailable', /磁盘已满/],
  ['the disk of the files can only be read', coded('EROFS', { syscall: 'open' }), 'unavailable', /只能读/],
  ['a lock was waited for too long', coded('55P03'), 'unavailable', /正忙/],
  ['a statement took too long', coded('57014'), 'unavailable', /正忙/],
  ['others were in the way every time', coded('40001'), 'unavailable', /正忙/],
  ['a file of ours is not there', coded('ENOENT', { syscall: 'open' }), 'internal', /程序出错/],
  ['a statement is wrong', coded('42601'), 'internal', /程序出错/],
  ['a bug', new TypeError('x is undefined'), 'internal', /程序出错/],
];

test.each(cases)('%s', (_what, thrown, code, says) => {
  const answer = errorOfThrown(thrown);
  expect([answer.error, says.test(answer.message)]).toEqual([code, true]);
  expect(errors[answer.error].status).toBe(code === 'internal' ? 500 : 503);
});
