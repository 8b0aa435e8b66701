import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import { listedProjects, type ListedProject } from "./listed-project.ts";
import { matchProjects, type MatchedBy } from "./match-projects.ts";

/** A line without a tier, and the tier that its project has in another list. */
export interface CarriedTier {
  readonly line: TaggedLine;
  readonly tier: TierId;
  /** The project as the other list has it. */
  readonly before: ListedProject;
  readonly by: MatchedBy;
}

/**
 * The tiers that lines without one have in another list, such as last year's: project by project as two versions of a list are
 * laid beside each other. A project of two tiers there, or one that fits twice, carries none.
 *
 * `กรมที่ดิน | โครงการโฉนด | ต้นน้ำ` last year gives `กรมที่ดิน | โฉนด | ` of this year ต้นน้ำ, by its name.
 */
export function carriedTiers(open: readonly TaggedLine[], known: readonly TaggedLine[], agencies: AgencyIndex): readonly CarriedTier[] {
  const before = listedProjects(
    known.filter(({ tier }) => tier !== null),
    agencies,
  ).filter(({ tier }) => tier !== null);
  const keyOf = ({ agencyKey, projectKey }: ListedProject): string => JSON.stringify([agencyKey, projectKey]);
  const { matched } = matchProjects(before, listedProjects(open, agencies));
  const byProject = new Map(matched.map((match) => [keyOf(match.after), match]));
  return open.flatMap((line) => {
    const [project] = listedProjects([line], agencies);
    const match = project === undefined || project.project === null ? undefined : byProject.get(keyOf(project));
    const tier = match?.before.tier ?? null;
    return match === undefined || tier === null ? [] : [{ line, tier, before: match.before, by: match.by }];
  });
}
