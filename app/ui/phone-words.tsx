/** A sentence with a telephone number in it, which a phone dials at a touch. */
export function PhoneWords({ text }: { text: string }) {
  const [, before = text, number, after = ""] = /^(.*?)(0\d[\d-]{8,12})(.*)$/.exec(text) ?? [];
  if (!number) return text;
  return (
    <>
      {before}
      <a href={`tel:${number}`} className="when">
        {number}
      </a>
      {after}
    </>
  );
}
