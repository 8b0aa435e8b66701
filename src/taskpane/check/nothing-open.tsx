import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OpenFindings } from "../findings/use-open-findings.ts";
import { GoodBox } from "../shell/good-box.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { CheckedFacts } from "./checked-facts.ts";
import { useCheckedFacts } from "./use-checked-facts.ts";

const useStyles = makeStyles({ text: { margin: "2px 0 0" } });

/** Nothing to mend and nothing to look at: said plainly, with what it rests on, and what was accepted or is said besides. */
export function NothingOpen({ findings: { open, accepted } }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const facts = useCheckedFacts();
  return (
    <GoodBox title={accepted > 0 ? words.allAcceptedTitle : words.nothingWrongTitle}>
      {accepted > 0 && <p className={styles.text}>{words.allAccepted(format.count(accepted))}</p>}
      {accepted === 0 && facts !== null && <SumText facts={facts} />}
      {open.info > 0 && <p className={styles.text}>{words.nothingWrongInfo(format.count(open.info))}</p>}
    </GoodBox>
  );
}

function SumText({ facts }: { readonly facts: CheckedFacts }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const sum = [format.count(facts.lines), format.money(facts.total)] as const;
  return <p className={styles.text}>{facts.statedTotals > 0 ? words.nothingWrong(...sum) : words.nothingWrongNoTotals(...sum)}</p>;
}
