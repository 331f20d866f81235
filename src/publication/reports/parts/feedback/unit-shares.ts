import type { MonitoredTarget } from '#monitoring';
import type { DomainGround, PlanGround, ReportGround } from '../../../ground/report-ground.ts';
import { answering, everyoneNamed, responsibilityOf, type Responsibility } from '../../../ground/responsibility.ts';
import { subjectsOf, type Subject } from '../../../ground/subject.ts';

/** What a unit has to do with a target: it leads, answers for it alone or with others, or helps those that do. */
type Duty = '牵头' | '负责' | '共同负责' | '配合';

/** An indicator a unit answers for, with those of its targets the unit answers for. */
export type SharedSubject = { readonly planned: PlanGround; readonly domain: DomainGround; readonly subject: Subject; readonly duty: Duty };

/** Targets of one domain a unit helps with, by who leads them. */
export type HelpedTargets = { readonly planned: PlanGround; readonly domain: DomainGround; readonly leads: readonly string[]; readonly targets: readonly MonitoredTarget[] };

/** A unit with what it answers for and where it helps; `name` '' is nobody. */
export type UnitShare = { readonly name: string; readonly own: readonly SharedSubject[]; readonly helped: readonly HelpedTargets[] };

const order: readonly Duty[] = ['牵头', '负责', '共同负责', '配合'];

function dutyOf(name: string, responsibility: Responsibility): Duty {
  if (responsibility.lead.includes(name)) return '牵头';
  if (!responsibility.unranked.includes(name)) return '配合';
  return answering(responsibility).length === 1 ? '负责' : '共同负责';
}

type OwnedTarget = { readonly planned: PlanGround; readonly domain: DomainGround; readonly target: MonitoredTarget; readonly responsibility: Responsibility };

const ownedTargets = ({ plans }: ReportGround): readonly OwnedTarget[] =>
  plans.flatMap((planned) => planned.domains.flatMap((domain) => domain.targets.map((target): OwnedTarget => ({ planned, domain, target, responsibility: planned.responsibilities.get(target.id) ?? responsibilityOf([]) }))));

/** The unit's indicators of each domain; the strongest duty where its targets differ. */
function ownSubjects(name: string, owned: readonly OwnedTarget[], { year, book }: ReportGround): readonly SharedSubject[] {
  const duties = new Map(owned.map(({ target, responsibility }) => [target, name === '' ? ('负责' as const) : dutyOf(name, responsibility)]));
  const found = [...Map.groupBy(owned, ({ domain }) => domain).values()].flatMap((of): SharedSubject[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { planned, domain } = first;
    return subjectsOf(of.map(({ target }) => target), year, book, planned.groupsOf).map((subject): SharedSubject => {
      const strongest = order.find((duty) => subject.targets.some((target) => duties.get(target) === duty));
      return { planned, domain, subject, duty: strongest ?? '共同负责' };
    });
  });
  return found.toSorted((a, b) => order.indexOf(a.duty) - order.indexOf(b.duty));
}

const helpedTargets = (owned: readonly OwnedTarget[]): readonly HelpedTargets[] =>
  [...Map.groupBy(owned, ({ planned, domain, responsibility }) => `${planned.monitored.title} ${domain.id} ${answering(responsibility).join()}`).values()].flatMap((of): HelpedTargets[] => {
    const [first] = of;
    return first === undefined ? [] : [{ planned: first.planned, domain: first.domain, leads: answering(first.responsibility), targets: of.map(({ target }) => target) }];
  });

/** How many targets a unit answers for. @example ownTargets(share).length */
export const ownTargets = ({ own }: UnitShare): readonly MonitoredTarget[] => own.flatMap(({ subject }) => subject.targets);

/**
 * Every unit the plans name with what it answers for and where it helps, those with most targets first; last what nobody answers for.
 *
 * @example unitShares(ground)[0]?.name // '卫生健康局'
 */
export function unitShares(ground: ReportGround): readonly UnitShare[] {
  const owned = ownedTargets(ground);
  const names = [...new Set(owned.flatMap(({ responsibility }) => everyoneNamed(responsibility)))];
  const shares = names.map((name): UnitShare => ({
    name, own: ownSubjects(name, owned.filter(({ responsibility }) => answering(responsibility).includes(name)), ground),
    helped: helpedTargets(owned.filter(({ responsibility }) => everyoneNamed(responsibility).includes(name) && !answering(responsibility).includes(name))),
  }));
  const helping = ({ helped }: UnitShare): number => helped.reduce((sum, { targets }) => sum + targets.length, 0);
  const ranked = shares.toSorted((a, b) => ownTargets(b).length - ownTargets(a).length || helping(b) - helping(a));
  const ownerless = owned.filter(({ responsibility }) => everyoneNamed(responsibility).length === 0);
  return ownerless.length === 0 ? ranked : [...ranked, { name: '', own: ownSubjects('', ownerless, ground), helped: [] }];
}
