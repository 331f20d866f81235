import { z } from 'zod';
import { installationRegionId } from '#storage';
import { readAction } from '../action.ts';

/** Looks over the running installation, as `halfsky doctor` does beside it: the program that runs says how; a program without that way says so. */
export const examineAction = readAction({
  name: 'installation.examine',
  title: '运行检查',
  summary: '检查运行状况：磁盘、版本、数据库、权限、备份、审计链、后台任务等，每项写明怎么办；与命令 halfsky doctor 相同。',
  input: z.object({}),
  output: z.object({ diagnoses: z.array(z.object({ id: z.string().describe('检查项编号'), title: z.string().describe('检查项'), state: z.enum(['good', 'mind', 'wrong']).describe('结果：good 好、mind 注意、wrong 有问题'), text: z.string().describe('情况'), advice: z.string().nullable().describe('怎么办') })).describe('检查') }),
  permission: ['system-administrator'],
  scope: () => ({ regionId: installationRegionId }),
  read: async (_input, { examine }) => {
    if (examine === null) return { refused: 'cannot-examine', message: '这样启动的程序不能检查自己，请在服务器上运行 halfsky doctor。' };
    return { diagnoses: (await examine()).map((one) => ({ ...one, advice: one.advice ?? null })) };
  },
  examples: [{ input: {} }],
});
