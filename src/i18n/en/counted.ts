/** A written count with its noun in the right number: "1 project", "78 projects". */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === "1" ? one : many}`;
}
