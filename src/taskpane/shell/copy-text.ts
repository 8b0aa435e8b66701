/** Puts a text on the clipboard; false when neither way is allowed here. Web views without clipboard rights take the second. */
export async function copyText(text: string): Promise<boolean> {
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
