import type { FollowedPlace } from '@weft/platform';
import type { RatingReason } from '@weft/portfolio/domain';

/**
 * A port: reasons for the computed rating from a capability above, by the project's id. Who fills it is listed where the
 * capabilities are put together, apps/api/src/capabilities.ts.
 */
export interface RatingSource {
  readonly name: string;
  /** Ids of the projects that the news concerns; every one of them where there is none of it, the first time and each day. */
  concerned(place: FollowedPlace): Promise<readonly string[]>;
  /** Reads what the place has, once, and answers the reasons of any project of it. */
  read(place: FollowedPlace): Promise<(projectId: string) => readonly RatingReason[]>;
}
