import { describe, expect, it } from "vitest";
import { findSpeaker, type Rolled } from "#app/domain/minutes/find-speaker.rules.ts";

const roll: Rolled[] = [
  { id: "1", name: "甲山 一郎", kana: "こうやま いちろう", post: "chair", label: "甲山委員長" },
  { id: "2", name: "髙﨑 花子", kana: "たかさき はなこ", post: null, label: "髙﨑委員" },
  { id: "3", name: "高田 次郎", kana: "たかだ じろう", post: null, label: "高田委員" },
  { id: "4", name: "小林 光", kana: "こばやし ひかる", post: null, label: "小林委員" },
  { id: "5", name: "小林 京", kana: "こばやし みやこ", post: "vice_chair", label: "小林副委員長" },
];
const member = (memberId: string, isPresiding = false) => ({ kind: "member", memberId, isPresiding });
const find = (who: string) => findSpeaker(who, roll);

describe("who is meant by what a clerk typed", () => {
  it("is a member by the first letters of a reading, of the family or the given name", () => {
    expect(find("こう")).toEqual(member("1", true));
    expect(find("コウ")).toEqual(member("1", true));
    expect(find("たかさ")).toEqual(member("2"));
    expect(find("はな")).toEqual(member("2"));
    expect(find("こばやしみ")).toEqual(member("5"));
    expect(find("こばやし　みやこ")).toEqual(member("5"));
  });

  it("is nobody where letters begin several names or none", () => {
    expect(find("たか")).toEqual({ kind: "unsure", names: ["髙﨑委員", "高田委員"] });
    expect(find("ん")).toEqual({ kind: "unsure", names: [] });
    expect(find("小林")).toEqual({ kind: "unsure", names: ["小林委員", "小林副委員長"] });
  });

  it("is a member by what the minutes call them, by name or post, in any shape of the characters", () => {
    expect(find("高崎委員")).toEqual(member("2"));
    expect(find("髙田")).toEqual(member("3"));
    expect(find("小林副委員長")).toEqual(member("5"));
    expect(find("○委員長")).toEqual(member("1", true));
    expect(find("甲山 一郎")).toEqual(member("1", true));
  });

  it("is staff or others as written, or a stage direction", () => {
    expect(find("道路公園センター所長")).toEqual({ kind: "other", speaker: "staff", label: "道路公園センター所長" });
    expect(find("丙田参与")).toEqual({ kind: "other", speaker: "adviser", label: "丙田参与" });
    expect(find("オブザーバー")).toEqual({ kind: "other", speaker: "staff", label: "オブザーバー" });
    expect(find("  ")).toEqual({ kind: "stage" });
  });

  it("is nobody's to guess where it is called as a member is, or has a member's name in it", () => {
    for (const who of ["甲山さん", "山木委員", "甲山 三郎君"]) expect(find(who)).toEqual({ kind: "unsure", names: [] });
  });
});
