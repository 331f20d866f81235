import type { Role } from '#kernel';
import { demoUnits } from './units.ts';

/** Somebody of the example district: nobody real is called so. `unit` is the short name of the unit whose post it is; `from`: since when. */
export type DemoPerson = { readonly login: string; readonly name: string; readonly role: Role; readonly unit: string | null; readonly from: string; readonly place: 'district' | 'city' };

const founding = '2021-06-02';
const ofDistrict = (login: string, name: string, role: Role, from = founding): DemoPerson => ({ login: `shili-${login}`, name: `${name}（示例）`, role, unit: null, from, place: 'district' });

/** The three administrators; they are there from the first start. */
export const demoAdministrators = {
  systemAdministrator: { login: 'shili-xitong', name: '系统管理员甲（示例）' }, securityAdministrator: { login: 'shili-anquan', name: '安全管理员乙（示例）' }, auditAdministrator: { login: 'shili-shenji', name: '审计管理员丙（示例）' },
} as const;

/** The office, the statistics bureau, the committee, and who looks in from outside. */
export const demoOffices: readonly DemoPerson[] = [
  ofDistrict('bangongshi', '办公室干事甲', 'office-clerk'), ofDistrict('bangongshi-zhuren', '办公室主任乙', 'office-head'), ofDistrict('tongji', '统计员丙', 'statistician'), ofDistrict('tongji-fuzeren', '统计负责人丁', 'statistics-head'),
  ofDistrict('lingdao', '领导小组负责人戊', 'committee-leader'), ofDistrict('pinggu', '评估专家己', 'evaluator', '2025-09-01'),
  { login: 'shili-shangji', name: '市妇儿工委办庚（示例）', role: 'upper-reader', unit: null, from: '2022-03-01', place: 'city' },
];

/** A reporter and a leader of every unit. */
export const demoUnitPeople: readonly DemoPerson[] = demoUnits.flatMap(({ name, login }): DemoPerson[] => [
  { login: `shili-${login}`, name: `${name}填报人（示例）`, role: 'unit-reporter', unit: name, from: founding, place: 'district' },
  { login: `shili-${login}-lingdao`, name: `${name}分管领导（示例）`, role: 'unit-leader', unit: name, from: founding, place: 'district' },
]);

/** Who comes later, for a hand-over: the new reporter of a unit. */
export const demoSuccessor: DemoPerson = { login: 'shili-jiaoyuju-xin', name: '教育局新任填报人（示例）', role: 'unit-reporter', unit: '教育局', from: '2024-09-02', place: 'district' };

/** An office clerk who left in the middle of the plans. */
export const demoLeaver: DemoPerson = ofDistrict('bangongshi-yuan', '办公室原干事辛', 'office-clerk');
