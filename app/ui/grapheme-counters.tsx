import { useEffect } from "react";
import { countGraphemes } from "#app/shared/text.ts";

/** Shows how many characters are written, counted as the server counts them. Nothing without script. */
export function GraphemeCounters() {
  useEffect(() => {
    const areas = [...document.querySelectorAll<HTMLTextAreaElement>("textarea[data-limit]")];
    const stops = areas.map((area) => {
      const counter = document.createElement("p");
      counter.className = "counter";
      const show = () => {
        counter.textContent = `${countGraphemes(area.value)}／${area.dataset.limit}文字`;
      };
      area.insertAdjacentElement("afterend", counter);
      area.addEventListener("input", show);
      show();
      return () => {
        area.removeEventListener("input", show);
        counter.remove();
      };
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return null;
}
