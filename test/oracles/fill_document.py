"""Types answers into the tables of a Word form, as a clerk would: columns are found by their headings, rows by their order.

Usage: fill_document.py IN OUT < rows.json, a list of {heading: text} for each question of the form, figures first, in their order.
"""
import json
import sys
import xml.etree.ElementTree as ET
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
rows = json.load(sys.stdin)
source = zipfile.ZipFile(sys.argv[1])
data = source.read("word/document.xml")
for _, (prefix, uri) in ET.iterparse(source.open("word/document.xml"), events=["start-ns"]):
    ET.register_namespace(prefix, uri)
root = ET.fromstring(data)


def text(cell):
    return "".join(one.text or "" for one in cell.iter(f"{W}t"))


at = 0
for table in root.iter(f"{W}tbl"):
    headings = None
    for row in table.findall(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        words = [text(cell).replace("\n", "") for cell in cells]
        if words[0] == "序号":
            headings = words if any(word.startswith(("本年数", "结论")) for word in words) else None
        elif headings and len(words) == len(headings) and words[0][:1].isdigit():
            for heading, value in rows[at].items():
                place = next(i for i, word in enumerate(headings) if word.startswith(heading))
                run = ET.SubElement(cells[place].find(f"{W}p"), f"{W}r")
                ET.SubElement(run, f"{W}t").text = value
            at += 1
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as made:
    for name in source.namelist():
        made.writestr(name, ET.tostring(root, xml_declaration=True, encoding="UTF-8") if name == "word/document.xml" else source.read(name))
print(at)
