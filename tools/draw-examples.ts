/** Draws every example of every kind of chart into a folder, as SVG and PNG, for looking at: `npm run charts -- FOLDER [KIND]`. Prints what each says of itself, and how large it is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartKinds } from '#publication';
import { drawCharts } from '#rendering';

const [folder = 'halfsky-out/charts', only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const drawings = chartKinds.filter(({ id }) => only === undefined || id === only).flatMap((kind) => kind.examples.map(({ title, data }, at) => ({ key: `${kind.id}-${String(at + 1).padStart(2, '0')}`, title, ...kind.draw(data) })));
const { pictures, issues } = await drawCharts(drawings);
for (const { message } of issues) console.warn(message);
for (const { key, title, description } of drawings) {
  const picture = pictures.get(key);
  if (!picture) continue;
  writeFileSync(join(folder, `${key}.svg`), picture.svg);
  writeFileSync(join(folder, `${key}.png`), picture.png);
  console.log(`${key} ${title}：${description} (svg ${String(Math.round(picture.svg.length / 1000))} kB, png ${String(Math.round(picture.png.length / 1000))} kB)`);
}
