/** The Playground's configuration file: who is in the tenant, and which chats and channels there are. */

export interface PlaygroundPerson {
  /** Entra object id, a GUID. */
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly email: string;
}

export interface PlaygroundSetting {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Exactly six: the Playground wants the persona and five more, no fewer and no others. */
  readonly people: readonly PlaygroundPerson[];
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    /** One besides “General”, whose conversation has the team's id. */
    readonly channel: { readonly id: string; readonly name: string };
  };
}

const OTHERS = 5;

/** The personal chat of a person, as a conversation id in her own Playground. */
export function personalChatOf(personId: string): string {
  return `a:${personId}`;
}

/** The file's content for one persona. Throws a RangeError where the people are not the persona and five others. */
export function playgroundConfig(setting: PlaygroundSetting, persona: string) {
  const others = setting.people.filter(({ id }) => id !== persona);
  const current = setting.people.find(({ id }) => id === persona);
  if (current === undefined || others.length !== OTHERS || new Set(others.map(({ id }) => id)).size !== OTHERS) {
    throw new RangeError(`the Playground needs the persona and ${OTHERS} other people`);
  }
  const { channel, ...team } = setting.team;
  return {
    version: '0.1.1',
    tenantId: setting.tenantId,
    bot: setting.bot,
    currentUser: user(current),
    users: others.map(user),
    personalChat: { id: personalChatOf(persona) },
    groupChat: setting.groupChat,
    team: { ...team, channels: [channel] },
  };
}

function user({ id, name, userPrincipalName, email }: PlaygroundPerson) {
  const space = name.lastIndexOf(' ');
  return {
    id: `29:${id}`,
    name,
    userPrincipleName: userPrincipalName, // the Playground spells it so
    aadObjectId: id,
    givenName: space < 0 ? name : name.slice(0, space),
    surname: name.slice(space + 1),
    email,
  };
}
