import { Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LANGUAGES } from "#i18n/language.ts";
import { Choice } from "../shell/fields.tsx";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { THEME_CHOICES } from "../state/settings.ts";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))", gap: "8px" },
});

/** Language and theme. */
export function AppearanceCard(): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const settings = usePane((state) => state.settings);
  const dispatch = useDispatch();
  return (
    <Card title={words.appearance}>
      <div className={styles.pair}>
        <Field label={words.language}>
          <Choice
            value={settings.language}
            onChange={(_, { value }) => {
              dispatch({ type: "settings/language-chosen", language: LANGUAGES.find((language) => language === value) ?? "th" });
            }}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {words.languages[language]}
              </option>
            ))}
          </Choice>
        </Field>
        <Field label={words.theme}>
          <Choice
            value={settings.theme}
            onChange={(_, { value }) => {
              dispatch({ type: "settings/theme-chosen", theme: THEME_CHOICES.find((theme) => theme === value) ?? "auto" });
            }}
          >
            {THEME_CHOICES.map((theme) => (
              <option key={theme} value={theme}>
                {words.themes[theme]}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
    </Card>
  );
}
