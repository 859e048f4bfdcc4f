import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import type { offersOf } from "./offer-lists.server.ts";

type Offers = Awaited<ReturnType<typeof offersOf>>;

/** 手伝えます on a proposal's page: a number for everybody, one's own offer, and for the proposer who offered. */
export function OffersPart({ base, offers, canOffer }: { base: string; offers: Offers; canOffer: boolean }) {
  if (offers.count === 0 && !canOffer) return null;
  return (
    <Section title={`手伝えます ${offers.count}人`}>
      {offers.own ? (
        <>
          <p>「手伝えます」と伝えています: {offers.own.words}</p>
          {offers.own.reply && <Words>{`事務局からの返事: ${offers.own.reply}`}</Words>}
          <ActForm action={`${base}/help/withdrawal`} name="help-withdrawal">
            <p className="actions">
              <a href={`${base}/help`}>内容を変える</a>
              <Button isQuiet>取り消す</Button>
            </p>
          </ActForm>
        </>
      ) : (
        canOffer && (
          <p className="no-print">
            <a href={`${base}/help`}>手伝えることを伝える</a>
          </p>
        )
      )}
      {offers.offers.length > 0 && (
        <>
          <p className="quiet">次の内容は、提案した人と事務局だけが見ています。</p>
          <OfferList offers={offers.offers} />
        </>
      )}
    </Section>
  );
}

export function OfferList({ offers, desk }: { offers: Offers["offers"]; desk?: string }) {
  return (
    <ul className="list">
      {offers.map((offer) => (
        <li key={offer.id}>
          <p>
            <strong>{offer.name}</strong>さん{"　"}
            <InstantDay at={offer.offeredAt} />
            {offer.mayPass ? "　連絡先を提案者に伝えてよい" : "　連絡先は伝えない"}
            {offer.passedOnAt && "（伝えました）"}
          </p>
          <Words>{offer.words}</Words>
          {offer.reply && <Words>{`事務局の返事: ${offer.reply}`}</Words>}
          {offer.outcome && <Words>{`その後: ${offer.outcome}`}</Words>}
          {desk && (
            <p>
              <a href={`${desk}/offers/${offer.id}`}>{offer.reply ? "返事を書き直す" : "返事をする"}</a>
              {"　"}
              <a href={`${desk}/offers/${offer.id}/outcome`}>その後のことを記録する</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
