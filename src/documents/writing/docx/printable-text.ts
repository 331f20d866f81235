/** What XML 1.0 cannot hold: control characters but tab and line ends, halves of surrogate pairs, two non-characters. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no XML file can hold; every kind of line end is `\n`. @example printable('甲\u0007乙') // '甲乙' */
export const printable = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '');

/** JSON text with what XML cannot hold written the way JSON writes it inside its strings, where alone it can stand. @example holdable('"\u0007"') // '"\\u0007"' */
export const holdable = (json: string): string => json.replaceAll(unprintable, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** Holdable text for an attribute or element written by hand, so that it is read back as it was. @example escapeXml('a<b') // 'a&lt;b' */
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character);
