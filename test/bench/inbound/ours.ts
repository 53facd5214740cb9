/** Lydhør's own server: its door, its authentication, its bot, its store. Only the messages' delivery is left out. */
import { randomUUID } from 'node:crypto';
import { TurnId } from '../../../src/log.ts';
import { makeAuthenticator } from '../../../src/teams/authenticate.ts';
import { makeBot } from '../../../src/teams/bot.ts';
import { listen } from '../../../src/teams/http.ts';
import { teamsPublicCloud } from '../../../src/teams/service-url.ts';
import { answerFor, argumentsOf, house, log } from './server.ts';
import { appId, tenant } from './setting.ts';

const { database, openIdMetadataUrl, issuer } = argumentsOf(process.argv.slice(2));
const authenticator = makeAuthenticator({
  appId,
  tenantId: tenant,
  serviceUrlHosts: teamsPublicCloud,
  openIdMetadataUrl,
  issuer,
  fetch,
  now: Date.now,
});
const nothingSent = () => Promise.reject(new Error('nothing is sent here'));
const channel = { send: nothingSent, update: nothingSent, openPersonal: nothingSent };
const receive = makeBot({ ...(await house(database)), channel, log });
const listening = await listen(
  { host: '127.0.0.1', authenticator },
  { port: 0, readiness: async () => true, receive, log, newTurn: () => TurnId.parse(randomUUID()) },
);
await listening.loaded;
answerFor(listening.port);
