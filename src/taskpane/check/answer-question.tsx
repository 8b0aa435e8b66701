import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { UNIT_EXPONENT, type Unit } from "#core/budget/unit.ts";
import type { Choice, Question } from "#core/verdict/verdict.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { templateSignature } from "#report/setup/decisions-for-sheet.ts";
import { columnIndex } from "#sheet/cell-address.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { templateRoles, withSheetDecisions, withTemplate } from "../state/setup-edits.ts";

const useStyles = makeStyles({
  box: {
    margin: "0 0 8px",
    padding: "8px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  asks: { margin: "0 0 6px", fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexDirection: "column", gap: "4px" },
  choice: { justifyContent: "space-between", minWidth: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  money: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** One question that only a person can answer: each answer with the total it gives, one press each, and remembered. */
export function AnswerQuestion({ question }: { readonly question: Question }): ReactElement {
  const styles = useStyles();
  const words = useWords().check.answer;
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
      <p className={styles.asks}>{words.asks[question.asks]}</p>
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
    case "year":
      return withSheetDecisions(setup, table.sheet, { fiscalYear: Number(value) });
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
