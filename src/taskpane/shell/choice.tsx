import type { SelectProps } from "@fluentui/react-components";
import { makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0 }, select: { width: "100%", textOverflow: "ellipsis" } });

/** A choice from a list that never grows wider than its place, however long its options are. */
export function Choice(props: SelectProps): ReactElement {
  const styles = useStyles();
  return <Select {...props} root={{ className: styles.root }} select={{ className: styles.select }} />;
}
