import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/cases/store.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Period } from '../../src/domain/period.ts';
import type { Scope } from '../../src/domain/statistics/scope.ts';
import { makeLog, TurnId } from '../../src/log.ts';
import { makeLoopbackAuthenticator } from '../../src/teams/authenticate.ts';
import { type Listening, listen } from '../../src/teams/http.ts';
import { makeReports } from '../../src/teams/reports.ts';
import { LINK_LASTS_MS, linkTo } from '../../src/writings/link.ts';
import { reportLinkTo } from '../../src/writings/report-link.ts';
import { casesOfAYear } from '../reports/cases.ts';
import { countedHouse } from '../reports/house.ts';
import { caseId, day, guest, organisation, people, unit, without } from '../support/municipality.ts';
import { compose, type RawResponse, sendRaw } from '../support/raw-request.ts';
import { type Speaking, speaking } from '../support/speaking.ts';

const SECRET = 's'.repeat(32);
const AT = 1_773_651_600_000;
const YEAR = Period.parse({ from: '2025-01', months: 12 });
const all: Scope = { is: 'municipality' };

let edge: Listening;
let logged: string;
let machine: number;
let hired: Organisation;
let house: ReturnType<typeof countedHouse>;
let broken: Error | undefined;
/** How often a report's figures were asked for, and by how many at the same time at most. */
let counted: number;
let mostAtOnce: number;
let speaks: Speaking;

beforeEach(async () => {
  logged = '';
  machine = AT;
  speaks = {};
  hired = organisation;
  broken = undefined;
  counted = 0;
  mostAtOnce = 0;
  let atOnce = 0;
  house = countedHouse(casesOfAYear(day('2025-01-01'), 120, 3));
  const log = makeLog({
    write: (line) => {
      logged += line;
    },
  });
  const { store } = house;
  const reports = makeReports({
    ...house,
    get organisation() {
      return hired;
    },
    store: {
      ...store,
      ...speaking(() => speaks),
      async figures(query) {
        if (broken !== undefined) throw broken;
        // Without units it is asked since when there are figures at all.
        if (query.units === undefined) return store.figures(query);
        counted += 1;
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        atOnce -= 1;
        return store.figures(query);
      },
    },
    machineNow: () => machine,
    letterSecret: SECRET,
    log,
  });
  edge = await listen(
    { host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() },
    {
      port: 0,
      readiness: async () => true,
      receive: async () => ({ status: 200 }),
      reports,
      log,
      newTurn: () => TurnId.parse(randomUUID()),
    },
  );
  await edge.loaded;
});
afterEach(() => edge.close());

function pathFor(person: PersonId = people.jonas, scope: Scope = all, secret = SECRET, at = AT): string {
  const asked = { scope, period: YEAR, language: 'nb', person } as const;
  return (reportLinkTo({ publicUrl: 'https://l.example', secret }, asked, at) ?? '').slice('https://l.example'.length);
}
const ask = (path: string, method = 'GET'): Promise<RawResponse> =>
  sendRaw(edge.port, {
    name: path,
    parts: [compose({ method, path, headers: { 'Content-Length': undefined, 'Content-Type': undefined } })],
  });
const inUtf8 = ({ body }: RawResponse) => Buffer.from(body, 'latin1').toString('utf8');

const guarded = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

describe('whoever may make it', () => {
  test('opens the report as a page that nobody keeps and nothing runs in', async () => {
    const shown = await ask(pathFor());
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({ ...guarded, 'content-type': 'text/html; charset=utf-8' });
    expect(shown.headers.has('content-disposition')).toBe(false);
    expect(inUtf8(shown)).toContain('Årsrapport 2025');
    // From then on its finer figures are published, once.
    await ask(`${pathFor()}?as=csv`);
    expect([...house.kept.keys()]).toEqual(['publication 2025:1']);
  });
  test.each(['docx', 'xlsx', 'csv'])('saves it as %s under a name that says what it is', async (form) => {
    const shown = await ask(`${pathFor()}?as=${form}`);
    expect([shown.status, shown.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="report-municipality-2025-nb.${form}"; filename*=UTF-8''report-municipality-2025-nb.${form}`,
    ]);
    expect(shown.body.length).toBe(Number(shown.headers.get('content-length')));
  });
  test('is told by HEAD that it is there, and nothing is made for that', async () => {
    for (const query of ['', '?as=docx']) {
      const head = await ask(pathFor() + query, 'HEAD');
      expect([head.status, head.body]).toEqual([200, '']);
      expect([counted, house.kept.size]).toEqual([0, 0]);
      const get = await ask(pathFor() + query);
      for (const name of ['content-type', 'content-disposition', 'cache-control'])
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      house.kept.clear();
      counted = 0;
    }
  });
  test('gets the page whatever else stands behind the link', async () => {
    for (const query of ['?as=pdf', '?x', '?as=docx&x=1'])
      expect((await ask(pathFor() + query)).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
  test('has it made once for a link, the same in every form, however often and at once it is opened', async () => {
    const forms = ['html', 'docx', 'xlsx', 'csv'];
    const first = await Promise.all(forms.map((form) => ask(`${pathFor()}?as=${form}`)));
    const again = await Promise.all(forms.map((form) => ask(`${pathFor()}?as=${form}`)));
    expect(counted).toBe(1);
    // A document made anew would hold another moment.
    expect(again.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
    await ask(pathFor(people.jonas, { is: 'unit', unit: unit('skolen') }));
    expect(counted).toBe(2);
  });
  test('has them made one at a time', async () => {
    const scopes: Scope[] = [all, ...['skolen', 'torget'].map((id): Scope => ({ is: 'unit', unit: unit(id) }))];
    await Promise.all(scopes.map((scope) => ask(pathFor(people.jonas, scope))));
    expect([counted, mostAtOnce]).toEqual([3, 1]);
  });
  test('has it made anew after many others, and where it failed', async () => {
    const links = Array.from({ length: 9 }, (_, n) => pathFor(people.jonas, all, SECRET, AT + n));
    for (const link of links) await ask(link);
    await ask(links[8] ?? '');
    expect(counted).toBe(9);
    await ask(links[0] ?? '');
    expect(counted).toBe(10);
    broken = new Error('away');
    expect((await ask(links[1] ?? '')).status).toBe(500);
    broken = undefined;
    expect((await ask(links[1] ?? '')).status).toBe(200);
  });
  test('leaves ids in the log, and never the link', async () => {
    await ask(pathFor());
    expect(logged).toContain('"code":"report-opened"');
    expect(logged).not.toContain('/reports/');
  });
});

describe('turned away', () => {
  test('she reads why in her own language, whichever the report’s is', async () => {
    speaks = { chose: [people.max, 'nn'] };
    const refused = inUtf8(await ask(pathFor(people.max)));
    expect(refused).toMatch(/<html lang="nn">.*Rapporten kan ikkje visast/s);
    machine = AT + LINK_LASTS_MS;
    expect(inUtf8(await ask(pathFor(people.max)))).toMatch(/<html lang="nn">.*Lenkja har gått ut/s);
  });
  test('is a link that has run out', async () => {
    machine = AT + LINK_LASTS_MS;
    const shown = await ask(pathFor());
    expect([shown.status, inUtf8(shown).includes('Lenken er utløpt')]).toEqual([410, true]);
    expect(house.kept.size).toBe(0);
  });
  test.each<[string, () => string]>([
    ['of a scope that is not hers', () => pathFor(people.max)],
    ['of an employee who has none', () => pathFor(people.emma, { is: 'unit', unit: unit('torget') })],
    ['of a guest', () => pathFor(guest)],
    ['signed with another secret', () => pathFor(people.jonas, all, 't'.repeat(32))],
    [
      'that was signed for a letter',
      () => {
        const letter = { case: caseId(1), writing: 'answer', person: people.jonas } as const;
        const link = linkTo({ publicUrl: 'https://l.example', secret: SECRET }, letter, AT) ?? '';
        return `/reports/${link.split('/').at(-1)}`;
      },
    ],
    ['changed on the way', () => pathFor().replace(/\/reports\/.{8}/, (found) => `${found.slice(0, -1)}A`)],
  ])('is a link %s', async (_, path) => {
    const shown = await ask(path());
    expect([shown.status, inUtf8(shown).includes('Rapporten kan ikke vises')]).toEqual([404, true]);
    expect(house.kept.size).toBe(0);
  });
  test('is whoever has left since', async () => {
    expect((await ask(pathFor(people.max, { is: 'unit', unit: unit('torget') }))).status).toBe(200);
    hired = without(people.max);
    expect((await ask(pathFor(people.max, { is: 'unit', unit: unit('torget') }))).status).toBe(404);
  });
  test.each([
    [new StoreUnavailable('away'), 503],
    [new Error('Kari'), 500],
  ])('is everybody while the store is not there: %s', async (error, status) => {
    broken = error;
    const shown = await ask(pathFor());
    expect([shown.status, shown.body]).toEqual([status, '']);
    expect(logged).toContain('report-failed');
    expect(logged).not.toContain('Kari');
  });
});
