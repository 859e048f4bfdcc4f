import { useLoaderData } from "@remix-run/react";
import { sharedDrafts } from "#app/domain/drafting/draft-pages.server.ts";
import { partWords } from "#app/domain/drafting/drafting.schema.ts";
import { called } from "#app/shared/called.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { Empty, Page, Section } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";

export const loader = page(({ viewer }) => sharedDrafts(viewer));

export const meta = titled("ほかの人と書く下書き");

export default function Drafts() {
  const { drafts, invited } = useLoaderData<typeof loader>();
  return (
    <Page title="ほかの人と書く下書き" crumbs={[{ label: "マイページ", href: "/me" }]}>
      {invited.length > 0 && (
        <Section title="招かれています">
          <ul className="list">
            {invited.map((one) => (
              <li key={one.id}>
                <p>{`${called(one.by)}の「${one.title}」（${one.ward}）　役割: ${partWords[one.part]}`}</p>
                {one.part === "co_proposer" && (
                  <p className="quiet">加わると、提案が掲載されたときに、あなたの公開名も提案者として載ります。</p>
                )}
                <ActForm action={`/me/drafts/invitations/${one.id}`} name={`accept-${one.id}`}>
                  <Button>加わる</Button>
                </ActForm>
                <ActForm action={`/me/drafts/invitations/${one.id}/refusal`} name={`decline-${one.id}`}>
                  <Button isQuiet>加わらない</Button>
                </ActForm>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="下書き">
        {drafts.length === 0 ? (
          <Empty>ほかの人と書いている下書きはありません。提案を書く途中の「確かめる」の画面から作れます。</Empty>
        ) : (
          <ul className="list">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <a href={`/me/drafts/${draft.id}`}>「{draft.title}」</a>（{draft.ward}）{"　"}
                <InstantDay at={draft.updatedAt} />
                {draft.isOwner ? "　自分の下書き" : "　招かれた下書き"}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
