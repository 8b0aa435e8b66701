import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent, ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Severity } from "#core/finding.ts";
import { findingText } from "#i18n/finding-text.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { FindingDetails } from "./finding-details.tsx";
import type { FindingItem } from "./finding-item.ts";
import { acceptanceOf, firstCell, isAcceptedNow } from "./finding-item.ts";
import type { FindingSteps } from "./finding-steps.ts";
import { useFindingSteps } from "./finding-steps.ts";
import type { FindingGroup, FindingRow } from "./group-findings.ts";
import { findingRows } from "./group-findings.ts";

const useFindingsListStyles = makeStyles({
  // Low windows and large zooms: the list keeps a height to read in and the tab scrolls.
  scroll: { flex: "1 1 auto", minHeight: "200px", overflowY: "auto", overflowX: "hidden", contain: "strict" },
  space: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** Heights before a row has been measured, in pixels. */
const GROUP_HEIGHT = 40;

const FINDING_HEIGHT = 68;

/** How many are shown, and the way on to the next one, above the list: only what can be seen is in the page, however many there are. Arrow keys move, Enter opens, F8 goes on to the next finding. */
export function FindingsList({ groups, text }: { readonly groups: readonly FindingGroup[]; readonly text: string }): ReactElement {
  const styles = useFindingsListStyles();
  const words = useWords().findings;
  const folded = usePane((state) => state.findings.folded);
  const rows = useMemo(() => findingRows(groups, folded), [groups, folded]);
  const scroll = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === "group" ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const moveTo = (next: number, align: "auto" | "start"): void => {
    setCurrent(next);
    virtualizer.scrollToIndex(next, { align });
    // The row may only come into the page by scrolling: wait for it to be drawn.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${String(next)}"]`)?.focus());
    });
  };
  const moveFrom =
    (from: number) =>
    (event: KeyboardEvent<HTMLButtonElement>): void => {
      const next = rowByKey(event.key, from, rows.length);
      if (next === null) return;
      event.preventDefault();
      moveTo(next, "auto");
    };
  const step = useFindingSteps(groups, (id) => {
    const next = rows.findIndex((row) => row.key === id);
    if (next >= 0) moveTo(next, "start");
  });
  const stop = Math.min(current, rows.length - 1);
  return (
    <>
      <StepBar step={step} text={text} />
      <div ref={scroll} className={styles.scroll} role="list" aria-label={words.list}>
        <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { index, isStop: index === stop, onKeyDown: moveFrom(index) };
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                {row.kind === "group" ? <GroupRowView row={row} place={place} /> : <FindingRowView row={row} place={place} />}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const useStepBarStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "2px",
    padding: "0 12px 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  text: { flex: "1 1 auto", minWidth: 0 },
  position: { whiteSpace: "nowrap", marginInlineEnd: "4px" },
});

/** What the list shows, and the buttons to the finding before and after. They stand outside the findings: one that is mended is gone, the way on is not. */
function StepBar({ step, text }: { readonly step: FindingSteps; readonly text: string }): ReactElement {
  const styles = useStepBarStyles();
  const words = useWords().findings;
  const format = useFormat();
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{text}</span>
      {step.position > 0 && (
        <span className={styles.position}>{words.stepPosition(format.count(step.position), format.count(step.count))}</span>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular aria-hidden />}
        aria-label={words.previousOne}
        title={words.previousOne}
        disabledFocusable={step.position === 1}
        onClick={() => {
          step.go(-1);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular aria-hidden />}
        aria-label={words.nextOne}
        title={words.nextOne}
        disabledFocusable={step.position === step.count}
        onClick={() => {
          step.go(1);
        }}
      />
    </div>
  );
}

const PAGE = 8;

const STEPS: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from) => from + PAGE,
  PageUp: (from) => from - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** The row a key leads to, kept inside the list; null for keys that do not move. */
export function rowByKey(key: string, from: number, count: number): number | null {
  const next = STEPS[key]?.(from, count - 1);
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

/** Where a row stands in the list, and whether the Tab key stops at it. */
interface RowPlace {
  readonly index: number;
  readonly isStop: boolean;
  /** Moves to other rows. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

const useGroupRowViewStyles = makeStyles({
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
function GroupRowView({ row, place }: { readonly row: FindingRow & { readonly kind: "group" }; readonly place: RowPlace }): ReactElement {
  const styles = useGroupRowViewStyles();
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

const useFindingRowViewStyles = makeStyles({
  finding: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    width: "100%",
    padding: "8px 12px",
    font: "inherit",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    background: "none",
    border: "none",
    cursor: "pointer",
    display: "block",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { display: "flex", alignItems: "center", gap: "6px", fontWeight: tokens.fontWeightSemibold },
  name: { flex: "1 1 auto", minWidth: 0 },
  severity: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  message: { display: "block", overflowWrap: "anywhere" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FindingRowProps {
  readonly row: FindingRow & { readonly kind: "finding" };
  readonly place: RowPlace;
}

/** One finding: its message and place; opened, everything known about it, its cell selected in the sheet. */
function FindingRowView({ row, place }: FindingRowProps): ReactElement {
  const styles = useFindingRowViewStyles();
  const dispatch = useDispatch();
  const { goTo } = useCommands();
  const { item } = row.root;
  const { finding } = item;
  const isOpen = usePane((state) => state.findings.opened === item.id);
  return (
    <div className={styles.finding}>
      <button
        type="button"
        data-row={place.index}
        tabIndex={place.isStop ? 0 : -1}
        aria-expanded={isOpen}
        className={styles.head}
        onKeyDown={place.onKeyDown}
        onClick={() => {
          dispatch({ type: "findings/toggled", id: item.id });
          if (!isOpen) goTo(firstCell(finding.place));
        }}
      >
        <FindingHead row={row} />
      </button>
      {isOpen && <FindingDetails root={row.root} />}
    </div>
  );
}

/** What a row says without being opened. Its place stands once: in the sentence, or below it. */
function FindingHead({ row }: { readonly row: FindingRow & { readonly kind: "finding" } }): ReactElement {
  const styles = useFindingRowViewStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { item, consequences } = row.root;
  const { finding } = item;
  const { severities } = useDictionary();
  const { title, message } = findingText(finding, format);
  return (
    <>
      {row.isAlone && (
        <span className={styles.title}>
          <SeverityIcon severity={SEVERITY[finding.code]} />
          <span className={styles.name}>{title}</span>
          <span className={styles.severity}>{severities[SEVERITY[finding.code]].name}</span>
        </span>
      )}
      <span className={styles.message}>{message}</span>
      <FindingFoot row={row} message={message} />
      {consequences.length > 0 && (
        <span className={styles.title}>
          <SeverityIcon severity={worstOf(consequences)} />
          <span className={styles.foot}>{words.causes(format.count(consequences.length))}</span>
        </span>
      )}
    </>
  );
}

interface FootProps {
  readonly row: FindingRow & { readonly kind: "finding" };
  readonly message: string;
}

/** What the sentence above does not say. */
function FindingFoot({ row, message }: FootProps): ReactElement {
  const styles = useFindingRowViewStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { item } = row.root;
  const { place, difference } = item.finding;
  const namesSheets = usePane(({ run }) => place.range !== null && (run.result?.outcomes.length ?? 0) > 1);
  const accepted = usePane((state) => (isAcceptedNow(item, state.accepted) ? acceptanceOf(item, state.accepted) : null));
  const parts = [
    namesSheets ? format.sheet(place.sheet) : null,
    message.toLowerCase().includes(format.at(place).toLowerCase()) ? null : format.at(place),
    difference === null || message.includes(format.difference(difference)) ? null : format.difference(difference),
    accepted === null ? null : acceptedText(accepted, words, format),
  ].filter((part) => part !== null);
  return (
    <span className={styles.foot}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

/** Who accepted a finding, when and why, in one line. */
export function acceptedText(accepted: AcceptedFinding, words: PaneWords["findings"], format: Format): string {
  const { acceptedBy = null, acceptedOn, reason } = accepted;
  return `${words.accepted(acceptedBy, acceptedOn === null ? null : format.date(acceptedOn))} ${words.acceptedReason(reason)}`;
}

function worstOf(items: readonly FindingItem[]): Severity {
  const severities = new Set(items.map((item) => SEVERITY[item.finding.code]));
  return severities.has("error") ? "error" : severities.has("warning") ? "warning" : "info";
}
