import { useLoaderData } from "@remix-run/react";
import { deskProposal } from "#app/domain/desk/desk-proposal.server.ts";
import { statusWords } from "#app/domain/responses/responses.schema.ts";
import { dayOf, fiscalYearName } from "#app/shared/dates.ts";
import { allow } from "#app/shared/errors.ts";
import { InstantDay, LongDay } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { proposalRef } from "#app/web/refs.ts";

/** The answer as a letter on paper, for whoever has no address for mail. */
export const loader = page(async ({ viewer, params }) => {
  const { ward, key, proposal, published, may } = await deskProposal(viewer, proposalRef(params));
  allow(may.isDesk);
  return { ward, key, proposal, response: published[0] ?? null, today: dayOf(viewer.now) };
});

export const meta = titled("郵送の回答");

export default function Letter() {
  const { ward, key, proposal, response, today } = useLoaderData<typeof loader>();
  const [year = ""] = key.split("-");
  return (
    <Page
      title={`${ward.name}区民会議への御提案について（回答）`}
      crumbs={[
        {
          label: `第${proposal.number}号「${proposal.title}」`,
          href: `/wards/${ward.slug}/desk/proposals/${key}`,
        },
      ]}
    >
      <p className="no-print note">
        郵送で回答するための文書です。宛名は印刷の後に書き入れてください。住所と氏名は、このサイトには残しません。
      </p>
      <p className="letter-day">
        <LongDay day={today} />
      </p>
      <p>{`${proposal.displayName} 様`}</p>
      <p>{`${ward.name}長`}</p>
      <p>
        <InstantDay at={proposal.receivedAt} />
        {`にお寄せいただいた「${proposal.title}」（${fiscalYearName(Number(year))} 第${proposal.number}号）について、次のとおりお答えします。`}
      </p>
      {response ? (
        <>
          <h2>{`対応の区分　${statusWords[response.status]}`}</h2>
          <Words>{response.text}</Words>
          <h2>理由</h2>
          <Words>{response.reason}</Words>
        </>
      ) : (
        <p className="note is-strong">回答がまだ掲載されていません。掲載した後に、もう一度開いてください。</p>
      )}
    </Page>
  );
}
