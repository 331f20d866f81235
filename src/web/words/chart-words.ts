/** What stands around every chart. */
export const chartWords = {
  view: '显示方式', chart: '图', table: '表', picture: '下载图', data: '下载数据', png: 'PNG 图片', svg: 'SVG 矢量图', xlsx: 'Excel 表格（xlsx）', csv: 'CSV 文件', sheet: '数据', unit: (unit: string): string => `单位：${unit}`,
  drawing: '正在画图……', failed: '图没有画出来，请看表。', origin: (text: string): string => `${text}，看这个数的来源`, demo: '示例数据', notDownloaded: '没有存成文件，请再试一次。', takenOn: (day: string): string => `下载日期：${day}`,
} as const;
