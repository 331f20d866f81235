import { inflateSync } from 'fflate';

/**
 * One of the character maps of simplified Chinese that a pdf may name without carrying it, as pdf.js wants it; undefined when we do not ship it
 * (those of Japanese, Korean and traditional Chinese). The data are loaded only when a file asks for them.
 *
 * @example await loadCharacterMap('GBK-EUC-H') // Uint8Array
 */
export async function loadCharacterMap(name: string): Promise<Uint8Array | undefined> {
  const { gbCharacterMaps } = await import('./gb-character-maps.ts');
  const packed = Object.hasOwn(gbCharacterMaps, name) ? gbCharacterMaps[name] : undefined;
  return packed === undefined ? undefined : inflateSync(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
}
