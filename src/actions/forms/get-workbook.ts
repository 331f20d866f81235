import { z } from 'zod';
import { versionOn } from '#kernel';
import { writeFormDocument, writeFormWorkbook } from '#collection';
import { contentTypeOf, writeDocx } from '#documents';
import { findInstallation, regionVersions, unitVersions } from '#storage';
import { readAction } from '../action.ts';
import { unitNameOn } from '../assignment/assignable-units.ts';
import { words } from '../fields.ts';
import { madeFile } from '../file-answer.ts';
import { permits } from '../permits.ts';
import { isRefusal } from '../refusal.ts';
import { coordinatingBody } from '../settings/keys/coordinating-body.ts';
import { settingOn } from '../settings/setting-on.ts';
import { lastYearTexts } from './known-figures.ts';
import { aForm, formPlace, formReaders } from './form-fields.ts';
import { formState } from './form-state.ts';

/** The workbook (or Word form) of a unit with what stands in its form now, to be filled in, signed and sent back. */
export const getWorkbookAction = readAction({
  name: 'forms.get-workbook',
  title: '下载填报工作簿',
  summary: '下载一份填报表的工作簿（或 Word 表），内有填报说明、上年数、指标解释和签字盖章页；离线填好后再导入。内部资料，不得公开。',
  input: z.object({ ...formPlace, format: z.enum(['xlsx', 'docx']).default('xlsx').describe('xlsx 工作簿，docx Word 文档'), contact: words(0, 120).default('').describe('联系人和电话，印在填报说明上') }),
  output: z.object({ file: madeFile }),
  permission: formReaders,
  scope: ({ regionId }) => ({ regionId }),
  givesFile: true,
  read: async ({ format, contact, ...place }, { connection, caller, today }) => {
    const state = await formState(connection, place);
    if (isRefusal(state) || typeof permits(formReaders, { regionId: place.regionId, unitId: state.form.unitId }, caller) === 'string') return { refused: 'not-found', message: '没有这份填报表。' };
    const { form, round, stored: { cycle }, answers, earlier } = state;
    const unitName = unitNameOn(Map.groupBy(await unitVersions(connection, place.regionId, form.unitId), ({ unitId }) => unitId), today)(form.unitId);
    const { officeName } = await settingOn(connection, coordinatingBody, { regionId: place.regionId, day: today });
    const request = {
      form: form.content, formId: form.formId, answers, lastYear: lastYearTexts(earlier, round.reportingYear), round: { title: round.title.zh, year: round.reportingYear, dueOn: cycle.dueDay ?? round.dueOn, header: round.header }, unitName,
      placeName: versionOn(await regionVersions(connection, place.regionId), today)?.name.zh ?? '', askedBy: round.header.issuedBy === '' ? officeName.zh : round.header.issuedBy, contact, isDemo: (await findInstallation(connection))?.isDemo === true, on: today,
    };
    const bytes = format === 'xlsx' ? await writeFormWorkbook(request) : await writeDocx(writeFormDocument(request), new Map());
    return { file: { name: `${unitName}_${String(round.reportingYear)}年填报表.${format}`, contentType: contentTypeOf(format), bytes } };
  },
  examples: [{ input: aForm }, { input: { ...aForm, format: 'docx', contact: '统计局 李强 0472-0000000' } }, { input: { ...aForm, format: 'pdf' }, refusedAt: 'format' }],
});
