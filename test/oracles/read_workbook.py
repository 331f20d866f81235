"""Reads a workbook with openpyxl and prints what it found as JSON: an eye other than our own on the files we write."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])


def value(cell):
    return {"value": cell.value, "type": cell.data_type, "format": cell.number_format, "comment": cell.comment.text if cell.comment else None, "wrap": bool(cell.alignment.wrap_text), "link": cell.hyperlink.location if cell.hyperlink else None}


def bare(reference):
    """Versions differ in how they give a range: in a list or not, with its sheet and dollars or not."""
    first = reference[0] if isinstance(reference, list) and reference else reference
    return str(first).split("!")[-1].replace("$", "") if first else None


sheets = [
    {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "frozen": sheet.freeze_panes,
        "titles": bare(sheet.print_title_rows),
        "area": bare(sheet.print_area),
        "merged": sorted(str(range_) for range_ in sheet.merged_cells.ranges),
        "filter": sheet.auto_filter.ref,
        "orientation": sheet.page_setup.orientation,
        "paper": sheet.page_setup.paperSize,
        "fit": [bool(sheet.sheet_properties.pageSetUpPr.fitToPage), sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
        "header": [sheet.oddHeader.left.text, sheet.oddHeader.right.text, sheet.oddFooter.center.text],
        "pictures": [[image.anchor._from.row, image.anchor._from.col, image.anchor.ext.width // 9525, image.anchor.ext.height // 9525] for image in sheet._images],
        "cells": {cell.coordinate: value(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None},
    }
    for sheet in book.worksheets
]
properties = book.properties
print(json.dumps({"sheets": sheets, "title": properties.title, "creator": properties.creator, "created": properties.created.isoformat()}, ensure_ascii=False))
