import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../src/domain/ids.ts';
import { tenantId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';

const path = fileURLToPath(new URL('../registering.ts', import.meta.url));
const ENOUGH = 150;

function registering(url: string, ...range: number[]) {
  const child = spawn(process.execPath, [path, url, tenantId(1), ...range.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  // The last line may have been cut short.
  const numbers = () => printed.split('\n').slice(0, -1).map(Number);
  return { child, numbers };
}

export function survivingContract(bench: () => Bench): void {
  describe('two programs on one place', () => {
    it('number their cases apart', async () => {
      const { store, place } = bench();
      const programs = [registering(place.url, 1, 150), registering(place.url, 151, 300)];
      const ends = await Promise.all(programs.map(({ child }) => once(child, 'close')));
      expect(ends).toEqual([
        [0, null],
        [0, null],
      ]);
      const numbers = programs.flatMap((one) => one.numbers());
      expect(new Set(numbers).size).toBe(300);
      expect((await store.cases({ skip: 0, limit: 1000 })).rows).toHaveLength(300);
    });
  });

  describe('kill -9', () => {
    it('takes nothing that was acknowledged', async () => {
      const { store, place, open } = bench();
      await store.close();
      const program = registering(place.url);
      program.child.stdout.on('data', () => {
        if (program.numbers().length >= ENOUGH) program.child.kill('SIGKILL');
      });
      expect(await once(program.child, 'close')).toEqual([null, 'SIGKILL']);
      const numbers = program.numbers();
      expect(numbers.length).toBeGreaterThanOrEqual(ENOUGH);
      expect(new Set(numbers).size).toBe(numbers.length);

      const again = await open();
      for (const number of numbers) {
        const one = await again.caseByNumber(CaseNumber.parse(number));
        expect(one?.history.map(({ event }) => event)).toEqual(['registered']);
      }
      // With each case its message, and no message without a case.
      const { rows: entries } = await again.unsettled({ skip: 0, limit: 100_000 });
      const { rows: cases } = await again.cases({ skip: 0, limit: 100_000 });
      const subjects = entries.map(({ subject }) => (subject.of === 'case' ? subject.case : subject.of)).sort();
      expect(subjects).toEqual(cases.map(({ id }) => id).sort());
      expect(cases.length).toBeGreaterThanOrEqual(numbers.length);
    });
  });
}
