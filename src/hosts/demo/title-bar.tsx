import type { ReactElement } from "react";
import type { DemoWords } from "#i18n/demo-words.ts";
import type { Preferences } from "./preferences.ts";
import type { SampleKind } from "./workbook-actions.ts";

interface TitleBarProps {
  readonly words: DemoWords;
  readonly workbookName: string;
  readonly preferences: Preferences;
  readonly onChange: (next: Preferences) => void;
  readonly onSample: (which: SampleKind) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
}

/** The workbook's name, and what can be done with the page itself. */
export function TitleBar({ words, workbookName, preferences, onChange, onSample, onFile, onSave }: TitleBarProps): ReactElement {
  const { language, dark } = preferences;
  return (
    <header className="title-bar">
      <h1>{workbookName === "" ? words.title : workbookName}</h1>
      <button
        type="button"
        onClick={() => {
          onSample("plain");
        }}
      >
        {words.openSample}
      </button>
      <button
        type="button"
        onClick={() => {
          onSample("faulty");
        }}
      >
        {words.openFaultySample}
      </button>
      <label className="file-button">
        {words.openFile}
        <input
          type="file"
          accept=".xlsx,.csv"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
      <button type="button" onClick={onSave}>
        {words.saveFile}
      </button>
      <button
        type="button"
        lang={language === "th" ? "en" : "th"}
        onClick={() => {
          onChange({ language: language === "th" ? "en" : "th", dark });
        }}
      >
        {words.language}
      </button>
      <button
        type="button"
        onClick={() => {
          onChange({ language, dark: !dark });
        }}
      >
        {dark ? words.light : words.dark}
      </button>
    </header>
  );
}
