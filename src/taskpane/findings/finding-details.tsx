import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement, ReactNode } from "react";
import type { Finding } from "#core/finding.ts";
import { findingText } from "#i18n/finding-text.ts";
import { Waterfall } from "../pictures/waterfall.tsx";
import { useCommands } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { Acceptance } from "./acceptance.tsx";
import { CellLinks } from "./cell-links.tsx";
import { Explanations } from "./explanations.tsx";
import { FindingValues } from "./finding-values.tsx";
import { firstCell } from "./first-cell.ts";
import type { RootFinding } from "./group-findings.ts";

const useStyles = makeStyles({
  details: { padding: "4px 12px 12px", display: "flex", flexDirection: "column", gap: "10px", overflowWrap: "anywhere" },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "18px" },
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.title}>{title}</div>
      {children}
    </div>
  );
}

/** Everything known about a finding: the way to its cell, the figures, what may explain it, what to do and why. */
export function FindingDetails({ root }: { readonly root: RootFinding }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { finding } = root.item;
  const text = findingText(finding, format);
  return (
    <div className={styles.details}>
      <GoToPlace finding={finding} />
      <FindingValues finding={finding} />
      <Waterfall finding={finding} />
      {finding.explanations.length > 0 && (
        <Part title={words.explanations}>
          <Explanations finding={finding} />
        </Part>
      )}
      {finding.evidence.length > 0 && (
        <Part title={words.evidence}>
          <CellLinks cells={finding.evidence} here={finding.place.sheet} />
        </Part>
      )}
      {root.consequences.length > 0 && (
        <Part title={words.consequences}>
          <ul className={styles.list}>
            {root.consequences.map((item) => (
              <li key={item.id}>{findingText(item.finding, format).message}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.whatToDo}>
        <p className={styles.text}>{text.whatToDo}</p>
      </Part>
      <Part title={words.why}>
        <p className={styles.text}>{text.why}</p>
      </Part>
      <Part title={words.example}>
        <p className={styles.text}>{text.example}</p>
      </Part>
      <Acceptance item={root.item} />
    </div>
  );
}

function GoToPlace({ finding }: { readonly finding: Finding }): ReactElement {
  const words = useWords().findings;
  const format = useFormat();
  const { goTo } = useCommands();
  return (
    <div>
      <Button
        size="small"
        icon={<ArrowRightRegular aria-hidden />}
        onClick={() => {
          goTo(firstCell(finding.place));
        }}
      >
        {words.goTo(format.at(finding.place))}
      </Button>
    </div>
  );
}
