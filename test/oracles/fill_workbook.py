"""Types answers into workbooks with openpyxl, as a clerk would: the cells of a row are found by its unseen code, columns by theirs.

Usage: fill_workbook.py IN OUT < answers.json, where answers are {question id: {column id: text}};
       fill_workbook.py --many < list.json, a list of {"from": IN, "to": OUT, "answers": answers}.
"""
import json
import sys
from urllib.parse import unquote

import openpyxl


def fill(source, target, answers):
    book = openpyxl.load_workbook(source)
    typed = 0
    for sheet in book.worksheets:
        columns = {}
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("HS1~column~"):
                    columns[cell.value.split("~", 2)[2]] = cell.column
            code = row[0].value
            if not isinstance(code, str) or not code.startswith("HS1~question~"):
                continue
            for column, text in answers.get(unquote(code.split("~")[5]), {}).items():
                cell = sheet.cell(row=row[0].row, column=columns[column])
                if cell.protection.locked:
                    raise SystemExit(f"{sheet.title} {cell.coordinate} is locked")
                number = text.replace(".", "", 1).isdigit()
                cell.value = float(text) if number and "." in text else int(text) if number else text
                typed += 1
    book.save(target)
    return typed


if sys.argv[1] == "--many":
    print(sum(fill(one["from"], one["to"], one["answers"]) for one in json.load(sys.stdin)))
else:
    print(fill(sys.argv[1], sys.argv[2], json.load(sys.stdin)))
