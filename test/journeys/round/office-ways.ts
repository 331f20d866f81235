import type { OfficeEdit } from '../../makers/office-edits.ts';

/** What somebody does to their workbook in Calc before it goes back: statements of LibreOffice Basic. `main` is the sheet that asks most, `first` and `last` its rows with questions (from 0). */
export type OfficeWay = OfficeEdit;

/** Finds the sheet with the questions and its rows. */
const found = `Dim main As Object
first = -1
For place = 0 To doc.Sheets.Count - 1
  looked = doc.Sheets.getByIndex(place)
  from = -1
  For r = 0 To 260
    If Left(looked.getCellByPosition(0, r).String, 12) = "HS1~question" Then
      If from < 0 Then from = r
      till = r
    End If
  Next
  If from >= 0 And first < 0 Then
    main = looked
    first = from
    last = till
  End If
Next
`;

/** The column (from 0) of a heading's code on the main sheet. */
const columnOf = (id: string): string => `For r = 0 To first
  For c = 0 To 20
    If main.getCellByPosition(c, r).String = "HS1~column~${id}" Then column = c
  Next
Next
`;

/** Each cell of the columns that hold numbers, one after the other, as \`cell\`. */
const eachNumber = (what: string): string => `For r0 = 0 To first
  For c0 = 0 To 20
    code = main.getCellByPosition(c0, r0).String
    If code = "HS1~column~value" Or code = "HS1~column~numerator" Or code = "HS1~column~denominator" Then
      For r = first To last
        cell = main.getCellByPosition(c0, r)
        If cell.Type = com.sun.star.table.CellContentType.VALUE Then
          ${what.split('\n').join('\n          ')}
        End If
      Next
    End If
  Next
Next
`;

const sorted = (from: 0 | 1, field: number, isAscending: boolean): string => `Dim field(0) As New com.sun.star.table.TableSortField
field(0).Field = ${String(field)}
field(0).IsAscending = ${isAscending ? 'True' : 'False'}
Dim how(0) As New com.sun.star.beans.PropertyValue
how(0).Name = "SortFields"
how(0).Value = field()
main.getCellRangeByPosition(${String(from)}, first, 16, last).sort(how())
`;

/** What is seen of all sheets with questions, as text, to a sheet called target. */
const seenAsText = `at = 0
For place = 0 To doc.Sheets.Count - 1
  looked = doc.Sheets.getByIndex(place)
  If looked.Name = "指标数据" Or looked.Name = "完成情况和评价" Then
    cursor = looked.createCursor()
    cursor.gotoEndOfUsedArea(False)
    For r = 0 To cursor.RangeAddress.EndRow
      If looked.Rows(r).IsVisible Then
        For c = 1 To 16
          target.getCellByPosition(c - 1, at).String = looked.getCellByPosition(c, r).String
        Next
        at = at + 1
      End If
    Next
  End If
Next
For Each old In Array("指标数据", "完成情况和评价")
  If doc.Sheets.hasByName(old) Then doc.Sheets.removeByName(old)
Next
`;

const way = (name: string, basic: string, as: OfficeEdit['as'] = 'xlsx'): OfficeWay => ({ name, as, basic: `${found}${basic}` });

/** Thirty ways, a unit each. */
export const officeWays: readonly OfficeWay[] = [
  way('saved as it is', ''),
  way('saved as xls', '', 'xls'),
  way('a print area set', 'Dim area(0) As New com.sun.star.table.CellRangeAddress\narea(0).EndColumn = 3\narea(0).EndRow = 3\nmain.setPrintAreas(area())'),
  way('rows inserted above and between', 'main.Rows.insertByIndex(0, 3)\nmain.Rows.insertByIndex(first + 4, 2)'),
  way('columns inserted', 'main.Columns.insertByIndex(4, 2)'),
  way('sheet renamed', 'main.Name = "2026数据（终稿）"'),
  way('sheets renamed and put in another order, xls', 'main.Name = "数据"\ndoc.Sheets.moveByName("签字盖章页", 0)', 'xls'),
  way('a note on a sheet of its own in front', 'doc.Sheets.insertNewByName("联系", 0)\ndoc.Sheets(0).getCellByPosition(0, 0).String = "请王老师核对"'),
  way('explanations and guide deleted', 'doc.Sheets.removeByName("指标解释")\ndoc.Sheets.removeByName("填报说明")'),
  way('rows sorted by name, codes with them', sorted(0, 2, false)),
  way('only the columns in sight sorted', sorted(1, 1, false)),
  way('what is seen pasted as text on a new sheet', `doc.Sheets.insertNewByName("新表", 0)\ntarget = doc.Sheets(0)\n${seenAsText}`),
  way('rows hidden', 'main.Rows(first).IsVisible = False\nmain.Rows(last).IsVisible = False'),
  way('a heading merged over two columns', 'main.getCellRangeByPosition(15, first - 1, 16, first - 1).merge(True)'),
  way('digits in full width', eachNumber('told = cell.String\nfor digit = 0 To 9\n  told = Join(Split(told, CStr(digit)), Chr(65296 + digit))\nNext\ncell.String = told')),
  way('percent typed as text', `${columnOf('value')}unitOf = 3\nfor r = first To last\n  cell = main.getCellByPosition(column, r)\n  If main.getCellByPosition(unitOf, r).String = "%" And cell.String <> "" Then cell.String = cell.String & "%"\nNext`),
  way('numbers as text with thousands', eachNumber('if cell.Value >= 1000 And cell.Value = Int(cell.Value) Then cell.String = CStr(Int(cell.Value / 1000)) & "," & Right("000" & CStr(cell.Value - 1000 * Int(cell.Value / 1000)), 3)')),
  way('numbers as text with blanks around', eachNumber('cell.String = " " & cell.String & "  "')),
  way('rows inserted, xls', 'main.Rows.insertByIndex(first + 1, 1)\nmain.Rows.insertByIndex(0, 1)', 'xls'),
  way('column inserted, sheet renamed', 'main.Columns.insertByIndex(2, 1)\nmain.Name = "上报"'),
  way('a line at the end that says who checked', 'main.getCellByPosition(2, last + 6).String = "以上数据已与业务科室核对"'),
  way('the unseen column of codes deleted', 'main.Columns.removeByIndex(0, 1)'),
  way('the unseen codes emptied', 'For r = 0 To last + 12\n  main.getCellByPosition(0, r).String = ""\nNext'),
  way('what is seen pasted as text into a new book', `before = doc\nbook = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, opening())\ntarget = book.Sheets(0)\n${seenAsText}before.close(True)\ndoc = book`),
  way('numbers shown with four decimals', `Dim plain As New com.sun.star.lang.Locale\n${eachNumber('key = doc.NumberFormats.queryKey("0.0000", plain, False)\nif key < 0 Then key = doc.NumberFormats.addNew("0.0000", plain)\ncell.NumberFormat = key')}`),
  way('sorted by number backwards, a row inserted, xls', `${sorted(0, 1, false)}main.Rows.insertByIndex(0, 1)`, 'xls'),
  way('the page of signatures deleted', 'doc.Sheets.removeByName("签字盖章页")'),
  way('numbers worked out by formulas', eachNumber('cell.Formula = "=" & Join(Split(CStr(cell.Value), ","), ".") & "+0"')),
  way('a column nobody needs deleted', `${columnOf('note')}main.Columns.removeByIndex(column, 1)`),
  way('notes on cells, colours, other widths', 'main.Annotations.insertNew(main.getCellByPosition(9, first).CellAddress, "已核对")\nmain.getCellRangeByPosition(1, first, 12, last).CellBackColor = 16776960\nmain.Columns(2).Width = 9000'),
];

/** A format that is not taken, whatever is in it: who sends it is told to save it as a workbook. */
export const asOds: OfficeWay = way('saved as ods', '', 'ods');
