import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list of lines to give a tier looks. */
export const useBatchStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "180px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  there: { display: "block", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  done: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
