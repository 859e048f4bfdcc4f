const entries = [
  ["", "きょうの仕事"],
  ["/intake", "受付簿"],
  ["/sessions", "会議"],
  ["/approvals", "決裁待ち"],
  ["/members", "委員名簿"],
  ["/outbox", "送信箱"],
  ["/settings", "設定"],
] as const;

export function DeskMenu({ base, here }: { base: string; here: string }) {
  return (
    <nav aria-label="事務局" className="crumbs">
      <div className="desk-menu">
        {entries.map(([path, label]) => {
          const href = `${base}${path}`;
          const isHere = path === "" ? here === base : here.startsWith(href);
          return (
            <a key={href} href={href} aria-current={isHere ? "page" : undefined}>
              {label}
            </a>
          );
        })}
      </div>
    </nav>
  );
}
