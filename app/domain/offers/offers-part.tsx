import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";
import { Words } from "#app/ui/prose.tsx";
import type { offersOf } from "./offer-lists.server.ts";
import { type OfferKind, offerKinds, offerWords } from "./offers.schema.ts";

type Offers = Awaited<ReturnType<typeof offersOf>>;

/** 手伝えます and places on a proposal's page: numbers for everybody, one's own offers, and for the proposer whose. */
export function OffersPart({ base, offers, canOffer }: { base: string; offers: Offers; canOffer: boolean }) {
  const shown = offerKinds.filter((kind) => offers.counts[kind] > 0);
  if (shown.length === 0 && !canOffer) return null;
  return (
    <Section title={shown.map((kind) => `${offerWords[kind]} ${offers.counts[kind]}人`).join("・") || "手伝えます 0人"}>
      {offers.own.map((own) => (
        <div key={own.kind}>
          <p>{`「${offerWords[own.kind]}」と伝えています: ${own.words}`}</p>
          {own.reply && <Words>{`事務局からの返事: ${own.reply}`}</Words>}
          {own.outcome && <Words>{`その後のこと: ${own.outcome}`}</Words>}
          <ActForm action={`${base}/help/withdrawal`} name={`help-withdrawal-${own.kind}`}>
            <input type="hidden" name="kind" value={own.kind} />
            <p className="actions">
              <a href={`${base}/help?kind=${own.kind}`}>内容を変える</a>
              <Button isQuiet>取り消す</Button>
            </p>
          </ActForm>
        </div>
      ))}
      {canOffer && (
        <ul className="inline-links no-print">
          {offerKinds
            .filter((kind) => !offers.own.some((own) => own.kind === kind))
            .map((kind) => (
              <li key={kind}>
                <a href={`${base}/help?kind=${kind}`}>{offerActs[kind]}</a>
              </li>
            ))}
        </ul>
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

const offerActs: Record<OfferKind, string> = {
  help: "手伝えることを伝える",
  place: "場所を貸せることを伝える",
  place_wanted: "場所を探していることを伝える",
};

export function OfferList({ offers, desk }: { offers: Offers["offers"]; desk?: string }) {
  return (
    <ul className="list">
      {offers.map((offer) => (
        <li key={offer.id}>
          <p>
            <strong>{offer.name}</strong>さん「{offerWords[offer.kind]}」{"　"}
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
