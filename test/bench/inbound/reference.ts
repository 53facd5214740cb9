/**
 * The naive bot, as botbuilder's samples have it: restify with its body parser, CloudAdapter with its own
 * authentication, a TeamsActivityHandler, and one commit for each request. What is parsed, decided, saved and shown is
 * the same.
 */
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { createServer, plugins } from 'restify';
import { z } from 'zod';
import { translate } from '../../../src/teams/activity.ts';
import { answerWith } from '../../../src/teams/reply.ts';
import { turn } from '../../../src/turns/turn.ts';
import type { TurnHouse } from '../../../src/turns/turn-house.ts';
import { oneCommitEach } from './one-commit-each.ts';
import { answerFor, argumentsOf, house, log } from './server.ts';
import { appId, tenant } from './setting.ts';

const { database, openIdMetadataUrl, issuer } = argumentsOf(process.argv.slice(2));

const InvokeResponse = z.object({
  statusCode: z.number(),
  type: z.string(),
  value: z.record(z.string(), z.unknown()),
});

class Bot extends TeamsActivityHandler {
  readonly house: TurnHouse;

  constructor(served: TurnHouse) {
    super();
    this.house = served;
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const translated = translate(context.activity);
    if (translated.is !== 'incoming') throw new Error(translated.is);
    const reply = await turn(this.house, translated.from, translated.incoming);
    return InvokeResponse.parse(answerWith(reply).body);
  }
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: 'not used: nothing is sent',
    // One of these alone would switch the others' defaults off.
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    OAuthUrl: 'https://token.botframework.com',
  }),
);
const served = await house(database);
const bot = new Bot({ ...served, store: oneCommitEach(served.store, database, log) });

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  const { body, headers, method = '' } = request;
  await adapter.process({ body, headers: { ...headers }, method }, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => answerFor(server.address().port));
