import type { UnitId } from '../../domain/ids.ts';
import type { LostBecause } from '../../domain/linking/channel-link.ts';
import type { Day } from '../../domain/time.ts';
import type { ChannelSays, ChannelsNews } from './says.ts';

/** In a channel, for all who read there. */
export interface ChannelView {
  readonly view: 'channel';
  readonly says: ChannelSays;
  readonly municipality: string;
  /** By name. */
  readonly unit: string | undefined;
  readonly units: readonly string[];
}

/** A unit and its channel, to somebody who may change it. */
export interface ChannelRow {
  readonly unit: UnitId;
  readonly name: string;
  /** Of the link as it is shown; 0 where nothing is kept. */
  readonly version: number;
  readonly channel:
    | { readonly is: 'none' }
    | ({ readonly is: 'linked'; readonly works: boolean } & Named)
    | ({ readonly is: 'lost'; readonly because: LostBecause; readonly on: Day; readonly back: boolean } & Named);
}

interface Named {
  /** As Teams calls it, where it said. */
  readonly channel: string | undefined;
  readonly team: string | undefined;
  /** Missing where the organisation's file names it. */
  readonly linked: { readonly by: string; readonly on: Day } | undefined;
}

export interface ChannelsView {
  readonly view: 'channels';
  readonly rows: readonly ChannelRow[];
  readonly page: number;
  readonly more: boolean;
  readonly news: ChannelsNews | undefined;
  readonly revision: string;
}

/** A channel of hers is lost, or back. */
export interface ChannelLostView {
  readonly view: 'channel-lost';
  readonly row: ChannelRow & { readonly channel: Extract<ChannelRow['channel'], { is: 'lost' }> };
  readonly revision: string;
}
