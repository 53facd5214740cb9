/** Where an invented municipality sends what does not belong here: nobody can write or call there by mistake. */
import type { FilledIn } from './story.ts';

/** What its profile leaves open, by where it stands in the profile's list of `notHere`. */
export type OpenPlaces = Readonly<Partial<Record<keyof ReturnType<typeof placesIn>, number>>>;

interface Invented {
  /** Of one word, without its genitive. */
  readonly name: string;
  /** Ends in .example. */
  readonly domain: string;
  /** Of noughts alone. */
  readonly phone: string;
}

export function inventedPlaces(municipality: Invented, open: OpenPlaces): FilledIn[] {
  const places = placesIn(municipality);
  return Object.entries(places).flatMap(([what, value]): FilledIn[] => {
    const at = Object.entries(open).find(([one]) => one === what)?.[1];
    return at === undefined ? [] : [{ slot: 'notHere.places', at: ['notHere', at, 'place'], value }];
  });
}

function placesIn({ name, domain, phone }: Invented) {
  return {
    question: {
      nb: `Ring det oppdiktede sentralbordet i ${name}, ${phone}, så får du snakke med rett person.`,
      nn: `Ring det oppdikta sentralbordet i ${name}, ${phone}, så får du snakke med rett person.`,
      sv: `Ring ${name}s påhittade växel, ${phone}, så får du prata med rätt person.`,
      en: `Call ${name}'s invented switchboard, ${phone}, and you will be put through to the right person.`,
    },
    documents: {
      nb: `Skriv til registrator@${domain} (oppdiktet), og si hvilket dokument du vil se.`,
      nn: `Skriv til registrator@${domain} (oppdikta), og sei kva dokument du vil sjå.`,
      sv: `Mejla registrator@${domain} (påhittat), och säg vilken handling du vill se.`,
      en: `Write to registrator@${domain} (invented), and say which document you want to see.`,
    },
    politics: {
      nb: `Ta det opp med de folkevalgte, på politikk@${domain} (oppdiktet).`,
      nn: `Ta det opp med dei folkevalde, på politikk@${domain} (oppdikta).`,
      sv: `Ta upp det med de förtroendevalda, på politik@${domain} (påhittat).`,
      en: `Take it up with the elected politicians, at politics@${domain} (invented).`,
    },
    ownCase: {
      nb: `Si det til saksbehandleren i saken din, eller ring ${phone} (oppdiktet).`,
      nn: `Sei det til saksbehandlaren i saka di, eller ring ${phone} (oppdikta).`,
      sv: `Säg det till handläggaren i ditt ärende, eller ring ${phone} (påhittat).`,
      en: `Tell the handler of your case, or call ${phone} (invented).`,
    },
    whistleblowing: {
      nb: `Bruk den oppdiktede varslingskanalen i ${name}, https://varsling.${domain}, eller snakk med nærmeste leder.`,
      nn: `Bruk den oppdikta varslingskanalen i ${name}, https://varsling.${domain}, eller snakk med næraste leiar.`,
      sv: `Använd ${name}s påhittade rapporteringskanal, https://visselblasning.${domain}, eller prata med närmaste chef.`,
      en: `Use ${name}'s invented reporting channel, https://whistle.${domain}, or talk to your nearest manager.`,
    },
  } as const;
}
