import { useEffect } from "react";

/** How long typing has to rest before it is sent, and how often it is tried again while there is no connection. */
const rest = 1500;
const retry = 5000;

type Answer = {
  revision?: number;
  label?: string;
  messages?: string[];
  stored?: { revision: number; differences: { label: string; stored: string; typed: string }[] };
};

/**
 * Saves the forms of a page that ask for it (`data-autosave`) as they are written in. What was typed stays on this
 * machine until the server has it: a line that drops, a page that closes or a second clerk takes nothing away.
 */
export function Autosave() {
  useEffect(() => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-autosave]")].map(watched);
    // After a split or a move the page comes back at the statement that was worked on.
    if (location.hash) document.querySelector<HTMLElement>(`${location.hash} textarea`)?.focus();
    return () => {
      for (const stop of forms) stop();
    };
  }, []);
  return null;
}

function watched(form: HTMLFormElement): () => void {
  // Whose words they are is part of the name: a machine may be shared.
  const key = `statement-${form.dataset.autosave}`;
  const text = form.elements.namedItem("text") as HTMLTextAreaElement;
  const who = form.elements.namedItem("who") as HTMLInputElement;
  const revision = form.elements.namedItem("revision") as HTMLInputElement;
  const status = form.querySelector<HTMLElement>("[data-saved]");
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let isHeld = false;
  let isDirty = false;
  const typed = () => JSON.stringify({ text: text.value, who: who.value, revision: revision.value });
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  async function save() {
    if (isSending || isHeld || !isDirty) return;
    isSending = true;
    const sent = typed();
    const body = new FormData(form);
    body.delete("_key");
    try {
      const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(body as never) });
      const answer = response.headers.get("Content-Type")?.includes("json")
        ? ((await response.json()) as Answer)
        : null;
      if (answer?.revision !== undefined) {
        revision.value = String(answer.revision);
        // Who was meant by a few letters is shown as soon as it is known.
        const isAsSent = JSON.stringify({ ...JSON.parse(sent), revision: revision.value }) === typed();
        if (isAsSent && answer.label !== undefined && document.activeElement !== who) who.value = answer.label;
        if (isAsSent) {
          localStorage.removeItem(key);
          isDirty = false;
          say("保存しました");
        } else later(rest);
      } else if (answer?.stored) conflict(answer.stored);
      else say(answer?.messages?.[0] ?? "保存できません。ページを読み直してください。入力はこの端末に残っています。");
    } catch {
      say("つながりません。入力はこの端末に残っています。つながると保存します。");
      later(retry);
    } finally {
      isSending = false;
    }
  }

  /** Somebody else has saved this statement meanwhile: both are shown, and a person says which one stays. */
  function conflict(stored: NonNullable<Answer["stored"]>) {
    isHeld = true;
    const theirs = stored.differences.find(({ label }) => label === "発言")?.stored;
    const box = document.createElement("div");
    box.className = "note is-strong";
    box.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = "ほかの人がこの発言を直しました。残すほうを選んでください。";
    const other = document.createElement("p");
    other.className = "words";
    other.textContent = `保存されている文: ${theirs ?? text.value}`;
    const choose = (label: string, act: () => void) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button is-quiet";
      button.textContent = label;
      button.addEventListener("click", () => {
        revision.value = String(stored.revision);
        isHeld = false;
        box.remove();
        act();
        keep();
        later(0);
        text.focus();
      });
      return button;
    };
    const acts = document.createElement("p");
    acts.className = "actions";
    acts.append(
      choose("わたしの文を残す", () => {}),
      choose("保存されている文にする", () => {
        text.value = theirs ?? text.value;
        const speaker = stored.differences.find(({ label }) => label === "発言者")?.stored;
        if (speaker !== undefined) who.value = speaker;
      }),
    );
    box.append(words, other, acts);
    form.prepend(box);
    say("");
  }

  function keep() {
    isDirty = true;
    localStorage.setItem(key, typed());
  }

  const onInput = () => {
    keep();
    say("");
    later(rest);
  };
  const onLeave = () => later(0);
  const onOnline = () => later(0);
  const onSubmit = async (event: SubmitEvent) => {
    clearTimeout(timer);
    if (isSending) {
      // What is on its way is let arrive first, or the form would be stale by its own hand.
      event.preventDefault();
      while (isSending) await new Promise((resolve) => setTimeout(resolve, 50));
      return form.requestSubmit(event.submitter);
    }
    if (localStorage.getItem(key) !== null)
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(typed()), sent: true }));
  };
  const onKey = (event: KeyboardEvent) => {
    const name = shortcut(event);
    if (!name || event.isComposing) return;
    event.preventDefault();
    const at = document.createElement("input");
    at.type = "hidden";
    at.name = "at";
    // Spaces before the first word are not stored.
    const lead = text.value.length - text.value.trimStart().length;
    at.value = String(Math.max(text.selectionStart - lead, 0));
    if (name === "split" && text.value.slice(text.selectionStart).trim() === "") {
      void save().then(() => form.querySelector<HTMLAnchorElement>("a[data-key=after]")?.click());
      return;
    }
    if (name === "split") form.append(at);
    form.querySelector<HTMLButtonElement>(`button[data-key=${name}]`)?.click();
  };

  restore();
  /** What was typed here before and never reached the server. */
  function restore() {
    const kept = localStorage.getItem(key);
    if (kept === null) return;
    const before = JSON.parse(kept) as { text: string; who: string; revision: string; sent?: boolean };
    // A form that was sent and arrived has moved the revision on; where it was split, the beginning is here.
    const isHere = text.value.includes(before.text.trim()) || before.text.startsWith(text.value);
    const hasArrived = before.sent && before.revision !== revision.value && isHere;
    if (hasArrived || (before.text === text.value && before.who === who.value)) return localStorage.removeItem(key);
    text.value = before.text;
    who.value = before.who;
    revision.value = before.revision;
    say("前に保存されなかった入力を戻しました。");
    isDirty = true;
    later(0);
  }

  form.addEventListener("input", onInput);
  form.addEventListener("focusout", onLeave);
  form.addEventListener("submit", onSubmit);
  text.addEventListener("keydown", onKey);
  window.addEventListener("online", onOnline);
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", onInput);
    form.removeEventListener("focusout", onLeave);
    form.removeEventListener("submit", onSubmit);
    text.removeEventListener("keydown", onKey);
    window.removeEventListener("online", onOnline);
  };
}

function shortcut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): "split" | "up" | "down" | null {
  if (key === "Enter" && (ctrlKey || metaKey)) return "split";
  if (altKey && key === "ArrowUp") return "up";
  return altKey && key === "ArrowDown" ? "down" : null;
}
