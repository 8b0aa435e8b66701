import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { ReactElement, RefObject } from "react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import { LiveText } from "../shell/live-text.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import type { RowsQuery } from "../state/rows-view.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import type { RowsAnswer } from "./answer-rows.ts";
import { answerRows, searched } from "./answer-rows.ts";
import { FateList } from "./fate-list.tsx";
import { RowsList } from "./rows-list.tsx";
import { rowsSumText, rowsTitle } from "./rows-text.ts";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "8px 8px 0" },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    padding: "5px 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  sum: { margin: 0, padding: "0 12px 6px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  search: { margin: "0 12px 8px", minWidth: 0 },
});

/** The rows behind a figure: found by words, added up, each with the way to its cell. Escape leads back. */
export function RowsPanel({ query }: { readonly query: RowsQuery }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const dispatch = useDispatch();
  const answer = useAnswer(query);
  const [text, setText] = useState("");
  const settled = useDeferredValue(text);
  const found = useMemo(() => (answer === null ? null : searched(answer, settled)), [answer, settled]);
  const title = rowsTitle(query, { words: words.rows, format });
  const sum = found === null ? "" : rowsSumText(found, { words: words.rows, format });
  const head = useRowsKeys(query);
  return (
    <section aria-label={title} className={styles.panel}>
      <div ref={head} className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular aria-hidden />}
          aria-label={words.rows.back}
          title={words.rows.back}
          onClick={() => {
            dispatch({ type: "rows/back" });
          }}
        />
        <h2 className={styles.title}>{title}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular aria-hidden />}
          aria-label={words.frame.close}
          title={words.frame.close}
          onClick={() => {
            dispatch({ type: "rows/closed" });
          }}
        />
      </div>
      <p className={styles.sum}>{sum}</p>
      <LiveText text={sum} />
      {answer !== null && answer.kind !== "fates" && (
        <Input
          className={styles.search}
          type="search"
          aria-label={words.rows.search}
          placeholder={words.rows.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      )}
      {found !== null && (found.kind === "fates" ? <FateList fates={found.fates} /> : <RowsList answer={found} sheet={query.sheet} />)}
    </section>
  );
}

/** The way back has the focus when a list opens, for what was pressed lies below it; Escape goes it from anywhere. */
function useRowsKeys(query: RowsQuery): RefObject<HTMLDivElement | null> {
  const dispatch = useDispatch();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.querySelector("button")?.focus();
  }, [query]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      dispatch({ type: "rows/back" });
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [dispatch]);
  return head;
}

/** The rows asked for, of the last result; null where there is none. */
function useAnswer(query: RowsQuery): RowsAnswer | null {
  const run = usePane((state) => state.run);
  const shown = usePane(shownAnalysis);
  const whole = usePlan() ?? shown;
  const reference = usePane((state) => state.reference);
  const aliases = usePane((state) => state.setup.aliases);
  return useMemo(() => {
    if (whole === null) return null;
    const { agencies } = agencyKnowledge(reference, aliases);
    return answerRows(query, { whole, tables: analysesOf({ run }), agencies });
  }, [query, whole, run, reference, aliases]);
}
