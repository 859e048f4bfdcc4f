import { Problem } from "#app/shared/errors.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(() => {
  throw new Problem("not-found");
});
