import { actions, type Action } from '#actions';
import type { WebPerson } from './web-person.ts';

type Input = Readonly<Record<string, unknown>>;

const exampleOf = ({ name, examples }: Action): Input => {
  const good = examples.find(({ input, refusedAt }) => refusedAt === undefined && typeof input === 'object' && input !== null);
  if (!good) throw new Error(`${name} has no example`);
  return good.input as Input;
};

/** Whether roles are asked for in the region that the input names. What everybody with an account may is asked nowhere. */
const isOfRegion = (action: Action): boolean => typeof action.permission !== 'string' && 'regionId' in exampleOf(action);

async function statusOf(person: WebPerson, action: Action, regionId: string): Promise<number> {
  const [method, file] = [action.kind === 'read' ? 'GET' : 'POST', action.kind === 'write' && action.takesFile ? new File(['x'], 'x.txt') : undefined] as const;
  return (await person.ask(method, action.name, { ...exampleOf(action), regionId }, file)).status;
}

async function letIn(person: WebPerson, regionId: string, asked: readonly Action[]): Promise<readonly string[]> {
  const open: string[] = [];
  for (const action of asked) {
    if (await statusOf(person, action, regionId) !== 403) open.push(action.name);
  }
  return open;
}

/** Every action of a region, asked for once in somebody else's: those that were not refused, and how many were asked for. */
export async function refusedElsewhere(person: WebPerson, regionId: string): Promise<{ readonly asked: number; readonly letIn: readonly string[] }> {
  const asked = [...actions.values()].filter(isOfRegion);
  return { asked: asked.length, letIn: await letIn(person, regionId, asked) };
}

/** Every write of a region, asked for once by somebody who only reads. */
export async function writesRefused(person: WebPerson, regionId: string): Promise<{ readonly asked: number; readonly letIn: readonly string[] }> {
  const asked = [...actions.values()].filter((action) => action.kind === 'write' && isOfRegion(action));
  return { asked: asked.length, letIn: await letIn(person, regionId, asked) };
}
