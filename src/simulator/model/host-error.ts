/** An error as Excel answers it: decided on by `code`, never by its message. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The simulation does not know this member: loud, recorded by the server, and never a default. */
export function notImplemented(member: string): HostError {
  return new HostError("NotImplemented", `The simulation does not implement ${member}`);
}

/** What Excel answers to a name or id that it does not have. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}`);
}

/** What Excel answers to an argument it cannot use. */
export function invalidArgument(what: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);
}
