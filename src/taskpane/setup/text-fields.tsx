import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly values: Readonly<Record<Name, string>>;
  readonly onChange: (name: Name, value: string) => void;
}

/** Labelled lines of text, one under the other, as wide as the pane. */
export function TextFields<Name extends string>({ names, labels, values, onChange }: Props<Name>): ReactElement {
  const styles = useStyles();
  return (
    <>
      {names.map((name) => (
        <Field key={name} label={labels[name]}>
          <Input
            className={styles.input}
            value={values[name]}
            onChange={(_, { value }) => {
              onChange(name, value);
            }}
          />
        </Field>
      ))}
    </>
  );
}
