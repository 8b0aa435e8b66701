const PRIME = 0x01000193;

/** A short fingerprint of a text: 16 hexadecimal digits, two runs of FNV-1a. For telling texts apart, not for secrets. */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9dc5811c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ unit ^ (first >>> 13), PRIME);
  }
  return hex(first) + hex(second);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
