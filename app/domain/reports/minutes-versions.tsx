import { InstantDay } from "#app/ui/day.tsx";
import { Section } from "#app/ui/page.tsx";

type Version = { number: number; publishedAt: Date; closure: object | null };
type Props = {
  base: string;
  data: string;
  version: { number: number; publishedAt: Date; sha256: string | null };
  /** Newest first. */
  versions: readonly Version[];
  isReadable: boolean;
};

/** About a published version: when it came out, as what it can be taken away, and which others there are. */
export function MinutesVersions({ base, data, version, versions, isReadable }: Props) {
  return (
    <Section title="この会議録について">
      <p>
        第{version.number}版{"　"}
        <InstantDay at={version.publishedAt} />
        掲載
      </p>
      {isReadable && (
        <ul className="inline-links no-print">
          <li>
            <a href={`${base}/minutes/print?version=${version.number}`}>番号順の様式で印刷</a>
          </li>
          <li>
            <a href={`${base}/minutes/print?form=table&version=${version.number}`}>表の様式で印刷</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.docx?version=${version.number}`}>Wordで保存</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.txt?version=${version.number}`}>テキストで保存</a>
          </li>
          <li>
            <a href={`${base}/minutes/minutes.xml?version=${version.number}`}>XML（Akoma Ntoso）で保存</a>
          </li>
          <li>
            <a href={`${data}?version=${version.number}`}>データ（JSON）</a>
          </li>
        </ul>
      )}
      {version.sha256 && (
        <p className="quiet">
          公開した文の SHA-256（RFC 8785 の正規形）: <code>{version.sha256}</code>
        </p>
      )}
      {versions.length > 1 && (
        <ul>
          {versions.map((one, index) => (
            <li key={one.number}>
              <a href={`${base}/minutes?version=${one.number}`}>第{one.number}版</a>
              {"　"}
              <InstantDay at={one.publishedAt} /> {one.closure ? "閲覧を止めています" : "掲載"}
              {"　"}
              {!one.closure && versions[index + 1]?.closure === null && (
                <a href={`${base}/minutes/changes?from=${one.number - 1}&to=${one.number}`}>前の版との違い</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
