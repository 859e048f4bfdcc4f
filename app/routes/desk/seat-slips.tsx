import { useLoaderData } from "@remix-run/react";
import { deskObservers } from "#app/domain/observers/desk-observers.server.ts";
import { Span } from "#app/ui/day.tsx";
import { Page } from "#app/ui/page.tsx";
import { page } from "#app/web/handlers.server.ts";
import { titled } from "#app/web/meta.ts";
import { sessionRef } from "#app/web/refs.ts";

export const loader = page(({ viewer, params }) => deskObservers(viewer, sessionRef(params)));

export const meta = titled("会場で配る傍聴券");

/** One slip a seat, eight on a sheet, to be cut along the lines. */
export default function SeatSlips() {
  const data = useLoaderData<typeof loader>();
  const back = `/wards/${data.ward.slug}/desk/sessions/${data.key}/observer-entries`;
  return (
    <Page title="会場で配る傍聴券" crumbs={[{ label: "傍聴の申込み", href: back }]}>
      <p className="no-print">
        このページを印刷し、線で切ってお使いください。定員{data.observing.cap}
        名の分があります。傍聴者が多いときは、この番号でくじを引けます。
      </p>
      <ol className="slips">
        {Array.from({ length: data.observing.cap }, (_, index) => (
          <li key={`slip-${index + 1}`} className="slip">
            <h2>傍聴券</h2>
            <p className="slip-code">{index + 1}</p>
            <p>
              第{data.ordinal}回{data.title}
            </p>
            <p>
              <Span from={data.startsAt} to={data.endsAt} />
            </p>
            <p>{data.place}</p>
            <p className="quiet">{data.observing.recording}お帰りのときに、受付へお返しください。</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
