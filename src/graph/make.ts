/** What is asked of Graph, put together: no more than is configured. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Absence, Directory, Installer } from '../cases/directory.ts';
import type { Mail } from '../cases/mail.ts';
import type { GraphConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { makeAbsence } from './absence.ts';
import { type GraphOptions, makeGraphClient } from './client.ts';
import { makeDirectory, type TenantDirectory } from './directory.ts';
import { makeInstaller } from './installer.ts';
import { makeMail } from './mail.ts';

export type GraphConnection = Omit<GraphOptions, 'url' | 'pause'>;

/** Each is there where its permission is configured. */
export interface Graph {
  readonly absence?: Absence;
  readonly mail?: Mail;
  readonly installer?: Installer;
  readonly directory?: Directory;
}

/** Nothing is asked and no library of Graph's loaded before one of them is used. */
export function makeGraph(config: GraphConfig, connection: GraphConnection, log: Log): Graph {
  const { url, absence, mail, install, directory } = config;
  const client = makeGraphClient({ ...connection, url, pause });
  return {
    ...(absence ? { absence: makeAbsence(client, log, connection.now) } : {}),
    ...(mail === undefined ? {} : { mail: makeMail(client, mail.mailbox) }),
    ...(install === undefined ? {} : { installer: makeInstaller(client, install, log) }),
    ...(directory ? { directory: makeDirectory(client) } : {}),
  };
}

/** The directory alone, for reading all of it. */
export function openDirectory({ url }: GraphConfig, connection: GraphConnection): TenantDirectory {
  return makeDirectory(makeGraphClient({ ...connection, url, pause }));
}
