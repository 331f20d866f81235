/** The rows most ways read, in the words of the manual. */
export const ownFigures = '该指标本地区逐年的数值一行一年（指标、年份、数值，有单位、分子、分母更好）；目标限定了人群的，读该分组的行；判断年没有数的，用此前最近一年并写明';
