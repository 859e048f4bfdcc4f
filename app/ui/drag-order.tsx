import { useEffect } from "react";

/**
 * Lets the items of an ordered list be dragged by pointer: each drop posts the item's own move form with
 * the place it was dropped before. The buttons 「上へ」「下へ」 do the same by keyboard and without script.
 */
export function DragOrder({ listSelector }: { listSelector: string }) {
  useEffect(() => {
    const list = document.querySelector<HTMLElement>(listSelector);
    if (!list) return;
    const rows = [...list.querySelectorAll<HTMLElement>(":scope > li[data-item]")];
    let held: HTMLElement | null = null;
    const listeners = rows.map((row, index) => {
      row.draggable = true;
      const start = (event: DragEvent) => {
        held = row;
        event.dataTransfer?.setData("text/plain", "");
        row.classList.add("is-held");
      };
      const over = (event: DragEvent) => {
        if (!held) return;
        event.preventDefault();
        row.classList.toggle("is-target", held !== row);
      };
      const leave = () => row.classList.remove("is-target");
      const drop = (event: DragEvent) => {
        event.preventDefault();
        leave();
        if (held && held !== row) submitMove(held, index + 1);
      };
      const end = () => {
        held = null;
        row.classList.remove("is-held");
      };
      const pairs = { dragstart: start, dragover: over, dragleave: leave, drop, dragend: end };
      for (const [name, listen] of Object.entries(pairs)) row.addEventListener(name, listen as EventListener);
      return () => {
        row.draggable = false;
        for (const [name, listen] of Object.entries(pairs)) row.removeEventListener(name, listen as EventListener);
      };
    });
    return () => {
      for (const stop of listeners) stop();
    };
  }, [listSelector]);
  return null;
}

function submitMove(row: HTMLElement, to: number) {
  const form = row.querySelector<HTMLFormElement>("form[data-move]");
  if (!form) return;
  const place = document.createElement("input");
  place.type = "hidden";
  place.name = "to";
  place.value = String(to);
  form.append(place);
  form.submit();
}
