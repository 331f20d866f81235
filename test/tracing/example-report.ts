import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTables, planMatching } from '#collection';
import { readDocument, readTables } from '#documents';
import { runMonitoring } from '#monitoring';
import { readPlan, targetsOfPlan } from '#plan';
import { finishReport, reportTypes } from '#publication';
import { changedCsv, type ChangedFigure } from './change-figure.ts';
import { parseCsv, type Sheet } from './evidence.ts';
import { changeReport, type ChangeReport, type MadeReport } from './leads-to.ts';
import { piecesOf } from './report-pieces.ts';

const [year, asOf] = [2024, '2025-07-01'];
const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, '../../example', name)));

/** The annual report of the example as the library builds it, its charts too, from whatever figures; with how many values were taken. */
export type ExampleReport = { readonly sheet: Sheet; readonly base: MadeReport & { readonly taken: number }; readonly made: (csv: string) => Promise<MadeReport & { readonly taken: number }>; readonly change: (figure: ChangedFigure) => Promise<ChangeReport & { readonly taken: number }> };

/** Reads the example once, so that it can be reported again and again with other figures. */
export async function exampleReport(): Promise<ExampleReport> {
  const { plans } = readPlan(await readDocument(fileOf('示例区妇女儿童发展规划.docx')));
  const matching = planMatching(plans.flatMap(targetsOfPlan));
  const annual = reportTypes.find(({ id }) => id === 'annual');
  if (annual === undefined) throw new Error('there is no annual report');
  const used = (name: string) => ({ name, fingerprint: 'f'.repeat(64) });
  const settings = { issuer: '', office: '妇女儿童工作委员会办公室', date: '' };
  const made = async (csv: string): Promise<MadeReport & { readonly taken: number }> => {
    const data = importTables(await readTables(new TextEncoder().encode(csv), '示例区监测数据.csv'), matching);
    const [run, before] = [year, year - 1].map((of) => runMonitoring({ plans, observations: data.observations, year: of, asOf }));
    if (run === undefined || before === undefined) throw new Error('no run');
    const question = { plans, run, before, data, place: null, standIn: null, planFile: used('规划.docx'), dataFile: used('示例区监测数据.csv'), settings, program: '测试' };
    const report = finishReport(annual, question, { year, asOf, subject: null, place: null, parent: null, standIn: null, ...settings }, null);
    return { report, runs: [run, before], pieces: piecesOf(report), taken: data.observations.length };
  };
  const csv = new TextDecoder().decode(fileOf('示例区监测数据.csv'));
  const sheet: Sheet = { name: '示例区监测数据.csv', rows: parseCsv(csv), columnOf: { indicator: 0, year: 1, value: 2, unit: 3 } };
  const base = await made(csv);
  const change = async (figure: ChangedFigure): Promise<ChangeReport & { readonly taken: number }> => {
    const after = await made(changedCsv(sheet, figure));
    const places = [...figure.texts.keys()];
    const found = changeReport(base, after, places.map((place) => `${String(figure.row)}:${String(place)}`), places.map((place) => sheet.rows[figure.row - 1]?.[place - 1] ?? ''));
    return { ...found, taken: after.taken };
  };
  return { sheet, base, made, change };
}
