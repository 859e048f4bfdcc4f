import { wardList } from "#app/domain/wards/ward-list.server.ts";
import { openData } from "#app/web/open-data.server.ts";

export const loader = openData(async () => ({
  items: (await wardList()).map(({ slug, name }) => ({ id: slug, name })),
  next: null,
}));
