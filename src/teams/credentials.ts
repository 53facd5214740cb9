/**
 * With what the bot shows who it is when it writes to Teams or asks Graph. One tenant only. The libraries behind are
 * loaded when the first message is to be sent.
 */
import { X509Certificate } from 'node:crypto';
import type { AppCredentials, ConnectorClient } from 'botframework-connector';

/** As configured. The app is registered in the home tenant; there is no form for several tenants. */
export type BotCredentials =
  | { kind: 'secret'; appId: string; tenantId: string; secret: string }
  /** Both PEM. The certificate goes along with each request, so that its successor is trusted by its name. */
  | { kind: 'certificate'; appId: string; tenantId: string; certificate: string; privateKey: string }
  /** Of the machine in Azure that this runs on; it belongs to its tenant by itself. */
  | { kind: 'managed-identity'; appId: string; tenantId: string };

/** What signs a request of `ConnectorClient`. */
export type Signer = ConstructorParameters<typeof ConnectorClient>[0];

export interface ConnectorCredentials {
  /** Sees that a token is at hand. Rejects with `TokenUnavailable`: then nothing has been sent. */
  ready(): Promise<void>;
  signer(): Promise<Signer>;
}

export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';
}

const BOT_FRAMEWORK = 'https://api.botframework.com';

type TokenSource = Pick<AppCredentials, 'getToken' | 'signRequest'>;

export function makeCredentials(
  config: BotCredentials,
  source: (config: BotCredentials, audience: string) => Promise<TokenSource> = appCredentials,
): ConnectorCredentials {
  const { load, token } = tokensOf(config, BOT_FRAMEWORK, source);
  const ready = async () => void (await token());

  return {
    ready,
    signer: async () => {
      const credentials = await load();
      return {
        signRequest: async (request) => {
          await ready();
          return credentials.signRequest(request);
        },
      };
    },
  };
}

/**
 * A token of the bot's own registration for `audience`, such as `https://graph.microsoft.com`. Kept until it is about to
 * expire. Rejects with `TokenUnavailable`.
 */
export function tokenFor(
  config: BotCredentials,
  audience: string,
  source: (config: BotCredentials, audience: string) => Promise<Pick<TokenSource, 'getToken'>> = appCredentials,
): () => Promise<string> {
  return tokensOf(config, audience, source).token;
}

function tokensOf<S extends Pick<TokenSource, 'getToken'>>(
  config: BotCredentials,
  audience: string,
  source: (config: BotCredentials, audience: string) => Promise<S>,
): { load: () => Promise<S>; token: () => Promise<string> } {
  let loading: Promise<S> | undefined;
  let fetching: Promise<string> | undefined;

  const load = () => {
    loading ??= source(config, audience);
    return loading;
  };
  // botbuilder keeps a token until it is about to expire, but asks as many times as there are messages waiting for it.
  const fetched = async () => {
    const credentials = await load();
    fetching ??= credentials.getToken().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  const token = async () => {
    try {
      return await fetched();
    } catch {
      throw new TokenUnavailable();
    }
  };
  return { load, token };
}

/** For local use: what listens on this machine asks for no token. */
export function noCredentials(): ConnectorCredentials {
  return { ready: async () => {}, signer: async () => ({ signRequest: async (request) => request }) };
}

export async function appCredentials(config: BotCredentials, audience = BOT_FRAMEWORK): Promise<AppCredentials> {
  const connector = await import('botframework-connector');
  const { appId, tenantId } = config;
  switch (config.kind) {
    case 'secret':
      return new connector.MicrosoftAppCredentials(appId, config.secret, tenantId, audience);
    case 'certificate': {
      // Given a certificate alone, the library would run the openssl program to learn this.
      const thumbprint = new X509Certificate(config.certificate).fingerprint.replaceAll(':', '');
      const { CertificateAppCredentials } = connector;
      return new CertificateAppCredentials(
        appId,
        thumbprint,
        config.privateKey,
        tenantId,
        audience,
        config.certificate,
      );
    }
    case 'managed-identity':
      return new connector.ManagedIdentityAppCredentials(appId, audience, new connector.JwtTokenProviderFactory());
    default:
      return config satisfies never;
  }
}
