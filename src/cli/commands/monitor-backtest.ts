import { readTables } from '#documents';
import { panelOf, panelOfTable, runBacktest } from '#monitoring';
import { backtestTables } from '../backtest-tables.ts';
import { UsageError, type Command } from '../command.ts';

/** `halfsky monitor backtest`: what every forecast model would have been worth on the past. */
export const monitorBacktest: Command = {
  noun: 'monitor',
  verb: 'backtest',
  usage: 'halfsky monitor backtest --data FILE [--json]',
  summary: '回测预测方法：逐年滚动，把每种方法当时会给出的概率和区间与后来的实际比较（长表：indicator,country,year,value；同族至少15条序列）',
  options: [{ name: 'data', value: 'FILE', help: '许多序列的长表（csv 或 xlsx；- 表示标准输入）' }, { name: 'json', help: '输出一份 JSON' }],
  run: async ({ words, options }, terminal) => {
    const path = options['data'];
    if (typeof path !== 'string' || words.length > 0) throw new UsageError('请用 --data 给出一个表，例如：halfsky monitor backtest --data panel.csv');
    const { tables, issues: unread } = await readTables(await terminal.readInput(path), path);
    const read = tables.map((table) => panelOfTable(table, path));
    const issues = [...unread, ...read.flatMap((one) => one.issues)];
    const values = read.flatMap((one) => one.values);
    const shown = issues.slice(0, 20).map(({ message, line }) => `${line === undefined ? '' : `${String(line)}行 `}${message}`);
    if (issues.length > 0) terminal.err([...shown, ...(issues.length > shown.length ? [`另有${String(issues.length - shown.length)}处`] : [])].join('\n'));
    if (values.length === 0) {
      if (options['json'] === true) terminal.out(JSON.stringify({ reports: [], issues }));
      return 1;
    }
    const panel = panelOf(values);
    const reports = (['others', 'past'] as const).map((learning) => runBacktest(panel, learning));
    terminal.out(options['json'] === true ? JSON.stringify({ reports, issues }) : backtestTables(reports));
    return reports.every(({ models }) => models.length === 0) ? 1 : 0;
  },
};
