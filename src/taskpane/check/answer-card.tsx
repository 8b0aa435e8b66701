import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Verdict } from "#core/verdict/verdict.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { Counts } from "./nothing-open.tsx";
import type { OpenFindings } from "../findings/use-findings.ts";
import { useOpenFindings } from "../findings/use-findings.ts";
import { Card } from "../shell/card.tsx";
import { FigureButton } from "../shell/figure-button.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { sourceChoices } from "../state/source-choices.ts";
import { AnswerQuestion, GivenAnswers } from "./answer-question.tsx";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Severity } from "#core/finding.ts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: "8px", margin: "0 0 6px" },
  // Beside the first line of a title of several.
  icon: { display: "flex", paddingTop: "3px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  facts: { listStyleType: "none", margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  number: { fontVariantNumeric: "tabular-nums" },
  small: {
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** The answer first: whether the total holds and what proves it, what is still open, and the next step. */
export function AnswerCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const findings = useOpenFindings();
  const stand = standOf(analysis.verdict, findings);
  return (
    <Card title={words.answer.title}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={stand.tone} />
        </span>
        <p className={styles.title}>{words.answer.stands[stand.kind]}</p>
      </div>
      <Proof analysis={analysis} />
      <Witnesses verdict={analysis.verdict} />
      {analysis.verdict.questions.map((question, index) => (
        <AnswerQuestion key={index} question={question} />
      ))}
      <GivenAnswers />
      <Counts findings={findings} />
      <NextSteps findings={findings} isAsked={analysis.verdict.questions.length > 0} />
    </Card>
  );
}

/** The sum in one line, the totals it was held against, and the money that is set aside: each opens its rows. */
function Proof({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check.answer;
  const format = useFormat();
  const run = usePane((state) => state.run);
  const { summary, verdict } = analysis;
  const { aside, asideMoney } = verdict.accounted;
  // Totals agree with nothing where no amount below them could be read.
  const isAnyRead = summary.lines > summary.linesWithoutAmount;
  const printed = printedTotals(analysesOf({ run }), analysis);
  return (
    <ul className={styles.facts}>
      <li className={styles.number}>
        <FigureButton query={{ kind: "all", sheet: null }}>
          {words.sum(format.count(summary.lines - summary.linesWithoutAmount), format.million(summary.total))}
        </FigureButton>
      </li>
      {isAnyRead && (
        <li className={styles.number}>
          {printed.count === 0 ? (
            words.noPrinted
          ) : (
            <FigureButton query={{ kind: "totals", sheet: null }}>{printedText(printed, words, format)}</FigureButton>
          )}
        </li>
      )}
      {aside > 0 && (
        <li className={styles.number}>
          <FigureButton query={{ kind: "aside", sheet: null }}>
            <AsideText count={format.count(aside)} money={format.million(asideMoney)} />
          </FigureButton>
        </li>
      )}
    </ul>
  );
}

function printedText(
  { count, off }: { readonly count: number; readonly off: number },
  words: PaneWords["check"]["answer"],
  format: Format,
): string {
  return off === 0 ? words.printedAll(format.count(count)) : words.printedOff(format.count(count), format.count(off));
}

interface AsideProps {
  readonly count: string;
  readonly money: string;
}

/** How much is set aside, with the reason where there is just one. */
function AsideText({ count, money }: AsideProps): ReactElement {
  const words = useWords().check.answer;
  const { fateReasons } = useDictionary();
  const run = usePane((state) => state.run);
  const reasons = new Set(
    analysesOf({ run }).flatMap(({ table }) =>
      table.ledger.filter(({ fate }) => fate === "aside" || fate === "open").map(({ why }) => why),
    ),
  );
  const [only] = reasons;
  return <>{reasons.size === 1 && only !== undefined ? words.asideBecause(count, money, fateReasons[only]) : words.aside(count, money)}</>;
}

/** What speaks for the total, in one line. */
function Witnesses({ verdict }: { readonly verdict: Verdict }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check.answer;
  const kinds = [...new Set(verdict.witnesses.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return <p className={styles.small}>{words.witnesses(kinds.map((kind) => words.witnessKinds[kind]).join(" · "))}</p>;
}

/** Where to go from here: to what is open, else to the report; to the other sheets where only one was read. */
function NextSteps({ findings, isAsked }: { readonly findings: OpenFindings; readonly isAsked: boolean }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const dispatch = useDispatch();
  const { askSelectedRows } = useCommands();
  const { error, warning } = findings.open;
  const isOpen = error + warning > 0;
  return (
    <div className={styles.buttons}>
      <Button
        appearance={isAsked ? "secondary" : "primary"}
        onClick={() => {
          dispatch({ type: "tab/chosen", tab: isOpen ? "findings" : "report" });
        }}
      >
        {isOpen ? words.check.seeFindings : words.check.answer.toReport}
      </Button>
      <WholePlanButton />
      <Button onClick={askSelectedRows}>{words.rows.ask}</Button>
    </div>
  );
}

/** Checks every sheet as one plan, where there are others than the one that was read; `isNextStep` where nothing else leads on. */
export function WholePlanButton({ isNextStep = false }: { readonly isNextStep?: boolean }): ReactElement | null {
  const words = useWords().check.answer;
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const isOffered = usePane(
    (state) => state.source.kind !== "all-sheets" && sourceChoices(state.host).some(({ kind }) => kind === "all-sheets"),
  );
  if (!isOffered) return null;
  return (
    <Button
      appearance={isNextStep ? "primary" : "secondary"}
      onClick={() => {
        dispatch({ type: "source/chosen", source: { kind: "all-sheets" } });
        runCheck();
      }}
    >
      {words.wholePlan}
    </Button>
  );
}

/** How the total stands, in the order in which a person has to know: wrong, asked, read without being sure, proved with something to look at, proved, or confirmed by nothing. */
interface Stand {
  readonly kind: "wrong" | "question" | "unsure" | "proved-open" | "proved" | "accepted" | "unproved";
  readonly tone: Severity | "good";
}

/**
 * How a verdict reads beside what a person has accepted. Good news stands only over a total that is proved; errors that were
 * accepted with a reason are said so and prove nothing.
 */
function standOf({ kind, questions }: Verdict, { open, acceptedErrors, askedErrors }: OpenFindings): Stand {
  if (open.error > askedErrors || (open.error > 0 && kind !== "question")) return { kind: "wrong", tone: "error" };
  // What no press of a button answers is told by its finding.
  if (kind === "question") return { kind: questions.length > 0 ? "question" : "unsure", tone: "warning" };
  if (kind === "proved") return open.warning > 0 ? { kind: "proved-open", tone: "good" } : { kind: "proved", tone: "good" };
  return acceptedErrors > 0 ? { kind: "accepted", tone: "info" } : { kind: "unproved", tone: "info" };
}

const WRONG_TOTALS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "total-mismatch",
  "subtotal-mismatch",
  "total-malformed",
  "rounding-mismatch",
  "heading-equals-one-descendant",
]);

/** Totals printed for this year's amount, and how many of their cells a finding speaks against. */
function printedTotals(tables: readonly Analysis[], whole: Analysis): { readonly count: number; readonly off: number } {
  const totals = tables.flatMap(({ table }) =>
    table.totals.filter(({ columnRole, covers }) => columnRole === "amount" && covers.length > 0),
  );
  const keyOf = (sheet: string, row: number, column: number): string => `${String(row)}:${String(column)}:${sheet}`;
  const wrong = new Set(
    whole.findings
      .filter(({ code }) => WRONG_TOTALS.has(code))
      .map(({ place: { sheet, range } }) => keyOf(sheet, range?.firstRow ?? -1, range?.firstColumn ?? -1)),
  );
  return { count: totals.length, off: totals.filter(({ cell }) => wrong.has(keyOf(cell.sheet, cell.row, cell.column))).length };
}
