import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "#core/finding.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { CellLinks } from "./cell-links.tsx";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  chance: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What may explain a gap, each with the cells to look at and how likely it would fit by chance. */
export function Explanations({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const format = useFormat();
  const { explanations } = useDictionary();
  const here = finding.place.sheet;
  return (
    <ul className={styles.list}>
      {finding.explanations.map((one, index) => (
        <li key={index}>
          <div className={styles.title}>{explanations.kinds[one.kind].title}</div>
          <div>{explanations.kinds[one.kind].message(one, format, here)}</div>
          <div className={styles.chance}>{explanations.chance(one, format)}</div>
          <CellLinks cells={one.cells} here={here} />
        </li>
      ))}
    </ul>
  );
}
