/** Characters no page may hold: controls, and what stops being text in UTF-8. */
const unprintable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g;

/** Most text: nothing in it has to be looked at. */
const harmless = /^[^\0-\x08\x0B\x0C\x0E-\x1F\x7F&<>"'\uD800-\uDFFF\uFFFE\uFFFF]*$/;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text for a page or an attribute in quotes. Control characters are left out.
 *
 * @example escapeHtml('<b> & "c"') // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export const escapeHtml = (text: string): string => (harmless.test(text) ? text : text.toWellFormed().replaceAll(unprintable, '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? ''));

/**
 * Text for a string in a style sheet inside a page.
 *
 * @example escapeStyleText('内部"资料"') // '内部\\22 资料\\22 '
 */
export const escapeStyleText = (text: string): string => text.toWellFormed().replaceAll(unprintable, '').replaceAll(/[^\p{L}\p{N} 　、，。；：（）《》〔〕—·]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);

/**
 * The anchor of an id of the tree, safe in an attribute and in an address. Different ids have different anchors, and none is one of the page's own (they begin with `halfsky-`).
 *
 * @example anchorOf('t 1') // 't.20.1'
 */
export const anchorOf = (id: string): string => id.toWellFormed().replaceAll(/[^\p{L}\p{N}_-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`).replace(/^halfsky-/, 'halfsky.2d.');
