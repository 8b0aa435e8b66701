import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { plainText } from "./kept-together.ts";
import { LiveText } from "./live-text.tsx";
import { useWords } from "./pane-context.ts";

interface Props {
  readonly text: string;
  readonly label?: string;
  readonly size?: "small" | "medium";
}

/** Copies a text and says that it did. */
export function CopyButton({ text, label, size = "medium" }: Props): ReactElement {
  const words = useWords().frame;
  const [copied, setCopied] = useState<string | null>(null);
  const onClick = (): void => {
    void copyText(plainText(text)).then((done) => {
      if (done) setCopied(text);
    });
  };
  return (
    <>
      <Button size={size} onClick={onClick}>
        {copied === text ? words.copied : (label ?? words.copy)}
      </Button>
      <LiveText text={copied === text ? words.copied : ""} />
    </>
  );
}

/** Puts a text on the clipboard; false when neither way is allowed here. Web views without clipboard rights take the second. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  // The older command is deprecated but the only way in web views that grant no clipboard rights.
  const run = (document as { execCommand?: (command: string) => boolean }).execCommand;
  const done = run?.call(document, "copy") ?? false;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
