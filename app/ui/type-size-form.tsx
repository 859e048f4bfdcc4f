import { ActForm } from "./act-form.tsx";

const sizes = [
  ["usual", "標準"],
  ["large", "大"],
  ["largest", "特大"],
] as const;

/** 文字の大きさ on this device: one press. */
export function TypeSizeForm({ now }: { now: string }) {
  return (
    <ActForm action="/me/type-size" name="type-size" className="reply no-print">
      <span>文字の大きさ</span>
      {sizes.map(([value, label]) => (
        <button
          key={value}
          type="submit"
          name="size"
          value={value}
          className={value === now ? "button" : "button is-quiet"}
          aria-pressed={value === now}
        >
          {label}
        </button>
      ))}
    </ActForm>
  );
}
