import { proposalPage } from "#app/domain/reports/proposal-page.server.ts";
import { isoInTokyo } from "#app/shared/dates.ts";
import { openData } from "#app/web/open-data.server.ts";
import { proposalRef } from "#app/web/refs.ts";

export const loader = openData(async ({ viewer, params }) => {
  const { key, proposal, steps, response } = await proposalPage(viewer, proposalRef(params));
  const { title, body, wish, displayName, town, theme, office, stage, supportCount, receivedAt } = proposal;
  return {
    number: key,
    title,
    body,
    wish,
    by: displayName,
    town,
    theme,
    office,
    stage,
    supports: supportCount,
    receivedAt: isoInTokyo(receivedAt),
    trace: steps.map((step) => ({
      state: step.state,
      at: step.at ? isoInTokyo(step.at) : null,
      promised: step.promised,
      sentence: step.sentence,
      reason: step.reason,
      link: step.link?.href ?? null,
    })),
    response: response
      ? { ...response, publishedAt: response.publishedAt ? isoInTokyo(response.publishedAt) : null }
      : null,
  };
});
