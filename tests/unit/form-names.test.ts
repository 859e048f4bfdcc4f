/** What a stranger's form may hold before anything of it is understood. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formerNames } from "#app/shared/fields.ts";
import { areBearable } from "#app/web/form-names.ts";
import { knownFields } from "#app/web/known-fields.ts";
import { readForm } from "#app/web/read-form.server.ts";

describe("names of fields", () => {
  it.each<[string, string[], boolean]>([
    ["an ordinary form", ["email", "photos[2].words", "votes.3f", "words[]"], true],
    ["five hundred fields", Array.from({ length: 500 }, (_, index) => `f${index}`), true],
    ["more than five hundred", Array.from({ length: 501 }, (_, index) => `f${index}`), false],
    ["the last index", ["a[500]"], true],
    ["an index beyond it", ["email[501]"], false],
    ["an index longer than a number", ["email[50000000]", `a[${"9".repeat(150)}]`], false],
    ["an index that hides behind another", ["a[1][4294967294]"], false],
    ["four levels", ["a.b[0].c"], true],
    ["five levels", ["a.b.c.d.e"], false],
    ["levels of lists", ["a[0][0][0][0]"], false],
    ["two hundred letters", ["あ".repeat(200)], true],
    ["more letters", ["あ".repeat(201)], false],
  ])("%s", (_, names, isBearable) => {
    expect(areBearable(names)).toBe(isBearable);
  });

  it("of a form that asks for more may be more", () => {
    expect(areBearable(["words[3000]"], 4000)).toBe(true);
    expect(areBearable(["words[4001]"], 4000)).toBe(false);
  });
});

const Schema = z
  .object({
    title: z.string().optional().register(formerNames, { name: "heading" }),
    places: z.array(z.object({ name: z.string() })).default([]),
    marks: z.array(z.string()).optional(),
    votes: z.record(z.string(), z.string()).optional(),
    line: z.union([z.object({ kind: z.string() }), z.object({ at: z.string() })]).optional(),
  })
  .and(z.object({ revision: z.string().optional() }))
  .transform((input) => input);

const sent = (...names: string[]): FormData => {
  const form = new FormData();
  for (const name of names) form.append(name, `of ${name}`);
  return form;
};

describe("fields a schema knows", () => {
  it("are taken, and nothing else of what was sent", () => {
    const known = ["title", "places[0].name", "marks", "marks[3]", "votes.3f", "line.kind", "line.at", "revision"];
    const unknown = [
      "_key",
      "extension",
      "title[5]",
      "title.more",
      "places[0].other",
      "votes",
      "marks[0].name",
      "line",
    ];
    const hostile = [
      "votes.__proto__",
      "votes.constructor",
      "__proto__.title",
      "__intent__",
      "__state__",
      "a[",
      "]",
      "",
    ];
    const kept = [...knownFields(sent(...known, ...unknown, ...hostile), Schema).keys()];
    expect(kept).toEqual([...known, "votes", "line"].filter((name) => kept.includes(name)));
    expect(kept).toEqual(expect.arrayContaining(known));
  });

  it("are read under the name they had in the last version, where the new one is not there", () => {
    expect([...knownFields(sent("heading"), Schema)]).toEqual([["title", "of heading"]]);
    expect([...knownFields(sent("heading", "title"), Schema)]).toEqual([["title", "of title"]]);
  });
});

const post = (body: string | FormData, kind?: string): Request =>
  new Request("http://localhost/", { method: "POST", body, ...(kind ? { headers: { "Content-Type": kind } } : {}) });
const urlencoded = "application/x-www-form-urlencoded";
const read = async (request: Request, from: "staff" | "anybody" | null = null, most?: number) => {
  const received = await readForm(request, from, most);
  await received?.discard();
  return received && [...received.form];
};

describe("a form that arrives", () => {
  it("is read alike, however it is written", async () => {
    const parts = new FormData();
    parts.append("name", "山田　葛󠄀 é\r\n100%");
    parts.append("empty", "");
    const fields = [...parts].map(([name, value]) => [name, value as string]);
    expect(await read(post(parts))).toEqual(fields);
    expect(await read(post(new URLSearchParams(fields).toString(), urlencoded))).toEqual(fields);
    expect(await read(post("&a=100%&b=%2B+%&c", urlencoded))).toEqual([
      ["a", "100%"],
      ["b", "+ %"],
      ["c", ""],
    ]);
    expect(await read(new Request("http://localhost/", { method: "POST" }))).toEqual([]);
  });

  it.each<[string, () => Request]>([
    ["with more fields than a form has", () => post("a&".repeat(100_000), urlencoded)],
    ["with more fields, in parts", () => post(sent(...Array.from({ length: 501 }, (_, index) => `f${index}`)))],
    ["with a name nobody gives", () => post("email[50000000]=x", urlencoded)],
    ["with a name nobody gives, in parts", () => post(sent("a[99999999].b"))],
    ["with a name of many letters, in parts", () => post(sent("a".repeat(2000)))],
    ["with a letter that is none", () => post("email=a%00b", urlencoded)],
    ["with a letter that is none, in parts", () => post(filled("email", "a\u0000b"))],
    ["with bytes that are no text", () => post("email=%FF%FE", urlencoded)],
    ["with bytes of another writing in its name", () => post("%8b%e6=x", urlencoded)],
    [
      "with bytes that are no text, in parts",
      () => post("--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\xff", "multipart/form-data; boundary=x"),
    ],
    [
      "cut off in its parts",
      () => post("--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb", "multipart/form-data; boundary=x"),
    ],
    ["that says no boundary", () => post("a=1", "multipart/form-data")],
  ])("%s is none", async (_, request) => {
    expect(await read(request())).toBeNull();
    expect(await read(request(), "anybody")).toBeNull();
  });

  it("with files from somebody who may send none has its fields alone", async () => {
    const form = filled("title", "街灯");
    form.append("photo", new File(["a picture"], "a.png"));
    form.append("place", "園路");
    expect(await read(post(form))).toEqual([
      ["title", "街灯"],
      ["place", "園路"],
    ]);
  });
});

function filled(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}
