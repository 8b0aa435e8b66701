import { cellCount, contains } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { booleanValue, textArgument, textValue } from "./arguments.ts";
import { guardSheet } from "./host.ts";
import type { CommentDesk, ModelHost, StoredComment } from "./host.ts";
import { invalidArgument, itemNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

/** Nothing said yet. */
export function commentDesk(): CommentDesk {
  return { comments: [], count: 0 };
}

/** What clearing everything in cells takes with it. */
export function clearComments({ comments: desk }: ModelHost, sheetId: string, area: Area): void {
  desk.comments = desk.comments.filter((one) => one.sheetId !== sheetId || !contains(area, one.cell));
}

/** Who comments in the simulation, and when. */
const AUTHOR = "ผู้ใช้จำลอง";
const CREATED = "2023-01-26T03:00:00.000Z";

/** `Worksheet.comments`. */
export function commentsObject(host: ModelHost, sheetId: string): ModelObject {
  const desk = host.comments;
  const all = (): readonly StoredComment[] => desk.comments.filter((one) => one.sheetId === sheetId);
  return {
    className: "CommentCollection",
    items: () => all().map((one) => commentObject(host, one.id)),
    item: (key) => commentObject(host, textValue(key, "comment id")),
    call: {
      GetCount: () => all().length,
      Add: (args) => {
        guardSheet(host, sheetId);
        const { area, sheetId: on } = rangeArgument(args, 0);
        if (cellCount(area) !== 1 || on !== sheetId) throw invalidArgument("a comment stands beside one cell of this sheet");
        if (all().some((one) => contains(one.cell, area))) throw invalidArgument("the cell has a comment");
        const comment = newComment(desk, { sheetId, cell: area, content: textArgument(args, 1) });
        desk.comments = [...desk.comments, comment];
        return commentObject(host, comment.id);
      },
    },
  };
}

function newComment(desk: CommentDesk, said: Pick<StoredComment, "sheetId" | "cell" | "content">): StoredComment {
  return { ...said, id: nextId(desk), author: AUTHOR, created: CREATED, isResolved: false, replies: [] };
}

function nextId(desk: CommentDesk): string {
  desk.count += 1;
  return `{CM-${String(desk.count)}}`;
}

function commentObject(host: ModelHost, id: string): ModelObject {
  const now = (): StoredComment => {
    const found = host.comments.comments.find((one) => one.id === id);
    if (found === undefined) throw itemNotFound("comment");
    return found;
  };
  return {
    className: "Comment",
    id,
    get: {
      Id: () => id,
      Content: () => now().content,
      AuthorName: () => now().author,
      CreationDate: () => now().created,
      Resolved: () => now().isResolved,
    },
    set: {
      Content: (value) => {
        guardSheet(host, now().sheetId);
        now().content = textValue(value, "content");
      },
      Resolved: (value) => {
        guardSheet(host, now().sheetId);
        now().isResolved = booleanValue(value, "resolved");
      },
    },
    navigate: { Replies: () => repliesObject(host, now) },
    call: {
      GetLocation: () => host.make.range(now().sheetId, now().cell),
      Delete: () => {
        guardSheet(host, now().sheetId);
        host.comments.comments = host.comments.comments.filter((one) => one.id !== id);
      },
    },
  };
}

function repliesObject(host: ModelHost, comment: () => StoredComment): ModelObject {
  const replyObject = (id: string): ModelObject => {
    const now = () => {
      const found = comment().replies.find((one) => one.id === id);
      if (found === undefined) throw itemNotFound("reply");
      return found;
    };
    return { className: "CommentReply", id, get: { Id: () => id, Content: () => now().content, AuthorName: () => now().author } };
  };
  return {
    className: "CommentReplyCollection",
    items: () => comment().replies.map(({ id }) => replyObject(id)),
    item: (key) => replyObject(textValue(key, "reply id")),
    call: {
      GetCount: () => comment().replies.length,
      Add: (args) => {
        guardSheet(host, comment().sheetId);
        const reply = { id: nextId(host.comments), author: AUTHOR, content: textArgument(args, 0) };
        comment().replies.push(reply);
        return replyObject(reply.id);
      },
    },
  };
}
