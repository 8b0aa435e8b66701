import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { copyText } from "./copy-text.ts";
import { LiveText } from "./live-text.tsx";
import { useWords } from "./use-words.ts";

/** Copies a text and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }): ReactElement {
  const words = useWords().frame;
  const [copied, setCopied] = useState<string | null>(null);
  const onClick = (): void => {
    void copyText(text).then((done) => {
      if (done) setCopied(text);
    });
  };
  return (
    <>
      <Button onClick={onClick}>{copied === text ? words.copied : (label ?? words.copy)}</Button>
      <LiveText text={copied === text ? words.copied : ""} />
    </>
  );
}
