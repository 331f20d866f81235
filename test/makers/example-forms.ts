/** The forms that the shipped example district would get: its plans, its list of units, the assignments that its text prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveForms, type AskedParts, type DerivedForms, type FormGround } from '#collection';
import { readDocument, readTables } from '#documents';
import { identifyPlan, readPlan, startingAssignments, type AssignableUnit } from '#plan';

const folder = join(import.meta.dirname, '..', '..', 'example');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** The units of the example's list; each is called by its short name in ids. */
async function exampleUnits(): Promise<readonly AssignableUnit[]> {
  const [table] = (await readTables(bytesOf('示例区单位名单.csv'), '示例区单位名单.csv')).tables;
  const heading = table?.rows[0]?.cells.map(({ text }) => text) ?? [];
  const at = (word: string): number => heading.findIndex((text) => text.includes(word));
  return (table?.rows ?? []).slice(1).map(({ cells }) => {
    const text = (column: number): string => cells[column]?.text ?? '';
    const aliases = [text(at('简称')), ...text(at('别名')).split(/[、;；]/u)].filter((name) => name !== '');
    return { unitId: text(at('单位')), name: text(at('单位')), aliases, validFrom: '2021-01-01', validTo: null };
  });
}

/** What the example asks beside everyone. */
const exampleParts: AskedParts = { breakdowns: ['sex', 'area'], categories: {}, subUnits: { 乡镇街道: ['东城街道', '西河街道', '南山镇', '北原镇'] }, background: false };

/** The ground the example's forms are made from, for a year. */
export async function exampleGround(year = 2024): Promise<FormGround> {
  const units = await exampleUnits();
  const on = `${String(year + 1)}-02-01`;
  const { plans } = readPlan(await readDocument(bytesOf('示例区妇女儿童发展规划.docx')));
  return {
    year, on, units, duties: [], parts: exampleParts, definitionVersions: {},
    plans: plans.map((plan, planAt) => {
      const content = identifyPlan(plan);
      const { proposals } = startingAssignments(content, units, on);
      return { planId: `plan-${String(planAt)}`, content, assignments: proposals.map(({ itemId, unitId, role }) => ({ itemId, unitId, role, validFrom: '2021-01-01', validTo: null })) };
    }),
  };
}

/** The example's forms of a year. */
export const exampleForms = async (year = 2024): Promise<DerivedForms> => deriveForms(await exampleGround(year));
