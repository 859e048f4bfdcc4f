type Given = {
  title: string;
  description: string;
  path: string;
  origin: string;
  isDemo: boolean;
  siteName: string;
  jsonLd?: object;
};

/** Title, description, canonical link and Open Graph text of a page, with the demo said in each. */
export function pageMeta({ title, description, path, origin, isDemo, siteName, jsonLd }: Given) {
  const demo = isDemo ? "【実演用・実在の会議ではありません】" : "";
  const full = `${demo}${title}｜${siteName}`;
  const url = `${origin}${path}`;
  return [
    { title: full },
    { name: "description", content: `${demo}${description}` },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:title", content: full },
    { property: "og:description", content: `${demo}${description}` },
    { property: "og:type", content: "website" },
    { property: "og:url", content: url },
    { property: "og:locale", content: "ja_JP" },
    ...(jsonLd
      ? [
          {
            "script:ld+json": {
              ...jsonLd,
              ...(isDemo ? { disambiguatingDescription: "実演用・実在の会議ではありません" } : {}),
            },
          },
        ]
      : []),
  ];
}
