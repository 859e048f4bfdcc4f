import { Facts } from "#app/ui/facts.tsx";
import { Words } from "#app/ui/prose.tsx";
import type { ProposalWords } from "./proposals.schema.ts";

type Props = {
  ward: string;
  words: Pick<ProposalWords, "body" | "wish" | "landmark"> & { publication: string };
  town: string | null;
  title?: string;
  together?: string;
};

/** The words as they will be sent, for their writer to look through. */
export function WordsFacts({ ward, words, town, title, together }: Props) {
  return (
    <Facts
      facts={[
        title !== undefined && { label: "件名", value: title },
        { label: "困っていること", value: <Words>{words.body}</Words> },
        words.wish !== "" && { label: "こうなるとよい", value: <Words>{words.wish}</Words> },
        { label: "場所", value: [town ?? `${ward}全体・分からない`, words.landmark].filter(Boolean).join("　") },
        {
          label: "サイトへの掲載",
          value: words.publication === "public" ? "載せる（事務局が確認してから）" : "載せない（区だけが読みます）",
        },
        together !== undefined && { label: "一緒に提案する人", value: together },
      ]}
    />
  );
}
