import { z } from 'zod';
import { contentTypeOf } from '#documents';
import { circular } from '#publication';
import { writeDocumentsApart } from '#rendering';
import { findRound } from '#storage';
import { readAction } from '../../action.ts';
import { exampleId } from '../../fields.ts';
import { madeFile } from '../../file-answer.ts';
import { regionId, roundId } from './board-fields.ts';
import { reminders } from './board-readers.ts';
import { loadBoard } from './load-board.ts';
import { letterIssuer, roundPaper } from './round-paper.ts';

/** The circular about a round as of today: how many reported, who in time, who late, and the table of all units. */
export const getCircularAction = readAction({
  name: 'collection.get-circular',
  title: '报送情况通报',
  summary: '下载一轮填报截至今天的情况通报（公文格式，附各单位及时性和完整性表）或其中的表（工作簿）。文号留空，由办公室填写。内部资料，不得公开。',
  input: z.object({ regionId, roundId, format: z.enum(['docx', 'xlsx']).default('docx').describe('docx 公文，xlsx 工作簿'), issuer: z.enum(['office', 'leading-group']).default('office').describe('由谁发：office 办公室，leading-group 监测评估领导小组') }),
  output: z.object({ file: madeFile }),
  permission: reminders,
  scope: ({ regionId: at }) => ({ regionId: at }),
  givesFile: true,
  read: async ({ regionId: at, roundId: of, format, issuer }, { connection, today }) => {
    const round = await findRound(connection, at, of);
    if (!round) return { refused: 'not-found', message: '没有这一轮填报。' };
    const lines = await loadBoard(connection, { regionId: at, rounds: [round], today });
    const paper = await roundPaper(connection, round, today);
    const tree = circular(paper, lines, await letterIssuer(connection, { regionId: at, day: today }, issuer));
    const name = `报送情况通报_${today}${paper.isDemo ? '（示例）' : ''}.${format}`;
    const bytes = await writeDocumentsApart({ format, documents: [{ name, tree }] });
    if (bytes === null) return { refused: 'too-busy', message: '正在生成的文件太多，请稍后再下载。' };
    return { file: { name, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: { regionId: exampleId(1), roundId: exampleId(2) } }, { input: { regionId: exampleId(1), roundId: exampleId(2), format: 'xlsx', issuer: 'leading-group' } }, { input: { regionId: exampleId(1), roundId: exampleId(2), issuer: 'mayor' }, refusedAt: 'issuer' }],
});
