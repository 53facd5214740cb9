/** How `npm test` runs: three files at a time, whatever the number of cores, since many of them wait more than they work. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A process each: they set clocks and environments, weigh their memory, or take so long that they come first. */
const apart = [
  'test/architecture/check.test.ts',
  'test/bench/bench.test.ts',
  'test/browser/{log,max,pages,paper-form}.test.ts',
  'test/cards/{accessibility,browser}.test.ts',
  'test/conversations/{conversations,hostile,killed}.test.ts',
  'test/demo/{demo,playground}.test.ts',
  'test/manifest/{app-package,package}.test.ts',
  'test/stores/mongodb.test.ts',
  'test/stores/mongodb/starting.test.ts',
  'test/sweeps/year.test.ts',
  'test/teams/http.test.ts',
];

// Where several go at once, vitest takes them by their names.
// What takes a second alone can take many on a machine that does something else: a limit is there for what hangs.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
// Each look at the Playground's page costs the browser: five in a second are enough.
const looks = { expect: { poll: { interval: 200 } } };
// Many tests start the program itself: it is compiled once.
const programs = { env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') } };
const threeAtATime = { ...patience, ...looks, ...programs, maxWorkers: 3 };

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'apart', include: apart, ...threeAtATime } },
      {
        root,
        // Modules are read once in a process, and not once for each of a hundred files.
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: apart,
          isolate: false,
          ...threeAtATime,
        },
      },
    ],
  },
});
