/** A message of the client library to its host. Names are the library's. */
export interface FrameMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Reads a message of the frame; null when it is none of the library's. */
export function frameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const parsed: unknown = JSON.parse(data);
  if (typeof parsed !== "object" || parsed === null || !("_conversationId" in parsed) || !("_actionName" in parsed)) return null;
  return parsed as FrameMessage;
}
