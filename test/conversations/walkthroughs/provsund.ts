import { fileURLToPath } from 'node:url';
import { Profile } from '../../../src/domain/profile.ts';
import { loadOrganisation } from '../../../src/organisation/load.ts';
import type { ScriptOptions } from '../../support/script.ts';
import { written } from '../../support/written.ts';

/** What the departments of the invented municipality have filled in; what is left out is open still. */
const filledIn: Readonly<Record<string, object>> = {
  kommunledning: {
    unit: 'kommunen',
    formTo: { sv: 'Provsunds registrator' },
    confirmedBy: { sv: 'handläggaren' },
    archive: { sv: 'Provsunds diarium' },
  },
  lärande: { unit: 'larande' },
};

/**
 * Hudiksvall's procedure in an invented municipality, whose departments have filled in some of what is theirs. The day on which
 * kommunstyrelsen gets its report is the one before the conversations begin: it is told of in those about reports only.
 */
export function hudiksvall(reportDays: 'told' | 'none' = 'none'): ScriptOptions & { readonly profile: Profile } {
  const procedure = written('hudiksvall');
  const list = procedure.departments?.list.map((one) => ({ ...one, ...filledIn[one.code] }));
  const toBoards = procedure.reports.toBoards.map((one) => (reportDays === 'told' ? one : { ...one, onMonthDays: [] }));
  const reports = { ...procedure.reports, toBoards };
  const profile = Profile.parse({ ...procedure, reports, departments: { ...procedure.departments, list } });
  const organisation = loadOrganisation(fileURLToPath(new URL('./hudiksvall.yaml', import.meta.url)), profile);
  if (!organisation.ok) throw new Error(`the organisation is broken: ${JSON.stringify(organisation.faults)}`);
  return { profile, organisation: organisation.organisation, locale: 'sv-SE' };
}
