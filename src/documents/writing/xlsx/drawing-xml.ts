import type { SheetPicture } from './sheet.ts';
import { escapeAttribute, xmlHead } from './xml-text.ts';

/** English metric units in a pixel. */
const pixel = 9525;

/**
 * The part that places a picture on a sheet: its upper left corner in a cell, its size its own, so that no column or row stretches it.
 *
 * @example drawingXml(picture, 'rId1')
 */
export function drawingXml({ row, column, width, height, name, description }: SheetPicture, id: string): string {
  const size = `cx="${String(width * pixel)}" cy="${String(height * pixel)}"`;
  return `${xmlHead}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:oneCellAnchor><xdr:from><xdr:col>${String(column - 1)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row - 1)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${escapeAttribute(name)}" descr="${escapeAttribute(description)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
}
