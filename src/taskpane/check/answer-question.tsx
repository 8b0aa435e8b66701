import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { fiscalYearOf } from "#core/budget/fiscal-year.ts";
import { UNIT_EXPONENT, type Unit } from "#core/budget/unit.ts";
import type { Choice, Question } from "#core/verdict/verdict.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { templateSignature } from "#report/setup/setup-content.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { columnIndex, columnLetters } from "#sheet/cell-address.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { sheetDecisions, templateRoles, withSheetDecisions, withTemplate } from "../state/setup-edits.ts";

const useStyles = makeStyles({
  box: {
    margin: "0 0 8px",
    padding: "8px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  asks: {
    margin: "0 0 6px",
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "8px",
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  choices: { display: "flex", flexDirection: "column", gap: "4px" },
  choice: { justifyContent: "space-between", minWidth: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  given: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  money: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** One question that only a person can answer: each answer with the total it gives, one press each, and remembered. */
export function AnswerQuestion({ question }: { readonly question: Question }): ReactElement {
  const styles = useStyles();
  const { answer: words, million } = useWords().check;
  const format = useFormat();
  const { units } = useDictionary();
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const run = usePane((state) => state.run);
  const asked = analysesOf({ run }).find(({ table }) => table.questions.includes(question)) ?? null;
  const nameOf = ({ value, label }: Choice): string => {
    if (question.asks === "unit") return isUnit(value) ? units[value] : value;
    const name = question.asks === "amount" ? words.column(value) : value;
    return label === "" || label === value ? name : `${name} ${format.quote(label)}`;
  };
  return (
    <div role="group" aria-label={words.asks[question.asks]} className={styles.box}>
      <p className={styles.asks}>
        <span>{words.asks[question.asks]}</span>
        <span className={styles.unit}>{million}</span>
      </p>
      <div className={styles.choices}>
        {question.choices.map((choice) => (
          <Button
            key={choice.value}
            className={styles.choice}
            disabledFocusable={asked === null}
            onClick={() => {
              if (asked === null) return;
              dispatch({ type: "setup/changed", setup: withAnswer(setup, asked, { asks: question.asks, value: choice.value }) });
              runCheck();
            }}
          >
            <span>{nameOf(choice)}</span>
            {choice.money !== null && <span className={styles.money}>{format.million(choice.money)}</span>}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What a person has answered about the sheets that were read, each with a way to be asked again. */
export function GivenAnswers(): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check.answer;
  const format = useFormat();
  const { units } = useDictionary();
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const run = usePane((state) => state.run);
  const tables = analysesOf({ run });
  return (
    <>
      {tables.map(({ table }) => {
        const { unit, fiscalYear, rows } = sheetDecisions(setup, table.sheet);
        const amount = amountColumn(setup, table);
        const given = [
          fiscalYear === null ? null : format.fiscalYear(fiscalYear),
          unit === null ? null : words.givenUnit(units[unit]),
          rows === null ? null : words.givenRows(rows),
          amount === null ? null : words.column(columnLetters(amount)),
        ].filter((one) => one !== null);
        if (given.length === 0) return null;
        return (
          <div key={table.sheet} className={styles.given}>
            <span>
              {tables.length > 1 && `${format.sheet(table.sheet)}: `}
              {words.given(given.join(" · "))}
            </span>
            <Button
              size="small"
              onClick={() => {
                dispatch({ type: "setup/changed", setup: withoutAnswers(setup, table) });
                runCheck();
              }}
            >
              {words.askAgain}
            </Button>
          </div>
        );
      })}
    </>
  );
}

/** The column that a person named as this year's money; null where the sheet tells. */
function amountColumn(setup: SetupContent, table: BudgetTable): number | null {
  return [...templateRoles(setup, templateSignature(table))].find(([, role]) => role === "amount")?.[0] ?? null;
}

/** The setup as if none of the questions had been answered. */
export function withoutAnswers(setup: SetupContent, table: BudgetTable): SetupContent {
  const signature = templateSignature(table);
  const others = [...templateRoles(setup, signature)].filter(([, role]) => role !== "amount");
  const cleared = withSheetDecisions(setup, table.sheet, { fiscalYear: null, unit: null, rows: null });
  return withTemplate(cleared, signature, new Map(others));
}

function isUnit(text: string): text is Unit {
  return text in UNIT_EXPONENT;
}

/** An answer that was given. */
export interface GivenAnswer {
  readonly asks: Question["asks"];
  readonly value: string;
}

/** The setup with an answer taken over, as if it had been chosen under “what was read”: for the sheet, or for its form where a column is meant. */
export function withAnswer(setup: SetupContent, { table }: Pick<Analysis, "table">, { asks, value }: GivenAnswer): SetupContent {
  switch (asks) {
    case "year": {
      // Words that name no single year, such as 2567/2568, still tell the rows apart.
      const fiscalYear = fiscalYearOf(value);
      return withSheetDecisions(setup, table.sheet, fiscalYear === null ? { rows: value } : { fiscalYear });
    }
    case "unit":
      return isUnit(value) ? withSheetDecisions(setup, table.sheet, { unit: value }) : setup;
    case "rows":
      return withSheetDecisions(setup, table.sheet, { rows: value });
    case "amount": {
      const column = columnIndex(value);
      const signature = templateSignature(table);
      const others = [...templateRoles(setup, signature)].filter(([, role]) => role !== "amount");
      return column === null ? setup : withTemplate(setup, signature, new Map([...others, [column, "amount"]]));
    }
  }
}
