/** Puts the bot into a person's Teams, so that she can be written to before she has ever opened it. */
import { z } from 'zod';
import type { Installer } from '../cases/directory.ts';
import type { Log } from '../log.ts';
import type { GraphClient } from './client.ts';
import { GraphFailure } from './failure.ts';

/**
 * Which app of the organisation's catalog it is. The catalog gives each app an id of its own; the one in its manifest is
 * there the external id.
 */
export type CatalogApp = { readonly by: 'catalog-id' | 'manifest-id'; readonly id: string };

const Apps = z.object({ value: z.array(z.object({ id: z.string().min(1) })) });

export function makeInstaller(client: GraphClient, app: CatalogApp, log: Log): Installer {
  let found = app.by === 'catalog-id' ? app.id : undefined;

  const lookedUp = async (): Promise<string | undefined> => {
    if (found !== undefined) return found;
    const query = { $filter: `externalId eq '${app.id}'`, $select: 'id' };
    found = (await client.get({ path: '/appCatalogs/teamsApps', query }, Apps)).value[0]?.id;
    return found;
  };

  return {
    async install(person) {
      try {
        const id = await lookedUp();
        if (id === undefined) {
          log.warning('not-installed', { person, reason: 'not-in-catalog' });
          return 'impossible';
        }
        // Repeated it would be 409, so that it doesn't matter whether an unanswered one arrived.
        await client.post(
          { path: `/users/${person}/teamwork/installedApps` },
          { 'teamsApp@odata.bind': `${client.url}/appCatalogs/teamsApps/${encodeURIComponent(id)}` },
        );
        return 'installed';
      } catch (error) {
        if (!(error instanceof GraphFailure)) throw error;
        if (error.status === 409) return 'there-already';
        log.warning('not-installed', { person, reason: error.code });
        return isFinal(error) ? 'impossible' : 'later';
      }
    },
  };
}

/** Not allowed, no such person, no Teams for her. A 400 is not one of these: it has been seen to pass by itself. */
function isFinal({ stage, status }: GraphFailure): boolean {
  return stage === 'answered' && (status === 403 || status === 404);
}
