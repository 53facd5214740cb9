/** What is asked of Graph, put together: no more than is configured. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Absence, Directory, Installer } from '../cases/directory.ts';
import type { Mail } from '../cases/mail.ts';
import type { GraphConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { makeAbsence } from './absence.ts';
import { makeGraphClient } from './client.ts';
import { makeDirectory } from './directory.ts';
import { makeInstaller } from './installer.ts';
import { makeMail } from './mail.ts';

export interface GraphParts {
  readonly config: GraphConfig;
  /** A token of the bot's registration for Graph. */
  readonly token: () => Promise<string>;
  /** For one call, milliseconds. */
  readonly timeoutMs: number;
  readonly log: Log;
  /** The machine's clock, milliseconds. */
  readonly machineNow: () => number;
  /** From 0 up to 1. */
  readonly jitter: () => number;
}

/** Each is there where its permission is configured. */
export interface Graph {
  readonly absence?: Absence;
  readonly mail?: Mail;
  readonly installer?: Installer;
  readonly directory?: Directory;
}

/** Nothing is asked and no library loaded before one of them is used. */
export function makeGraph({ config, token, timeoutMs, log, machineNow, jitter }: GraphParts): Graph {
  const { url, absence, mail, install, directory } = config;
  const client = makeGraphClient({ url, token, timeoutMs, now: machineNow, pause, jitter });
  return {
    ...(absence ? { absence: makeAbsence(client, log, machineNow) } : {}),
    ...(mail === undefined ? {} : { mail: makeMail(client, mail.mailbox) }),
    ...(install === undefined ? {} : { installer: makeInstaller(client, install, log) }),
    ...(directory ? { directory: makeDirectory(client) } : {}),
  };
}
