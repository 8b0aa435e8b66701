import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Analysis } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { withAlias, withoutAlias } from "../state/setup-edits.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px", alignItems: "center", overflowWrap: "anywhere" },
  title: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Names that may be a known agency, to approve one by one, and those approved. */
export function AliasCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const setup = usePane((state) => state.setup);
  const dispatch = useDispatch();
  const waiting = waitingAliases(analysis.findings, setup.aliases);
  return (
    <Card title={words.aliasTitle}>
      <h3 className={styles.title}>{words.aliasWaiting}</h3>
      {waiting.length === 0 && <p className={styles.note}>{words.aliasNone}</p>}
      <ul className={styles.list}>
        {waiting.map(({ found, official }) => (
          <li key={found} className={styles.item}>
            <span>{words.aliasSame(found, official)}</span>
            <Button
              size="small"
              aria-label={words.approveOne(found)}
              onClick={() => {
                dispatch({ type: "setup/changed", setup: withAlias(setup, found, official) });
              }}
            >
              {words.approve}
            </Button>
          </li>
        ))}
      </ul>
      {setup.aliases.length > 0 && (
        <>
          <h3 className={styles.title}>{words.approved}</h3>
          <ul className={styles.list}>
            {setup.aliases.map(({ alias, agency }) => (
              <li key={alias} className={styles.item}>
                <span>{words.aliasOf(alias, agency)}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular aria-hidden />}
                  aria-label={words.removeAlias(alias)}
                  onClick={() => {
                    dispatch({ type: "setup/changed", setup: withoutAlias(setup, alias) });
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** A name found in the workbook that may be a known agency. */
interface WaitingAlias {
  readonly found: string;
  readonly official: string;
}

function waitingIn(finding: Finding): readonly WaitingAlias[] {
  if (finding.code === "agency-unknown" && finding.facts.suggestion !== null)
    return [{ found: finding.facts.name, official: finding.facts.suggestion }];
  if (finding.code !== "agency-name-variant" || finding.facts.areJoined) return [];
  const [official, found] = finding.facts.names;
  return [{ found, official }];
}

/** Names that wait for a person to say whether they are the same agency; those approved are gone from the list. */
function waitingAliases(findings: readonly Finding[], approved: readonly AgencyAlias[]): readonly WaitingAlias[] {
  const done = new Set(approved.map((alias) => alias.alias));
  const waiting = findings.flatMap(waitingIn).filter(({ found }) => !done.has(found));
  return [...new Map(waiting.map((one) => [one.found, one])).values()];
}
