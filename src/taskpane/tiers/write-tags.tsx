import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { TagPlace } from "#app/write-tags.ts";
import { Choice } from "../shell/choice.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { whyNotWrite } from "../state/why-not-write.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginTop: "12px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    alignItems: "stretch",
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

interface Props {
  readonly sheet: string;
  readonly count: number;
  readonly hasTierColumn: boolean;
}

/** Writing the reviewed tiers into the source sheet: where, and the button that says how many cells. */
export function WriteTags({ sheet, count, hasTierColumn }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { writeTags } = useCommands();
  const hindrance = usePane(whyNotWrite);
  const [place, setPlace] = useState<TagPlace>(hasTierColumn ? "blank-cells" : "new-column");
  return (
    <div className={styles.box}>
      <Field label={words.tiers.writeWhere}>
        <Choice
          value={place}
          onChange={(_, { value }) => {
            setPlace(value === "blank-cells" ? "blank-cells" : "new-column");
          }}
        >
          {hasTierColumn && <option value="blank-cells">{words.tiers.writeBlank}</option>}
          <option value="new-column">{words.tiers.writeColumn}</option>
        </Choice>
      </Field>
      <Button
        disabledFocusable={hindrance !== null}
        onClick={() => {
          writeTags({ place, header: words.check.tiersTitle });
        }}
      >
        {words.tiers.write(format.count(count), sheet)}
      </Button>
      <p className={styles.small}>{words.tiers.writeNote}</p>
    </div>
  );
}
