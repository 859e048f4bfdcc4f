import { ActForm } from "./act-form.tsx";

const sizes = [
  ["usual", "標準"],
  ["large", "大"],
  ["largest", "特大"],
] as const;

/** 文字の大きさ on this device: one press. */
export function TypeSizeForm({ now }: { now: string }) {
  return (
    <ActForm action="/me/type-size" name="type-size" className="actions no-print">
      <span>文字の大きさ</span>
      {sizes.map(([value, label]) =>
        value === now ? (
          <strong key={value}>{label}（いま）</strong>
        ) : (
          <button key={value} type="submit" name="size" value={value} className="button is-quiet">
            {label}
          </button>
        ),
      )}
    </ActForm>
  );
}
