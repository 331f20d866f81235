"""Reads a Word file with python-docx, a reader that is not ours, and prints what it saw as JSON: paragraphs with their style, tables as rows of grid cells (a merged cell in every place it covers), the date, and the shape of each section."""
import json
import sys

import docx

document = docx.Document(sys.argv[1])
print(json.dumps({
    "paragraphs": [{"style": paragraph.style.name, "text": paragraph.text} for paragraph in document.paragraphs],
    "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
    "created": document.core_properties.created.isoformat(),
    "sections": [{"orientation": "landscape" if section.orientation else "portrait", "width": section.page_width.mm, "height": section.page_height.mm,
                  "margins": [round(edge.mm, 1) for edge in (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)]} for section in document.sections],
}, ensure_ascii=False))
