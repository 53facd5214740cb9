/** What the Norwegian starting file says in one language only, for whoever works in nynorsk: its comments, line by line. */
const lines: Readonly<Record<string, string>> = {
  '{name}: rutinen for klager og forslag, som data for Lydhør. Laget {today} med «lydhor profile new».':
    '{name}: rutinen for klager og forslag, som data for Lydhør. Laga {today} med «lydhor profile new».',
  'Se på dette først:': 'Sjå på dette først:',
  '1. openSlots, nederst: det som ikke ble svart på, og hva som gjelder imens. Fjern en linje når svaret er ført inn.':
    '1. openSlots, nedst: det som det ikkje vart svart på, og kva som gjeld imens. Ta bort ei linje når svaret er ført inn.',
  '2. clocks og reply: det dere lover den som klager.': '2. clocks og reply: det de lovar den som klagar.',
  '3. notHere, sensitive og citizenPrivacy: adressene som folk får.':
    '3. notHere, sensitive og citizenPrivacy: adressene som folk får.',
  '4. registers: systemet der sakene føres, og om nummeret derfra kreves.':
    '4. registers: systemet der sakene blir førte, og om de krev nummeret derifrå.',
  '5. tracks: loven. La kommunens jurist lese den, og bekreft den i openSlots.':
    '5. tracks: lova. La juristen i kommunen lese ho, og stadfest ho i openSlots.',
  'Hver regel sier i source hvor den kommer fra. «Innstilling i Lydhør» betyr at rutinen ikke er spurt eller ikke sier noe.':
    'Kvar regel seier i source kvar han kjem frå. «Innstilling i Lydhør» tyder at rutinen ikkje er spurd eller ikkje seier noko.',
  'Prøv filen når den er endret: lydhor profile check FIL': 'Prøv fila når ho er endra: lydhor profile check FIL',
  'Regler for tid: 14d er dager, 3wk uker, 1mo måneder, 10wd arbeidsdager. Regnes fra dagen da noen hørte det.':
    'Reglar for tid: 14d er dagar, 3wk veker, 1mo månader, 10wd arbeidsdagar. Blir rekna frå dagen då nokon høyrde det.',
  'Loven. Kommunens jurist bekrefter den.': 'Lova. Juristen i kommunen stadfester ho.',
  '24. og 31. desember er virkedager om ikke kommunen sier noe annet: da skrives de i closed, som 12-24 og 12-31.':
    '24. og 31. desember er vyrkedagar om ikkje kommunen seier noko anna: då skriv de dei i closed, som 12-24 og 12-31.',
  'Det som er åpent: hva rutinen må svare på, og hva som gjelder imens.':
    'Det som er ope: kva rutinen må svare på, og kva som gjeld imens.',
};

/** What sources, documents and notes say of themselves, part by part. Names of laws as the laws name themselves. */
const parts: Readonly<Record<string, string>> = {
  Barnehageloven: 'Barnehagelova',
  'Domstolloven § 149': 'Domstollova § 149',
  Forvaltningsloven: 'Forvaltningslova',
  'Pasient- og brukerrettighetsloven § 7-2': 'Pasient- og brukarrettslova § 7-2',
  Personvernforordningen: 'Personvernforordninga',
  'bekreftes av kommunens jurist': 'juristen i kommunen stadfester det',
  'meldeplikten bekreftes av kommunens jurist': 'juristen i kommunen stadfester meldeplikta',
  'nødnumrene i Norge': 'naudnummera i Noreg',
  'regnes etter domstolloven § 149': 'blir rekna etter domstollova § 149',
  'rutinen er ikke spurt eller sier ikke noe': 'rutinen er ikkje spurd eller seier ikkje noko',
};

/** A source or a note, whose parts stand between semicolons. What has no nynorsk here stays as it is: a test finds it. */
export function saidInNynorsk(text: string): string {
  return text
    .split('; ')
    .map((part) => parts[part] ?? part)
    .join('; ');
}

/** What has no nynorsk here stays as it is: a test finds it. */
export function inNynorsk(comment: string): string {
  return comment
    .split('\n')
    .map((line) => {
      const said = lines[line.trim()];
      return said === undefined ? line : line.replace(line.trim(), () => said);
    })
    .join('\n');
}
