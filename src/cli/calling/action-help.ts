import { permissionWords, takesFile, type Action } from '#actions';
import { writtenCommand } from './written-command.ts';
import type { FieldOption } from './field-option.ts';

/**
 * What there is to know of an action besides its options: what it does, who may, an example.
 *
 * @example actionHelp(addRegionAction, fields) // ['新增一个地区…', '可办理：系统管理员', '例：halfsky regions add-region --name 示例区 …']
 */
export function actionHelp(action: Action, fields: readonly FieldOption[]): readonly string[] {
  const example = action.examples.find(({ refusedAt }) => refusedAt === undefined);
  return [action.summary, `可办理：${permissionWords(action.permission)}`, ...(example === undefined ? [] : [`例：${writtenCommand({ name: action.name, fields, input: example.input, ...(takesFile(action) ? { file: '文件.docx' } : {}) })}`])];
}
