import { readFileSync } from 'node:fs';
import { readDocument, readTables } from '#documents';
import { readPlan } from '#plan';
import { importTables } from '#collection';
import { runMonitoring } from '#monitoring';
import { annual } from '../src/publication/reports/types/annual.ts';
import { labelsOf, textOf } from '../src/documents/writing/labels.ts';
const [planPath, dataPath, year, subject, place] = process.argv.slice(2);
const doc = readPlan(await readDocument(new Uint8Array(readFileSync(planPath!))));
const plans = doc.plans.filter((p) => subject === 'both' || p.subject === subject);
const data = importTables(await readTables(new Uint8Array(readFileSync(dataPath!)), 'd'));
const q = (y: number) => runMonitoring({ plans, observations: data.observations, year: y, asOf: `${y + 1}-07-01`, ...(place ? { place } : {}) });
const y = Number(year);
const t0 = performance.now();
const { tree } = annual.build({ plans, run: q(y), before: q(y - 1), data, place: place ?? null, planFile: { name: '', fingerprint: '' }, dataFile: { name: '', fingerprint: '' }, settings: { issuer: '示例区统计局', office: '区妇儿工委办公室', date: '' }, program: '' });
console.error('build ms', performance.now() - t0, Object.keys(tree.sources).length);
const labels = labelsOf(tree);
console.log(tree.title.join('\n'), tree.stamps);
for (const s of tree.sections) { if (s.annex) console.log('\n##', labels.of.get(s.id), s.title);
  for (const b of s.blocks) {
    if (b.kind === 'heading') console.log(`\n${labels.of.get(b.id) ?? ''}${textOf(b.runs, labels)}${textOf(b.tail, labels)}`);
    else if (b.kind === 'paragraph') console.log(textOf(b.runs, labels));
    else if (b.kind === 'table') { console.log(`[${labels.of.get(b.id)} ${b.caption}]`); for (const r of [...b.head, ...b.body].slice(0, Number(process.argv[7] ?? 12))) console.log('  ' + r.map((c) => textOf(c.runs, labels)).join(' | ')); }
  } }
