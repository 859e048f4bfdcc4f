import { shorten } from "#app/shared/text.ts";
import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ownOffers } from "./offer-lists.server.ts";
import { offerWords } from "./offers.schema.ts";

type Props = { offers: Awaited<ReturnType<typeof ownOffers>> };

/** What one offered, on one's own page. */
export function OwnOffers({ offers }: Props) {
  if (offers.length === 0) return null;
  return (
    <Section title="伝えた手伝い・場所">
      <ul className="list">
        {offers.map((offer) => (
          <li key={offer.id}>
            <p>
              {offer.title ? <a href={offer.href}>「{offer.title}」</a> : "掲載を終了した提案"}
              {`　${offerWords[offer.kind]}　${shorten(offer.words, 40)}`}
            </p>
            <ActForm action={`${offer.href}/help/withdrawal`} name={`help-withdrawal-${offer.id}`}>
              <input type="hidden" name="kind" value={offer.kind} />
              <input type="hidden" name="from" value="/me" />
              <Button isQuiet>取り消す</Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
