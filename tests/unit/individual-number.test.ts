import { expect, it } from "vitest";
import { AppealInput } from "#app/domain/appeals/appeals.schema.ts";
import { CommentInput, ReviseCommentInput } from "#app/domain/comments/comments.schema.ts";
import { EnterProposalInput, ProposalWords, SendProposalInput } from "#app/domain/proposals/proposals.schema.ts";

const number = "1234-5678-9018";
const words = { body: "道が暗い。", town: "ward", publication: "public" };
const entered = { ...words, channel: "phone", title: "道の暗さ" };
const sent = { title: "道の暗さ", displayName: "さいわい", email: "a@example.jp", relation: "lives" };

it.each([
  [ProposalWords, words, "body"],
  [ProposalWords, words, "landmark"],
  [ProposalWords, words, "wish"],
  [SendProposalInput, sent, "title"],
  [SendProposalInput, sent, "displayName"],
  [CommentInput, { text: "賛成です。" }, "text"],
  [ReviseCommentInput, { text: "賛成です。" }, "text"],
  [AppealInput, { text: "名前ではありません。" }, "text"],
] as const)("AT-18: a resident's field takes no 個人番号 (%#)", (schema, given, field) => {
  expect(schema.safeParse(given).success).toBe(true);
  const { error } = schema.safeParse({ ...given, [field]: `番号は${number}です` });
  expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
  expect(error?.issues[0]?.message).toContain("個人番号");
});

it.each(["title", "body", "landmark", "wish"])(
  "AT-18: a clerk is asked of twelve digits in %s, and may say that they are none",
  (field) => {
    const given = { ...entered, [field]: `受付 ${number}` };
    expect(EnterProposalInput.safeParse(given).error?.issues.map(({ path }) => path)).toEqual([["isNoNumber"]]);
    expect(EnterProposalInput.safeParse({ ...given, isNoNumber: "on" }).success).toBe(true);
    expect(EnterProposalInput.safeParse(entered).success).toBe(true);
  },
);
