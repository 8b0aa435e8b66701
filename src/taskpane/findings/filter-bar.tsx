import { Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { ReactElement } from "react";
import { useId, useState } from "react";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { FilterSelects } from "./filter-selects.tsx";
import type { FindingItem } from "./finding-item.ts";
import { isNarrowed } from "./findings-filter.ts";
import { SeverityToggles } from "./severity-toggles.tsx";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px 6px" },
  line: { display: "flex", gap: "8px" },
  search: { flexGrow: 1, minWidth: 0 },
});

/** Severity, search, and behind a button the finer filters. */
export function FilterBar({
  items,
  acceptedCount,
}: {
  readonly items: readonly FindingItem[];
  readonly acceptedCount: number;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const dispatch = useDispatch();
  const filter = usePane((state) => state.findings.filter);
  const [isOpen, setOpen] = useState(isNarrowed(filter));
  const id = useId();
  return (
    <div className={styles.bar}>
      <SeverityToggles items={items} />
      <div className={styles.line}>
        <Input
          className={styles.search}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={filter.search}
          onChange={(_, { value }) => {
            dispatch({ type: "findings/filtered", filter: { search: value } });
          }}
        />
        <ToggleButton
          icon={<FilterRegular aria-hidden />}
          aria-label={words.moreFilters}
          title={words.moreFilters}
          aria-expanded={isOpen}
          aria-controls={id}
          checked={isNarrowed(filter)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      </div>
      <div id={id}>{isOpen && <FilterSelects items={items} acceptedCount={acceptedCount} />}</div>
    </div>
  );
}
