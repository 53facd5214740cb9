/** What Teams sends when an employee registers what she has just been told. */
import { randomUUID } from 'node:crypto';
import { type CaseId, DraftId, type PersonId } from '../../../src/domain/ids.ts';
import { caseIdFrom } from '../../../src/turns/ids.ts';
import { appId, senders, serviceUrl, tenant, unitOfSender } from './setting.ts';

export interface Invoke {
  readonly draft: DraftId;
  /** The case that it becomes. */
  readonly case: CaseId;
  /** The activity as JSON. */
  readonly body: string;
}

/** Each registers a case of its own. `from` lets the senders take turns beyond one call. */
export function makeInvokes(count: number, from: number): Invoke[] {
  return Array.from({ length: count }, (_, index) => {
    const n = (from + index) % senders.length;
    const sender = senders[n];
    if (sender === undefined) throw new Error('no sender');
    const draft = DraftId.parse(randomUUID());
    return { draft, case: caseIdFrom(draft), body: JSON.stringify(activity(draft, sender, n)) };
  });
}

/** A tap on *Register now, complete later*, with the whole first card filled in. */
function activity(draft: DraftId, sender: PersonId, n: number) {
  const now = new Date().toISOString();
  return {
    name: 'adaptiveCard/action',
    type: 'invoke',
    timestamp: now,
    localTimestamp: now,
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${sender}`, name: `Ansatt ${n}`, aadObjectId: sender },
    conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${sender}` },
    recipient: { id: `28:${appId}`, name: 'Lydhør' },
    entities: [{ locale: 'nb-NO', country: 'NO', platform: 'Windows', timezone: 'Europe/Oslo', type: 'clientInfo' }],
    channelData: { tenant: { id: tenant }, source: { name: 'message' }, legacy: { replyToId: `1:${sender}` } },
    replyToId: `1:${draft}`,
    value: {
      action: {
        type: 'Action.Execute',
        title: 'Registrer nå, fullfør senere',
        id: 'said-register',
        verb: 'said-register',
        data: {
          draft,
          revision: '0',
          kind: 'klage-tjeneste',
          said: 'Brøytebilen har kjørt forbi oss tre morgener på rad, og mor på 84 kommer seg ikke ut til drosjen.',
          grounds: 'Veien skal være brøytet før klokka sju, det står på nettsidene.',
          contact: '99 88 77 66',
          address: '',
          onBehalfOf: 'moren',
          protectedIdentity: 'false',
          applies: 'none',
          unit: unitOfSender(n),
          channel: 'phone',
          heardBy: '',
          wish: 'At det blir brøytet i morgen tidlig.',
          suggestion: '',
          answerWay: 'phone',
          citizenLanguage: 'nb',
          originalAt: '',
        },
      },
      trigger: 'manual',
    },
    locale: 'nb-NO',
    localTimezone: 'Europe/Oslo',
  };
}
