import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/**
 * The events for which React would finish hydrating at once. The page's data is still being decoded then, React breaks
 * off, and what should have moved by script stands still for good. Until it is ready these events are the browser's
 * alone: links, fields and forms work as they do without script.
 */
const hurrying = [
  ...["click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup"],
  ...["pointerdown", "pointerup", "pointercancel", "touchstart", "touchend", "touchcancel"],
  ...["keydown", "keypress", "keyup", "input", "change", "submit", "reset"],
  ...["compositionstart", "compositionend", "copy", "cut", "paste", "dragstart", "dragend", "drop"],
];

const keepFromReact = (event: Event) => event.stopImmediatePropagation();

for (const name of hurrying) window.addEventListener(name, keepFromReact, true);

function Ready(): null {
  useEffect(() => {
    for (const name of hurrying) window.removeEventListener(name, keepFromReact, true);
  }, []);
  return null;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
      <Ready />
    </StrictMode>,
  );
});
