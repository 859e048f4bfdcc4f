/** On every page that tells of a sitting whose minutes nobody has confirmed yet. */
export function Provisional() {
  return (
    <p className="note">
      <strong>暫定</strong>　会議録の確認が済むまで、この内容は変わることがあります。
    </p>
  );
}
