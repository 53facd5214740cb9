/** The card of reports. */
import { ReportNews } from '../../src/dialogues/report/showing.ts';
import type { ReportView } from '../../src/dialogues/report/views.ts';
import type { View } from '../../src/dialogues/views.ts';
import { endedPeriods } from '../../src/domain/report/choices.ts';
import { day } from './municipality.ts';

const periods = endedPeriods(day('2026-03-16')).map((period) => ({ value: `${period.from}+${period.months}`, period }));
const [year] = periods;
if (year === undefined) throw new Error('there is no period that has ended');
const chosen = { scope: 'municipality', period: year.value, language: 'nb' };
const asking: ReportView = {
  view: 'report',
  revision: 'a1',
  scopes: [
    { value: 'municipality', title: 'Harstad kommune', is: 'municipality' },
    { value: 'board:socialnamnden', title: 'Socialnämnden', is: 'board' },
    { value: 'unit:skolen', title: 'Skolen', is: 'unit' },
  ],
  moreUnits: false,
  periods,
  chosen,
};
const made = { of: 'Harstad kommune', is: 'municipality', period: year.period, language: 'nb', links: [] } as const;
const links = (['html', 'docx', 'xlsx', 'csv'] as const).map((form) => ({
  form,
  href: `https://lydhor.example/reports/${'x'.repeat(400)}?as=${form}`,
}));

/** `longText`: so many letters. */
export function reportViews(longText: (letters: number) => string): Record<string, Record<string, View>> {
  return {
    report: {
      asked: asking,
      'of a unit that is gone': {
        ...asking,
        scopes: [...asking.scopes, { value: 'unit:badet', title: 'Badet', is: 'unit', until: day('2026-02-28') }],
      },
      'of her unit': { ...asking, scopes: asking.scopes.slice(2), chosen: { ...chosen, scope: 'unit:skolen' } },
      everything: {
        ...asking,
        moreUnits: true,
        scopes: Array.from({ length: 100 }, (_, n) => ({
          value: `unit:enhet-${n}`,
          title: longText(100),
          is: 'unit' as const,
        })),
        chosen: { scope: 'unit:gone', period: '', language: 'xx' },
      },
      ...Object.fromEntries(ReportNews.options.map((news) => [news, { ...asking, news } satisfies ReportView])),
      'with links': { ...asking, made: { ...made, links } },
      'with links after a mail': { ...asking, news: 'not-mailed', made: { ...made, links } },
      'by mail': { ...asking, news: 'mailed', made: { ...made, mailedTo: 'jonas@harstad.example' } },
      'by no way': { ...asking, made: { ...made, of: longText(100) } },
    },
  };
}
