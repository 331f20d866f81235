import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookmarkNameOf, idOfBookmark, mustBeCarried } from './bookmark-names.ts';

const none: ReadonlyMap<string, string> = new Map();

describe('names of bookmarks', () => {
  test.each([
    ['health-gap-3', 'hs_health_gap_3'],
    ['t1#note-2', 'hs_t1q23qnote_2'],
    ['a_b', 'hs_aq5fqb'],
    ['Q', 'hs_q51q'],
    ['妇女', 'hs_q5987qq5973q'],
    ['', 'hs_'],
  ])('%j is %s and back', (id, name) => {
    expect([bookmarkNameOf(id), idOfBookmark(name, none), mustBeCarried(id)]).toEqual([name, id, false]);
  });

  test('a long id has a hash that has to be looked up', () => {
    const id = 'a-long-name-of-an-indicator-and-of-its-group';
    expect([bookmarkNameOf(id), mustBeCarried(id), idOfBookmark(bookmarkNameOf(id), none), idOfBookmark(bookmarkNameOf(id), new Map([[bookmarkNameOf(id), id]]))]).toEqual(['hx_nos40wll5ikw', true, null, id]);
  });

  test('bookmarks of others are nobody’s', () => {
    expect(['_Toc123', '_GoBack', 'mine', 'hs'].map((name) => idOfBookmark(name, none))).toEqual([null, null, null, null]);
  });

  test('every name is one that Word takes, and tells its id even in capitals', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 30 })), (id) => {
        const name = bookmarkNameOf(id);
        expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
        expect(idOfBookmark(name.toUpperCase(), new Map([[name, id]]))).toBe(id);
      }),
    );
  });
});
