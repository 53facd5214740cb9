/** Cards that show how things come in, and what a department has filled in for itself. */
import type { DepartmentRuleView, DepartmentView, WayInView } from '../../src/dialogues/ways-in/views.ts';
import { departmentSlots } from '../../src/domain/procedure/responsibility.ts';

const goesTo = { slot: 'emailTo', text: 'Registratorn', meanwhile: false } as const satisfies DepartmentRuleView;

export const waysIn: readonly WayInView[] = [
  { names: ['I receptionen', 'På telefon'], encouraged: false, staff: 'Hjälp till att skriva ned det.' },
  { names: ['Via webbformuläret'], encouraged: true },
  { names: ['Med e-post'], encouraged: false, staff: 'Enheten vidarebefordrar den.', goesTo },
  { names: ['På pappersblankett'], encouraged: false, goesTo: { ...goesTo, slot: 'formTo', meanwhile: true } },
];

export const department: DepartmentView = {
  name: 'Lärandeförvaltningen',
  rules: departmentSlots.map((slot, index) => ({ slot, text: 'Chefen för enheten.', meanwhile: index % 2 === 0 })),
};
