import { beside, series, type FigureRow } from './figure-source.ts';

/** People, births and money of the made-up district 示例区, 2019 to 2024. Every figure is invented; births are those the rates of the plans are counted from. */
export const backgroundFigures: readonly FigureRow[] = [
  ...series('年末常住人口', '人', '271830 272460 272950 273120 272880 272410', { note: '示例：公安、统计核定' }),
  ...beside('年末常住人口', '人', [[{ sex: '男' }, '138210 138460 138630 138680 138520 138230'], [{ sex: '女' }, '133620 134000 134320 134440 134360 134180']]),
  ...series('0-17岁人口', '人', '67100 66700 66300 65800 65200 64600'),
  ...series('活产数', '人', '2043 1916 1874 1931 1852 1968', { isHealthYear: true }),
  ...series('人均地区生产总值', '元/人', '68420 69180 74350 77210 80640 84070'),
  ...series('国家财政性教育经费', '万元', '45210 46980 48870 51240 53160 55480'),
  ...series('卫生健康支出', '万元', '21630 24870 25940 28310 28770 29560'),
];
