import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Linking, linkingIn } from '../../src/texts/channel-commands.ts';
import { commandOf, findingIn } from '../../src/texts/commands.ts';

describe('in a channel', () => {
  test.each([
    ['link this channel to Servicetorget', 'Servicetorget'],
    ['Koble denne kanalen til Prøvevik skole', 'Prøvevik skole'],
    ['koble til servicetorget', 'servicetorget'],
    ['koble kanalen til  Prøvevik   skole ', 'Prøvevik skole'],
    ['kople til Prøvevik skule', 'Prøvevik skule'],
    ['Kople denne kanalen til torget', 'torget'],
    ['koppla den här kanalen till Hemtjänst norr', 'Hemtjänst norr'],
    ['koppla till hemtjänsten', 'hemtjänsten'],
    ['KOPPLA IHOP DEN HÄR KANALEN MED Skolan!', 'Skolan!'],
    ['link to the library', 'the library'],
    ['knytt kanalen til Biblioteket', 'Biblioteket'],
    ['koble denne kanalen til', ''],
    ['link this channel', ''],
    ['koble', ''],
    ['koppla den här kanalen', ''],
    ['Koble til fra og med', 'fra og med'],
  ])('%s', (text, unit) => {
    expect(linkingIn(text, 'channel')).toEqual({ does: 'link', unit } satisfies Linking);
  });
  test.each([
    ...['koble fra', 'Koble fra denne kanalen', 'koble denne kanalen fra', 'kople frå', 'kople kanalen frå'],
    ...['koppla bort', 'koppla bort den här kanalen', 'koppla från kanalen', 'unlink', 'Unlink this channel.'],
    ...['disconnect this channel', 'fjern koblingen'],
  ])('%s: lets it go', (text) => expect(linkingIn(text, 'channel')).toEqual({ does: 'unlink' }));
  test.each(['hvilken kanal', 'Hvilken enhet?', 'kva kanal', 'vilken kanal?', 'which channel', 'Which unit?', 'kanal'])(
    '%s: asks',
    (text) => expect(linkingIn(text, 'channel')).toEqual({ does: 'show' }),
  );
  test('a name longer than any is none', () => {
    expect(linkingIn(`koble til ${'x'.repeat(150)}`, 'channel')).toMatchObject({ does: 'link' });
    expect(linkingIn(`koble til ${'x'.repeat(151)}`, 'channel')).toBeUndefined();
  });
});

describe('in private', () => {
  test('only where the channel is named, or nothing else is said', () => {
    expect(linkingIn('koble denne kanalen til Servicetorget', 'personal')).toEqual({
      does: 'link',
      unit: 'Servicetorget',
    });
    expect(linkingIn('mine kanaler', 'personal')).toEqual({ does: 'show' });
    expect(linkingIn('koppla bort', 'personal')).toEqual({ does: 'unlink' });
  });
  test('what somebody said is logged', () => {
    for (const text of [
      'Koble til strømmen på skolen, sa han',
      'Koppla till fjärrvärmen går inte',
      'Kanalen er full av søppel',
      'Link to the bus is broken',
      'Det er umulig å koble seg fra',
      'enhetens kanal er borte',
      '',
    ]) {
      expect([text, linkingIn(text, 'personal')]).toEqual([text, undefined]);
    }
  });
  test('anything may follow, and nothing of it is taken for a word of ours', () => {
    for (const text of ['constructor', '__proto__', 'toString til x'])
      expect(linkingIn(text, 'channel')).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('channel', 'personal'), (text, where) => void linkingIn(text, where)),
    );
  });
});

test('no word of these means something else already', () => {
  for (const text of [
    'kanal',
    'kanaler',
    'hvilken enhet',
    'kva eining',
    'koble',
    'unlink',
    'mina kanaler',
    'which unit',
  ]) {
    expect([text, commandOf(text), findingIn(text)]).toEqual([text, undefined, undefined]);
  }
});
