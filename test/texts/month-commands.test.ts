import { describe, expect, test } from 'vitest';
import { Month } from '../../src/domain/period.ts';
import { commandOf } from '../../src/texts/commands.ts';
import { monthAskedIn } from '../../src/texts/month-commands.ts';

const current = Month.parse('2026-11');

describe('a month asked for by its name', () => {
  test.each([
    ['månedsoversikt september', '2026-09'],
    ['Månedsoversikt for september!', '2026-09'],
    ['månedsoversikt november', '2026-11'],
    ['månedsoversikt desember', '2025-12'],
    ['månedsoversikt september 2025', '2025-09'],
    ['månedsoversikt 2026-09', '2026-09'],
    ['månedsoversikt 9.2026', '2026-09'],
    ['månadsoversyn i oktober', '2026-10'],
    ['månadssammanställning för augusti', '2026-08'],
    ['mina månadssammanställningar maj', '2026-05'],
    ['monthly summary for March', '2026-03'],
    ['summary 2026-01', '2026-01'],
  ])('%s', (text, month) => {
    expect(monthAskedIn(text, current)).toBe(month);
  });
  test.each([
    'månedsoversikt',
    'månedsoversikt september er feil',
    'månedsoversikt 2026-13',
    'månedsoversikt 12',
    'månedsoversikten mangler klagen min',
    'i september kom ikke bussen',
    'summary',
    '',
    '?',
  ])('but not by: %s', (text) => {
    expect(monthAskedIn(text, current)).toBeUndefined();
  });
  test('all of them stay as they are', () => {
    expect(commandOf('månedsoversikt')).toBe('months');
  });
});
