import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { ReactElement, ReactNode } from "react";
import { useRef } from "react";
import { projectNameOf } from "#core/line-index/line-index.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { PrintedTotal, RowGroup, RowsAnswer } from "./answer-rows.ts";
import type { RowGrouping } from "../state/rows-view.ts";

const useStyles = makeStyles({
  scroll: { flex: "1 1 auto", minHeight: "120px", overflowY: "auto", overflowX: "hidden" },
  space: { position: "relative", width: "100%" },
  place: { position: "absolute", top: 0, left: 0, width: "100%" },
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "10px",
    padding: "6px 12px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { overflowWrap: "anywhere" },
  amount: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  small: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  nothing: { margin: 0, padding: "12px", color: tokens.colorNeutralForeground2 },
});

type ListAnswer = Exclude<RowsAnswer, { readonly kind: "fates" }>;

/** Height of a row before it is measured, in pixels. */
const HEIGHT = 52;

function countOf(answer: ListAnswer): number {
  if (answer.kind === "lines") return answer.lines.length;
  return answer.kind === "groups" ? answer.groups.length : answer.totals.length;
}

/** The list: only what can be seen is in the page. A row leads to its cell, a group and a total to their rows. */
export function RowsList({ answer, sheet }: { readonly answer: ListAnswer; readonly sheet: string | null }): ReactElement {
  const styles = useStyles();
  const words = useWords().rows;
  const scroll = useRef<HTMLDivElement>(null);
  const count = countOf(answer);
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => HEIGHT, overscan: 8 });
  if (count === 0) return <p className={styles.nothing}>{words.none}</p>;
  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={words.list}>
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.place}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <RowAt answer={answer} index={index} sheet={sheet} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowAtProps {
  readonly answer: ListAnswer;
  readonly index: number;
  readonly sheet: string | null;
}

function RowAt({ answer, index, sheet }: RowAtProps): ReactElement | null {
  if (answer.kind === "lines") {
    const line = answer.lines[index];
    return line === undefined ? null : <LineRow line={line} />;
  }
  if (answer.kind === "groups") {
    const group = answer.groups[index];
    return group === undefined ? null : <GroupRow group={group} by={answer.by} sheet={sheet} />;
  }
  const total = answer.totals[index];
  return total === undefined ? null : <TotalRow printed={total} sheet={sheet} />;
}

interface RowProps {
  readonly name: string;
  readonly amount: string;
  readonly small: readonly (string | null)[];
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

function Row({ name, amount, small, onPress }: RowProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.row} onClick={onPress}>
      <span className={styles.name}>{name}</span>
      <span className={styles.amount}>{amount}</span>
      <span className={styles.small}>{small.filter((part) => part !== null && part !== "").join(" · ")}</span>
    </button>
  );
}

/** A line: its name, its money, and where it stands. */
function LineRow({ line: { line, tier } }: { readonly line: TaggedLine }): ReactElement {
  const words = useWords().rows;
  const format = useFormat();
  const { goTo } = useCommands();
  const namesSheets = usePane(({ run }) => (run.result?.plan ?? null) !== null);
  const place = cellAddress(line.amountCell.row, line.amountCell.column);
  return (
    <Row
      name={projectNameOf(line) ?? words.noName}
      amount={line.amount === null ? words.unread : format.million(line.amount)}
      small={[
        namesSheets ? `${line.sheet}!${place}` : place,
        line.agency,
        tier === null ? null : format.tier(tier),
        line.isHidden ? words.hidden : null,
      ]}
      onPress={() => {
        goTo(line.amountCell);
      }}
    />
  );
}

interface GroupRowProps {
  readonly group: RowGroup;
  readonly by: RowGrouping;
  readonly sheet: string | null;
}

function GroupRow({ group, by, sheet }: GroupRowProps): ReactElement {
  const words = useWords().rows;
  const format = useFormat();
  const dispatch = useDispatch();
  return (
    <Row
      name={group.name ?? words.noName}
      amount={format.million(group.amount)}
      small={[group.above, words.lines(format.count(group.lines))]}
      onPress={() => {
        dispatch({ type: "rows/opened", query: { kind: "group", by, sheet, of: group.first, name: group.name } });
      }}
    />
  );
}

/** A printed total beside the sum of the rows it covers; the difference said, not judged. */
function TotalRow({ printed, sheet }: { readonly printed: PrintedTotal; readonly sheet: string | null }): ReactElement {
  const words = useWords().rows;
  const format = useFormat();
  const dispatch = useDispatch();
  const { total, sum, difference, lines } = printed;
  const place = cellAddress(total.cell.row, total.cell.column);
  const stands = difference === null || difference === 0n ? null : format.difference(difference);
  return (
    <Row
      name={total.label === "" ? words.noName : total.label}
      amount={total.amount === null ? words.unread : format.million(total.amount)}
      small={[place, words.covers(format.count(lines), format.million(sum)), stands]}
      onPress={() => {
        dispatch({ type: "rows/opened", query: { kind: "total", sheet, cell: total.cell } });
      }}
    />
  );
}
