import type { SyntheticEvent } from "react";

type Props = { text: string; label: string; wordsId: string; nthId: string };

/** A text to pick words from with mouse or keys: what is selected goes into two fields that can be typed in as well. */
export function PickWords({ text, label, wordsId, nthId }: Props) {
  const pick = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = currentTarget;
    const words = value.slice(selectionStart, selectionEnd).trim();
    if (words === "") return;
    fill(wordsId, words);
    fill(nthId, String(value.slice(0, selectionStart).split(words).length));
  };
  return (
    <p>
      <label htmlFor={`${wordsId}-source`}>{label}</label>
      <textarea id={`${wordsId}-source`} readOnly rows={8} defaultValue={text} onSelect={pick} />
    </p>
  );
}

function fill(id: string, value: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}
