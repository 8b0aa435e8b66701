import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { KeyboardEvent, ReactElement } from "react";
import { useDispatch } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { FindingRow } from "./finding-rows.ts";

/** Where a row stands in the list, and whether the Tab key stops at it. */
export interface RowPlace {
  readonly index: number;
  readonly isStop: boolean;
  /** Moves to other rows. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

const useStyles = makeStyles({
  group: {
    width: "100%",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    minHeight: "36px",
    padding: "6px 12px",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flex: "1 1 90px", minWidth: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  chevron: { flexShrink: 0, fontSize: "14px" },
});

/** The heading of a group; folds it. */
export function GroupRowView({
  row,
  place,
}: {
  readonly row: FindingRow & { readonly kind: "group" };
  readonly place: RowPlace;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const dictionary = useDictionary();
  const dispatch = useDispatch();
  const { group, isOpen } = row;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <button
      type="button"
      data-row={place.index}
      tabIndex={place.isStop ? 0 : -1}
      aria-expanded={isOpen}
      className={styles.group}
      onKeyDown={place.onKeyDown}
      onClick={() => {
        dispatch({ type: "findings/group-toggled", group: row.key });
      }}
    >
      <Chevron className={styles.chevron} aria-hidden />
      <SeverityIcon severity={group.severity} />
      <span className={styles.title}>{dictionary.findings[group.code].title}</span>
      <span className={styles.count}>
        {words.countInGroup(format.count(group.roots.length))} · {dictionary.severities[group.severity].name}
      </span>
    </button>
  );
}
