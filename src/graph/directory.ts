/** The people of the tenant, as Entra has them. */
import { z } from 'zod';
import { type Directory, type DirectoryPerson, DirectoryUnavailable } from '../cases/directory.ts';
import { PersonId } from '../domain/ids.ts';
import type { GraphClient } from './client.ts';
import { GraphFailure } from './failure.ts';

const FIELDS = 'id,displayName,mail,accountEnabled';
/** People a page: with `$expand` Graph gives no more. */
const PAGE = '100';

const Manager = z.object({ id: PersonId });
const User = z.object({
  id: PersonId,
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  manager: Manager.nullish(),
});
type User = z.infer<typeof User>;

export interface TenantDirectory extends Directory {
  /** Everybody in the tenant, guests too, page by page. @throws DirectoryUnavailable */
  everybody(): AsyncGenerator<DirectoryPerson, void>;
}

export function makeDirectory(client: GraphClient): TenantDirectory {
  /** Undefined on 404. */
  const found = async <T>(path: string, select: string, form: z.ZodType<T>): Promise<T | undefined> => {
    try {
      return await client.get({ path, query: { $select: select } }, form);
    } catch (error) {
      if (error instanceof GraphFailure && error.status === 404) return undefined;
      throw unavailable(error);
    }
  };

  return {
    async person(id) {
      const user = await found(`/users/${id}`, FIELDS, User);
      if (user === undefined) return undefined;
      return personOf({ ...user, manager: await found(`/users/${id}/manager`, 'id', Manager) });
    },
    async *everybody() {
      const query = { $select: FIELDS, $expand: 'manager($select=id)', $top: PAGE };
      try {
        for await (const user of client.list({ path: '/users', query }, User)) yield personOf(user);
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

function personOf({ id, displayName, mail, accountEnabled, manager }: User): DirectoryPerson {
  return {
    id,
    name: displayName ?? '',
    email: mail ?? undefined,
    // Not told is not disabled.
    enabled: accountEnabled !== false,
    manager: manager?.id,
  };
}

function unavailable(error: unknown): unknown {
  return error instanceof GraphFailure ? new DirectoryUnavailable(error.code) : error;
}
